/// A value of JSON that remembers the line on which it was written, so that people find again what
/// they are told about.
public struct WrittenJSON: Sendable {
  public enum Value: Sendable {
    case null
    case flag(Bool)
    case number(Int64)
    /// A number that is not whole, or too large. Understood, so that it can be refused by name.
    case fraction
    case text(String)
    case list([WrittenJSON])
    case object([String: WrittenJSON])
  }

  public let line: Int
  public let value: Value

  /// Reads strictly (RFC 8259): valid UTF-8, no name twice in one object, nothing after the value,
  /// not nested without end.
  ///
  /// - Parameter line: for text that stands within one line of another file.
  public static func read(
    _ bytes: [UInt8], withinLine line: Int? = nil, of member: String = ""
  ) throws(InputFault) -> WrittenJSON {
    var reader = WrittenJSONReader(bytes, line: line, member: member)
    return try reader.document()
  }
}

/// Where a value stands in its file.
public indirect enum WrittenPath: Sendable, CustomStringConvertible {
  case root
  case member(WrittenPath, String)
  case item(WrittenPath, Int)

  public var description: String {
    switch self {
    case .root: ""
    case .member(.root, let name): name
    case .member(let path, let name): "\(path).\(name)"
    case .item(let path, let index): "\(path)[\(index)]"
    }
  }
}
