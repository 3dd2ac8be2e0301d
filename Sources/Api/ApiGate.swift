import Acts
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Web

/// Lets a call in: from somebody with a token where it changes something, of the kind we read, not
/// too large, and with nothing in it that the operation does not know.
struct ApiGate {
  static let limit = 256 * 1024

  private let operation: Operation

  init(_ operation: Operation) {
    self.operation = operation
  }

  func read(_ request: Request, _ context: SignedIn) throws -> Call {
    var pairs: [(name: String, value: String)] = []
    let known = Dictionary(operation.query.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    for (name, value) in request.uri.queryParameters {
      let (name, value) = (String(name), String(value))
      guard let part = known[name], !pairs.contains(where: { $0.name == name }) else {
        throw UnknownParameter(name: name)
      }
      let problems = part.shape.problems(in: part.shape.value(of: value), at: "/\(name)")
      if !problems.isEmpty { throw Misshapen(problems: problems, isQuery: true) }
      pairs.append((name, value))
    }
    let sent = JSON.object(pairs.map { JSON.Member($0.name, .text($0.value)) })
    let missing = Shape.object(operation.query).problems(in: sent).filter { $0.what == .missing }
    if !missing.isEmpty { throw Misshapen(problems: missing, isQuery: true) }
    return Call(context: context, form: Form(pairs: pairs), body: .null, version: nil, key: nil)
  }

  func admit(_ request: Request, _ context: SignedIn) async throws -> Call {
    guard context.visitor.doer.via != nil else { throw TokenNeeded() }
    guard request.headers[.contentType].map(Self.isJSON) == true else {
      throw HTTPError(.unsupportedMediaType)
    }
    let bytes = try await body(of: request)
    let json: JSON
    do {
      json = try JSONReader.read(bytes.readableBytesView)
    } catch {
      throw NotJSON(at: error.at)
    }
    let problems = Shape.object(operation.input).problems(in: json)
    if !problems.isEmpty { throw Misshapen(problems: problems, isQuery: false) }
    let form = Form(pairs: operation.input.flatMap { $0.words(in: json) })
    return Call(
      context: context, form: form, body: json,
      version: request.headers[.ifMatch].flatMap(Self.version),
      key: try key(of: request, json.text))
  }

  /// What comes with a file; whoever may send it nowhere is not even read.
  func admitFile(_ request: Request, _ context: SignedIn) throws -> Call {
    guard context.visitor.doer.via != nil else { throw TokenNeeded() }
    guard !context.doer.scopes(for: operation.permission).isEmpty else {
      throw NotPermitted(operation.permission, in: context.district)
    }
    guard request.headers[.contentType].map(Self.isTable) == true else { throw NoTable() }
    return try read(request, context)
  }

  /// The call with its key, which goes with the content of the file.
  func known(_ call: Call, _ file: MultipartUpload.File, by request: Request) throws -> Call {
    let content = "\(request.uri.query ?? "")\n\(file.digest)"
    return Call(
      context: call.context, form: call.form, body: .null, version: nil,
      key: try key(of: request, content))
  }

  /// The same key with the same content is the same attempt.
  private func key(of request: Request, _ body: String) throws -> IdempotencyKey? {
    guard let name = HTTPField.Name("Idempotency-Key"), let text = request.headers[name] else {
      return nil
    }
    guard (1...64).contains(text.utf8.count) else { throw BadKey() }
    let content = "\(operation.method) \(request.uri.path)\n\(body)"
    return IdempotencyKey(text, content: Digest(of: content))
  }

  /// `"3f…"` as it was given in an `ETag`; `*` names none.
  private static func version(_ header: String) -> String? {
    header == "*" ? nil : header.filter { $0 != "\"" }
  }

  private static func isJSON(_ type: String) -> Bool { bare(type) == "application/json" }

  private static func isTable(_ type: String) -> Bool {
    [
      "application/octet-stream", "text/csv",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ].contains(bare(type))
  }

  private static func bare(_ type: String) -> String {
    type.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
  }

  private func body(of request: Request) async throws -> ByteBuffer {
    var request = request
    do {
      return try await request.collectBody(upTo: Self.limit)
    } catch is NIOTooManyBytesError {
      throw TooLarge(limit: Self.limit)
    }
  }
}
