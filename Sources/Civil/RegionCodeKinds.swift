public import Kernel

extension RegionCode {
  /// What a code of street level stands for, by its third group.
  public enum StreetKind: Sendable {
    case street, town, township, other

    public var chinese: String {
      switch self {
      case .street: "街道"
      case .town: "镇"
      case .township: "乡"
      case .other: "其他"
      }
    }
  }

  public var streetKind: StreetKind? {
    guard level >= .street, let number = Int(description.dropFirst(6).prefix(3)) else { return nil }
    switch number {
    case 1...99: return .street
    case 100...199: return .town
    case 200...399: return .township
    default: return .other
    }
  }

  /// The place as the rest of the product knows it, for places within a district.
  package var region: Region? {
    level >= .district ? Region(code: description) : nil
  }
}

public enum RegionCodeMistake: Mistake {
  case empty
  case notDigits(String)
  case length(String)
  case noProvince(String)
  case gap(String)

  public var message: Message {
    switch self {
    case .empty: Message(zh: "没有填写区划代码。", en: "no region code")
    case .notDigits(let code):
      Message(zh: "区划代码“\(code)”只能是半角数字。", en: "region code “\(code)” must be digits")
    case .length(let code):
      Message(
        zh: "区划代码“\(code)”是\(code.count)位，应为12位（区县可写6位，街道可写9位）。",
        en: "region code “\(code)” must have 12 digits (6 for a district, 9 for a street)")
    case .noProvince(let code):
      Message(zh: "区划代码“\(code)”不能以0开头。", en: "region code “\(code)” begins with 0")
    case .gap(let code):
      Message(
        zh: "区划代码“\(code)”缺了中间一级（上级为全0，下级却不为0）。请核对。",
        en: "region code “\(code)” leaves out a level in between")
    }
  }
}
