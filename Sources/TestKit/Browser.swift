package import HTTPTypes
import Hummingbird
package import NIOCore
import Synchronization

/// Asks for pages and sends forms, keeping cookies, as a person's browser does.
package final class Browser: Sendable {
  private let site: TestSite
  private let cookies: Mutex<[String: String]>

  private let address: String

  init(_ site: TestSite, cookies: [String: String], address: String = "10.0.0.1") {
    self.site = site
    self.address = address
    self.cookies = Mutex(cookies)
  }

  package func get(_ path: String) async throws -> Answer {
    try await send(.get, path, headers: [:], body: ByteBuffer())
  }

  /// Opens the page the form stands on, takes its hidden fields and sends the form.
  ///
  /// - Parameter page: where the form stands, if not where it is sent to.
  package func post(
    _ path: String, _ fields: [String: String] = [:], on page: String? = nil
  ) async throws -> Answer {
    var fields = fields
    if fields["_csrf"] == nil { fields["_csrf"] = try await token(on: page ?? path) }
    return try await post(path, raw: fields)
  }

  /// Sends exactly these fields.
  package func post(
    _ path: String, raw fields: [String: String], headers: HTTPFields = [:]
  ) async throws -> Answer {
    var headers = headers
    headers[.contentType] = "application/x-www-form-urlencoded"
    if let name = HTTPField.Name("Sec-Fetch-Site"), headers[name] == nil {
      headers[name] = "same-origin"
    }
    let text = fields.sorted { $0.key < $1.key }
      .map { "\(Self.escaped($0.key))=\(Self.escaped($0.value))" }.joined(separator: "&")
    return try await send(.post, path, headers: headers, body: ByteBuffer(string: text))
  }

  /// The token of this browser's session, from any page that has a form.
  package func token(on page: String) async throws -> String {
    let text = try await get(page).text
    let mark = "name=\"_csrf\" value=\""
    guard let start = text.firstRange(of: mark)?.upperBound,
      let end = text[start...].firstIndex(of: "\"")
    else { throw NoForm(page: page) }
    return String(text[start..<end])
  }

  package func send(
    _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields, body: ByteBuffer
  ) async throws -> Answer {
    var headers = headers
    let kept = cookies.withLock { $0 }
    if !kept.isEmpty {
      headers[.cookie] = kept.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ")
    }
    let head = HTTPRequest(
      method: method, scheme: "http", authority: "test.local", path: path, headerFields: headers)
    let response = try await site.respond(
      to: Request(head: head, body: RequestBody(buffer: body)), from: address)
    keep(response.headers[values: .setCookie])
    return try await Answer(response)
  }

  private func keep(_ set: [String]) {
    cookies.withLock { cookies in
      for line in set {
        let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
        guard let name = pair.first.map(String.init) else { continue }
        cookies[name] = line.contains("Max-Age=0") || pair.count < 2 ? nil : String(pair[1])
      }
    }
  }

  private static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain =
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      let hex = String(byte, radix: 16, uppercase: true)
      return isPlain
        ? String(UnicodeScalar(byte)) : "%" + (hex.count == 1 ? "0" + hex : hex)
    }.joined()
  }
}

package struct NoForm: Error {
  let page: String
}

/// What came back.
package struct Answer: Sendable {
  package let status: Int
  package let headers: HTTPFields
  package let text: String
  /// What was sent, where it is a file.
  package let bytes: [UInt8]

  /// Where a redirect leads.
  package var location: String? { headers[.location] }

  init(_ response: Response) async throws {
    status = response.status.code
    headers = response.headers
    let body = Collected()
    try await response.body.write(body)
    text = body.text
    bytes = body.bytes
  }
}

private final class Collected: ResponseBodyWriter, Sendable {
  private let buffer = Mutex(ByteBuffer())

  var text: String { buffer.withLock { String(buffer: $0) } }
  var bytes: [UInt8] { buffer.withLock { Array(buffer: $0) } }

  func write(_ part: ByteBuffer) async throws {
    _ = buffer.withLock { $0.writeImmutableBuffer(part) }
  }

  func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
