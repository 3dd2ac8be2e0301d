import Acts
import Civil
import HTTPTypes
import Kernel
import NIOCore
import Organs
import Registry
import TestKit
import Testing

/// Reading, with the session of a browser.
@Suite struct ReadTests {
  @Test(arguments: Engine.available)
  func `one complex comes with all its fields, each of its own kind`(engine: Engine) async throws {
    let site = try await TestSite(engine)
    var particulars = Complex.Particulars()
    particulars.name = "翠园"
    particulars.floorArea = CentiArea(43_000_050)
    particulars.deliveredOn = "2019-05-01"
    particulars.isOldComplex = false
    let clerk = Doer.who(may: .addComplex, .seeRegistry)
    let id = try await site.desk.perform(AddComplex(in: "411502/002", particulars), as: clerk)

    let answer = try await site.signedIn(as: clerk).get("/api/v1/complexes/\(id)")
    let complex = try JSONReader.read(answer.text.utf8)

    #expect(answer.status == 200)
    #expect(answer.headers[.contentType] == "application/json")
    #expect(complex["id"] == .text(id.rawValue))
    #expect(complex["region"] == "411502002000")
    #expect(complex["floor_area"] == 43_000_050)
    #expect(complex["delivered_on"] == "2019-05-01")
    #expect(complex["is_old_complex"] == false)
    #expect(complex["address"] == .null)
  }

  @Test func `a cursor that no list has given is a bad question`() async throws {
    let site = try await TestSite(.sqlite)
    let clerk = site.signedIn(as: .who(may: Permission("obligations.see"), .seeOrgans))

    for path in ["obligations?after=xx", "organs?after=%E5%93%AA"] {
      let answer = try await clerk.get("/api/v1/" + path)
      #expect(answer.status == 400, "\(path)")
      #expect(answer.headers[.contentType] == "application/problem+json")
    }
  }

  @Test func `a program is told no in its own words`() async throws {
    let site = try await TestSite(.sqlite)
    let clerk = site.signedIn(as: .who(may: .seeRegistry))

    let missing = try await clerk.get("/api/v1/complexes/none")
    #expect(missing.status == 404)
    #expect(missing.headers[.contentType] == "application/problem+json")
    #expect(try JSONReader.read(missing.text.utf8)["type"] == "/api#not-found")
    #expect(try await site.stranger().get("/api/v1/complexes/none").status == 401)
    #expect(try await clerk.get("/api/v1/nothing").status == 404)
    #expect(try await clerk.get("/api/v1/complexes/none?colour=red").status == 400)
    #expect(
      try await site.signedIn(as: .who(may: .addOrgan)).get("/api/v1/complexes/x").status == 403)
  }

  @Test func `a method that an address does not have is named, with those it has`() async throws {
    let site = try await TestSite(.sqlite)
    let answer = try await site.stranger().send(
      .delete, "/api/v1/complexes/x",
      headers: [HTTPField.Name("Sec-Fetch-Site")!: "same-origin"], body: ByteBuffer())

    #expect(answer.status == 405)
    #expect(answer.headers[.allow]?.contains("GET") == true)
  }
}
