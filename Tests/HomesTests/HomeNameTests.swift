import Testing

@testable import Homes

@Suite struct HomeNameTests {
  @Test(arguments: ["3号楼", "3栋", "03号楼", "３幢", "三号楼", "3#楼", "3座", " 3 号楼"])
  func `one building is known however it is written`(name: String) {
    #expect(HomeName(building: name).norm == "3")
  }

  @Test(arguments: [("A座", "a"), ("十二栋", "12"), ("二十三号楼", "23"), ("地下车库", "地下车库"), ("楼", "楼")])
  func `what is no number keeps its words`(name: String, norm: String) {
    #expect(HomeName(building: name).norm == norm)
  }

  @Test func `a room keeps its zeros`() {
    #expect(HomeName(room: "0502室").norm == "0502")
    #expect(HomeName(entrance: "一单元").norm == "1")
  }

  @Test func `ten stands behind nine`() {
    #expect(HomeName(building: "9号楼").order < HomeName(building: "10号楼").order)
  }
}
