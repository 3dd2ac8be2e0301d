import Storage

/// Rows of the registers for measuring: complexes with names that share their beginnings,
/// enterprises, and contracts between them.
enum RegisterRows {
  private static let names = ["翠园", "柏苑", "兰亭", "桂花", "榴园", "滨河", "云栖", "松涛"]
  private static let letters = ["cy", "by", "lt", "gh", "ly", "bh", "yq", "st"]

  static func complexName(_ number: Int) -> String { "\(names[number % 8])\(number)期" }

  static func complexes(_ count: Int, in district: String) -> Insertion {
    let rows = (0..<count).map { number -> [Value] in
      let name = complexName(number)
      return [
        .text(district), .text("x-\(number)"), .text(place(number, in: district)),
        .text(enterprise(number)), .text("professional"), .text(name), .text(name),
        .text("\(letters[number % 8]) \(number)"), .text("\(letters[number % 8])\(number)q"),
        .text("演示路\(number)号"), .integer(Int64(100 + number % 3_000)), .text("bench"),
        .integer(0),
      ]
    }
    return Insertion(
      into: "complex",
      [
        "district", "id", "region", "enterprise", "mode", "name", "name_norm", "name_key",
        "initials", "address", "households", "source", "added_at",
      ], rows)
  }

  static func enterprises(_ count: Int, in district: String) -> Insertion {
    let rows = (0..<count).map { number -> [Value] in
      let name = "\(names[number % 8])\(number)物业服务有限公司"
      return [
        .text(district), .text(enterprise(number)), .text(district), .text(name), .text(name),
        .text("\(letters[number % 8]) \(number)"), .text("\(letters[number % 8])\(number)wy"),
        .text("\(names[number % 8])\(number)物业"), .text("bench"), .integer(0),
      ]
    }
    return Insertion(
      into: "enterprise",
      [
        "district", "credit_code", "region", "name", "name_norm", "name_key", "initials",
        "short_name", "source", "added_at",
      ], rows)
  }

  static func contracts(_ numbers: Range<Int>, of complexes: Int, in district: String) -> Insertion
  {
    let rows = numbers.map { number -> [Value] in
      let complex = number % complexes
      let (month, day) = (1 + number % 12, 1 + number % 28)
      let signed = "2024-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
      return [
        .text(district), .text("c-\(10_000_000 + number)"), .text(place(complex, in: district)),
        .text("x-\(complex)"), .text(enterprise(complex)), .text("HT-\(number)"),
        .text(number % 2 == 0 ? "assembly" : "preliminary"), .text(signed), .text("bench"),
        .text("f-\(number)"),
      ]
    }
    return Insertion(
      into: "contract",
      [
        "district", "id", "region", "complex_id", "enterprise", "number", "type", "signed_on",
        "source", "signed_fact",
      ], rows)
  }

  private static func enterprise(_ number: Int) -> String {
    "914115\(100_000_000_000 + number % 150)"
  }

  private static func place(_ number: Int, in district: String) -> String {
    "\(district)/00\(1 + number % 9)/00\(number % 7)"
  }
}
