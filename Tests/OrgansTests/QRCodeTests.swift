import Testing

@testable import Organs

@Suite struct QRCodeTests {
  @Test func `a drawing has the three corners that readers look for`() throws {
    let code = try #require(QRCode("otpauth://totp/Gongzhi:zhang.wuye?secret=ABCDEFGH"))
    let far = code.width - 7

    for (row, column) in [(0, 0), (0, far), (far, 0)] {
      let corner = (0..<7).map { down in (0..<7).map { code[row + down, column + $0] } }
      #expect(corner == Self.finder)
    }
    #expect((far..<far + 7).contains { !code[$0, $0] }, "the fourth corner is free")
  }

  @Test func `another secret makes another drawing`() throws {
    #expect(try #require(QRCode("secret=A")).svg != #require(QRCode("secret=B")).svg)
  }

  @Test func `the drawing brings neither style nor script with it`() throws {
    let svg = try #require(QRCode("x")).svg
    #expect(!svg.contains("style") && !svg.contains("script") && !svg.contains("http"))
  }

  private static let finder = [
    "#######", "#     #", "# ### #", "# ### #", "# ### #", "#     #", "#######",
  ].map { $0.map { $0 == "#" } }
}
