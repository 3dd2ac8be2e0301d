import HTTPTypes
import Kernel
import NIOCore
import Storage
import TestKit
import Testing

@testable import Imports
@testable import Registry

/// The same upload sent twice.
@Suite struct UploadKeyTests {
  @Test(arguments: Engine.available)
  func `an upload sent twice is one import, and its key is good for no other file`(
    engine: Engine
  ) async throws {
    let site = try await TestSite(engine)
    let browser = site.signedIn(as: .who(may: .importRegistry, .seeRegistry))
    let token = try await browser.token(on: "/import")

    let first = try await browser.upload("代码,名称\n411502002000,民权街道\n", token: token)
    let again = try await browser.upload("代码,名称\n411502002000,民权街道\n", token: token)
    let other = try await browser.upload("代码,名称\n411502003000,五星街道\n", token: token)

    #expect(first.status == 303)
    #expect(again.location == first.location)
    #expect(other.status == 422)
    #expect(other.text.contains("内容却不一样了"))
    let batches = try await site.database.read { db in
      try db.row("SELECT COUNT(*) AS n FROM import_batch")?.int("n")
    }
    #expect(batches == 1)
  }
}

extension Browser {
  fileprivate func upload(_ table: String, token: String) async throws -> Answer {
    let fields = [("_csrf", token), ("_key", "upload-1"), ("kind", "regions")]
    let parts = fields.map {
      "--B\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n"
    }
    let file =
      "--B\r\nContent-Disposition: form-data; name=\"table\"; filename=\"表.csv\"\r\n\r\n"
      + table + "\r\n--B--\r\n"
    var headers: HTTPFields = [.contentType: "multipart/form-data; boundary=B"]
    if let name = HTTPField.Name("Sec-Fetch-Site") { headers[name] = "same-origin" }
    return try await send(
      .post, "/import", headers: headers, body: ByteBuffer(string: parts.joined() + file))
  }
}
