import Kernel

extension Shape {
  /// As OpenAPI 3.0 writes it. Named shapes are referred to.
  var schema: JSON {
    switch self {
    case .named(let name, _): .object(["$ref": .text("#/components/schemas/\(name)")])
    case .orNull(let shape): shape.nullableSchema
    case .text(let text): text.schema
    case .number(let range, let measure):
      .object([
        "type": "integer", "format": "int64", "minimum": .number(range.lowerBound),
        "maximum": .number(range.upperBound), "description": measure.description.map(JSON.text),
      ])
    case .flag: .object(["type": "boolean"])
    case .choice(let choices): .object(["type": "string", "enum": .texts(choices)])
    case .list(let shape, let limit):
      .object(["type": "array", "items": shape.schema, "maxItems": .number(limit)])
    case .object(let parts): Self.schema(of: parts)
    }
  }

  /// A reference can only be nullable inside `allOf`, and `enum` must name null.
  private var nullableSchema: JSON {
    if case .named = self {
      return .object(["nullable": true, "allOf": .list([schema])])
    }
    if case .choice(let choices) = self {
      return .object([
        "type": "string", "nullable": true, "enum": .list(choices.map(JSON.text) + [.null]),
      ])
    }
    return .object(schema.members + [JSON.Member("nullable", true)])
  }

  static func schema(of parts: [Part]) -> JSON {
    let required = parts.filter(\.isRequired).map(\.name)
    return .object([
      "type": "object", "additionalProperties": false,
      "required": required.isEmpty ? nil : .texts(required),
      "properties": .object(parts.map { JSON.Member($0.name, $0.schema) }),
    ])
  }

  /// All named shapes in this one, by name.
  var named: [String: Shape] {
    switch self {
    case .named(let name, let shape): shape.named.merging([name: shape]) { $1 }
    case .orNull(let shape), .list(let shape, _): shape.named
    case .object(let parts):
      parts.reduce(into: [:]) { $0.merge($1.shape.named) { $1 } }
    case .text, .number, .flag, .choice: [:]
    }
  }
}

extension Part {
  /// With its Chinese name, and an example where there is one.
  var schema: JSON {
    let own = shape.schema
    if case .named = shape { return own }
    var members = own.members.filter { $0.name != "description" }
    let unit = own["description"]?.asText.map { "（\($0)）" } ?? ""
    members.append(JSON.Member("title", .text(label.zh)))
    members.append(JSON.Member("description", .text("\(label.zh)\(unit) / \(label.en)")))
    if let example { members.append(JSON.Member("example", example)) }
    return .object(members)
  }
}

extension TextShape {
  fileprivate var schema: JSON {
    .object([
      "type": "string", "format": format.map(JSON.text),
      "minLength": format == nil ? .number(length.lowerBound) : nil,
      "maxLength": format == nil ? .number(length.upperBound) : nil,
      "pattern": pattern.map(JSON.text),
    ])
  }
}

extension Measure {
  fileprivate var description: String? {
    guard places > 0 else { return unit.isEmpty ? nil : unit }
    let step = "0." + String(repeating: "0", count: places - 1) + "1"
    return "单位 \(step)\(unit)"
  }
}
