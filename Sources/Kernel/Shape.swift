/// What a JSON value looks like: the API holds what comes in against it and describes itself by it.
public indirect enum Shape: Hashable, Sendable {
  case text(TextShape)
  case number(ClosedRange<Int64>, Measure)
  case flag
  case choice([String])
  case list(Shape, atMost: Int)
  case object([Part])
  /// The same, or nothing.
  case orNull(Shape)
  /// A shape that is used in many places, described once under its name.
  case named(String, Shape)

  public static let day = Shape.text(TextShape(1...10, format: "date"))
  public static let instant = Shape.text(TextShape(1...40, format: "date-time"))
  public static let count = Shape.number(0...Int64(Int32.max))

  public static func number(_ range: ClosedRange<Int64>) -> Shape { .number(range, .one) }

  public static func text(
    _ length: ClosedRange<Int>, pattern: String? = nil
  ) -> Shape {
    .text(TextShape(length, pattern: pattern))
  }

  /// What an identity may be in an address.
  public static let identity = Shape.text(1...64, pattern: "^[A-Za-z0-9:_-]{1,64}$")

  /// The shape itself, without its name.
  public var bare: Shape {
    if case .named(_, let shape) = self { shape.bare } else { self }
  }

  public var parts: [Part] {
    if case .object(let parts) = bare { parts } else { [] }
  }
}

/// What a whole number counts: ones, or hundredths of a square metre.
public struct Measure: Hashable, Sendable {
  /// How many decimals it has when people write it.
  public let places: Int
  public let unit: String

  public init(places: Int = 0, unit: String = "") {
    self.places = places
    self.unit = unit
  }

  public static let one = Measure()
  public static let area = Measure(places: 2, unit: "平方米")
  public static let fen = Measure(places: 2, unit: "元")

  /// As people write it: 4300050 hundredths are `43000.50平方米`.
  public func words(_ number: Int64) -> String {
    guard places > 0 else { return String(number) + unit }
    var digits = String(number.magnitude)
    digits = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return (number < 0 ? "-" : "") + digits.dropLast(places) + "." + digits.suffix(places) + unit
  }
}

/// Text of so many characters, counted as code points, as JSON Schema does.
public struct TextShape: Hashable, Sendable {
  public let length: ClosedRange<Int>
  public let pattern: String?
  /// `date` or `date-time`.
  public let format: String?

  public init(_ length: ClosedRange<Int>, pattern: String? = nil, format: String? = nil) {
    self.length = length
    self.pattern = pattern
    self.format = format
  }
}

/// One member of an object.
public struct Part: Hashable, Sendable {
  public let name: String
  public let label: Message
  public let shape: Shape
  public let isRequired: Bool
  public let example: JSON?

  public init(
    _ name: String, _ label: Message, _ shape: Shape, isRequired: Bool = true,
    example: JSON? = nil
  ) {
    self.name = name
    self.label = label
    self.shape = shape
    self.isRequired = isRequired
    self.example = example ?? shape.example(called: label.zh)
  }
}
