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
      version: request.headers[.ifMatch].flatMap(Self.version), key: try key(of: request, json))
  }

  /// The same key with the same content is the same attempt.
  private func key(of request: Request, _ json: JSON) throws -> IdempotencyKey? {
    guard let name = HTTPField.Name("Idempotency-Key"), let text = request.headers[name] else {
      return nil
    }
    guard (1...64).contains(text.utf8.count) else { throw BadKey() }
    let content = "\(operation.method) \(request.uri.path)\n\(json.text)"
    return IdempotencyKey(text, content: Digest(of: content))
  }

  /// `"3f…"` as it was given in an `ETag`; `*` names none.
  private static func version(_ header: String) -> String? {
    header == "*" ? nil : header.filter { $0 != "\"" }
  }

  private static func isJSON(_ type: String) -> Bool {
    type.prefix { $0 != ";" }.lowercased().filter { $0 != " " } == "application/json"
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

extension Shape {
  /// What a text in an address means.
  fileprivate func value(of text: String) -> JSON {
    switch bare {
    case .number: Int64(text).map(JSON.number) ?? .text(text)
    case .flag: text == "true" ? true : text == "false" ? false : .text(text)
    case .orNull(let shape): shape.value(of: text)
    default: .text(text)
    }
  }
}

extension Part {
  /// What is said of this part in an object, as a form says it.
  fileprivate func words(in json: JSON) -> [(name: String, value: String)] {
    switch json[name] {
    case nil: []
    case .list(let items)?: items.map { (name, spelled($0)) }
    case let value?: [(name, spelled(value))]
    }
  }

  private var measure: Measure {
    switch shape.bare {
    case .number(_, let measure), .orNull(.number(_, let measure)): measure
    default: .one
    }
  }

  private func spelled(_ value: JSON) -> String {
    switch value {
    case .null: ""
    case .text(let text): text
    case .number(let number): measure.words(number)
    case .flag(let flag): flag ? "yes" : "no"
    case .fraction, .list, .object: value.text
    }
  }
}
