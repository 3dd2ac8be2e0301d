public import Kernel

/// Says what is wrong without repeating the number, which is nobody's business in a log.
public enum IdentityNumberMistake: Mistake {
  case empty
  case length(Int)
  case unexpected(Character, at: Int)
  case birth(String)
  case check

  public var message: Message {
    switch self {
    case .empty:
      Message(zh: "没有填写身份证号。", en: "no identity number")
    case .length(let count):
      Message(
        zh: "身份证号应为18位，这里是\(count)位。请照身份证填写。",
        en: "an identity number has 18 digits, not \(count)")
    case .unexpected(let character, let place):
      Message(
        zh: "身份证号第\(place)位的“\(character)”不对。前17位是半角数字，末位是数字或 X。",
        en: "“\(character)” (character \(place)) cannot stand in an identity number")
    case .birth:
      Message(
        zh: "身份证号第7到14位不是一个日期。请照身份证核对出生日期。",
        en: "digits 7 to 14 of the identity number are no day of birth")
    case .check:
      Message(
        zh: "身份证号的末位校验不符，很可能抄错了一位。请照身份证核对。",
        en: "the check digit of the identity number is wrong: a digit is miscopied")
    }
  }
}
