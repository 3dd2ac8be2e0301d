package import HTTPTypes
package import Kernel
import NIOCore

/// Calls the API as a program does: with a token, and JSON both ways.
package struct Program: Sendable {
  private let browser: Browser
  private let token: String?

  package init(_ site: TestSite, token: String?) {
    browser = site.stranger()
    self.token = token
  }

  package func get(_ path: String) async throws -> Answer {
    try await send(.get, path, nil)
  }

  package func send(
    _ method: HTTPRequest.Method, _ path: String, _ json: JSON?, key: String? = nil,
    version: String? = nil, type: String = "application/json"
  ) async throws -> Answer {
    var headers = HTTPFields()
    if let token { headers[.authorization] = "Bearer \(token)" }
    if let key, let name = HTTPField.Name("Idempotency-Key") { headers[name] = key }
    if let version { headers[.ifMatch] = version }
    if json != nil { headers[.contentType] = type }
    return try await browser.send(
      method, "/api/v1/" + path, headers: headers,
      body: ByteBuffer(bytes: json.map(\.utf8) ?? []))
  }

  /// Hands in a table as it is.
  package func upload(_ path: String, _ table: String, key: String? = nil) async throws -> Answer {
    var headers: HTTPFields = [.contentType: "text/csv"]
    if let token { headers[.authorization] = "Bearer \(token)" }
    if let key, let name = HTTPField.Name("Idempotency-Key") { headers[name] = key }
    return try await browser.send(
      .post, "/api/v1/" + path, headers: headers, body: ByteBuffer(string: table))
  }
}

extension Answer {
  /// What was answered, read.
  package var json: JSON { (try? JSONReader.read(text.utf8)) ?? .null }
}

extension TestSite {
  /// A program that acts for somebody, with a token that leaves them all they may do.
  package func program(for doer: Doer) -> Program {
    let via = Doer(
      id: doer.id, name: doer.name, organ: doer.organ, grants: doer.grants, via: "测试程序")
    return Program(self, token: know(via))
  }
}
