public import Kernel

public enum SocialCreditCodeMistake: Mistake {
  case empty
  case length(Int)
  case unexpected(Character, at: Int)
  case check(String)

  public var message: Message {
    switch self {
    case .empty:
      Message(zh: "没有填写统一社会信用代码。", en: "no social credit code")
    case .length(let count):
      Message(
        zh: "统一社会信用代码应为18位，这里是\(count)位。请照营业执照填写。",
        en: "a social credit code has 18 characters, not \(count)")
    case .unexpected(let character, let place):
      Message(
        zh: "统一社会信用代码第\(place)位的“\(character)”不会出现在代码里"
          + "（只用半角数字和除 I、O、S、V、Z 以外的大写字母）。请照营业执照核对。",
        en: "“\(character)” (character \(place)) cannot stand in a social credit code")
    case .check(let code):
      Message(
        zh: "统一社会信用代码“\(code)”的校验位不符，很可能抄错了一位。请照营业执照核对。",
        en: "the check character of “\(code)” is wrong: a character is miscopied")
    }
  }
}
