import HTTPTypes
import Kernel

extension Operation {
  /// One operation as OpenAPI describes it.
  var description: JSON {
    .object([
      "operationId": .text(id), "summary": .text(title.zh), "description": .text(title.en),
      "tags": .texts([group]),
      "security": isChange ? .list([.object(["token": .list([])])]) : nil,
      "parameters": parameters.isEmpty ? nil : .list(parameters),
      "requestBody": isChange ? requestBody : nil,
      "responses": .object(responses),
      "x-permission": .text(permission.name),
    ])
  }

  private var parameters: [JSON] {
    names.map {
      .object([
        "name": .text($0), "in": "path", "required": true, "schema": Shape.identity.schema,
      ])
    }
      + query.map {
        .object([
          "name": .text($0.name), "in": "query", "required": .flag($0.isRequired),
          "description": .text($0.label.zh), "schema": $0.shape.schema, "example": $0.example,
        ])
      }
      + (isChange
        ? [
          .object([
            "name": "Idempotency-Key", "in": "header", "required": false,
            "description": "同一件事重发几次只办一次", "schema": Self.key.schema,
          ])
        ] : [])
      + (method == .put
        ? [
          .object([
            "name": "If-Match", "in": "header", "required": false,
            "description": "看到的版本（ETag）；别人已经改过就不办",
            "schema": Shape.text(1...80, pattern: "^\"[0-9a-f]{1,64}\"$").schema,
          ])
        ] : [])
  }

  private static let key = Shape.text(1...64, pattern: "^[A-Za-z0-9_-]{1,64}$")

  private var requestBody: JSON {
    let (type, content): (String, JSON) =
      takesFile
      ? (
        "application/octet-stream",
        .object(["schema": .object(["type": "string", "format": "binary"])])
      )
      : (
        "application/json",
        .object(["schema": Shape.schema(of: input), "example": example])
      )
    return .object([
      "required": true, "content": .object([JSON.Member(type, content)]),
    ])
  }

  /// Everything that must be sent, and what has an example.
  private var example: JSON? {
    let members = input.compactMap { part in part.example.map { JSON.Member(part.name, $0) } }
    let isWhole = input.allSatisfy { !$0.isRequired || $0.example != nil }
    return isWhole && !members.isEmpty ? .object(members) : nil
  }

  private var responses: [JSON.Member] {
    let done: JSON = .object([
      "description": .text(title.zh),
      "content": answer.map { shape in
        .object(["application/json": .object(["schema": shape.schema])])
      },
    ])
    return [JSON.Member("\(status.code)", done)]
      + refusals.map { kind in
        JSON.Member(
          "\(kind.status.code)", .object(["$ref": .text("#/components/responses/\(kind.rawValue)")])
        )
      }
  }

  private var refusals: [ProblemKind] {
    let usual: [ProblemKind] = [
      .badRequest, .notSignedIn, .notPermitted, .notFound, .methodNotAllowed, .tooMany, .fault,
      .unavailable,
    ]
    return isChange
      ? usual + [.conflict, .tooLarge, .unsupportedMediaType, .invalid, .storageFull] : usual
  }
}
