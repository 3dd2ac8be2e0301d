import Testing

@testable import Homes

@Suite struct HomeAddressTests {
  @Test(arguments: [
    "阳光 3-1-502", "阳光3号楼1单元502室", "阳光 三号楼一单元502", "阳光　３栋１单元５０２", "阳光3-1-502",
    "阳光 3号楼 1单元 502", "阳 光 3-1-502",
  ])
  func `a home is understood however it is typed`(text: String) throws {
    let address = try #require(HomeAddress(text))
    #expect(address.complex == "阳光")
    #expect(address.building == "3")
    #expect(address.entrance == "1")
    #expect(address.room == "502")
  }

  @Test func `parts may be left out`() {
    #expect(HomeAddress("3-502")?.entrance == nil)
    #expect(HomeAddress("502")?.building == nil)
    #expect(HomeAddress("阳光") == nil)
    #expect(HomeAddress("") == nil)
    #expect(HomeAddress("1-2-3-4") == nil)
  }
}
