import Kernel
import Testing

@Suite struct RegionTests {
  @Test(arguments: [
    ("411502", "411502"), ("411502000000", "411502"), ("411502002", "411502/002"),
    ("411502002000", "411502/002"), ("411502002004", "411502/002/004"),
  ])
  func `a code is read as the path to its place`(code: String, path: String) {
    #expect(Region(code: code)?.description == path)
  }

  @Test(arguments: ["", "4115", "41150200200", "4115020020041", "41150２", "411502/002"])
  func `what is no code is no region`(code: String) {
    #expect(Region(code: code) == nil)
  }

  @Test func `a region writes the code that it was read from`() throws {
    for code in ["411502000000", "411502002000", "411502002004", "411502206201"] {
      #expect(try #require(Region(code: code)).code == code)
    }
  }

  @Test func `a region lies in its parents and nowhere else`() throws {
    let community = Region("411502/002/004")
    let street = try #require(community.parent)
    #expect(street == Region("411502/002") && street.parent == Region("411502"))
    #expect(Region("411502").parent == nil)
    #expect(community.depth == 2 && community.district == "411502")
    #expect(street.contains(community) && street.contains(street))
    #expect(!community.contains(street))
    #expect(!Region("411502/00").contains(community))
  }

  @Test func `every region lies in all of its ancestors`() throws {
    for number in 0..<1000 {
      let region = Region("411502/\(number % 10)/\(number)")
      var ancestor: Region? = region
      while let place = ancestor {
        #expect(place.contains(region) && region.district == place.district)
        ancestor = place.parent
      }
    }
  }
}
