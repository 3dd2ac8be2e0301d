import Kernel

/// Reads from a draw file where the chance came from: a beacon, or secrets and thrown digits, never
/// both.
struct ChanceReader {
  private let object: WrittenObject
  private let announcement: Announcement

  init(_ object: WrittenObject, _ announcement: Announcement) {
    self.object = object
    self.announcement = announcement
  }

  func chance() throws(InputFault) -> Chance {
    let isOffline = object["secret"] != nil || object["reveals"] != nil
    guard let signature = object["beaconSignature"] else {
      guard isOffline else {
        throw object.written.fault(
          zh: "缺少“beaconSignature”（公共信标）或“secret”（现场掷号）。",
          en: "neither beaconSignature nor secret is there")
      }
      return .thrown(secret: try secret(), digits: try digits())
    }
    guard !isOffline else {
      throw signature.fault(
        zh: "信标和现场掷号只能用一种。", en: "a beacon and a secret exclude each other")
    }
    guard try digits().isEmpty else {
      throw signature.fault(zh: "用信标时不掷号，“digits”应为空。", en: "with a beacon, digits are empty")
    }
    return .beacon(signature: try bytes(signature))
  }

  private func bytes(_ signature: Written) throws(InputFault) -> [UInt8] {
    guard let bytes = Hexadecimal.bytes(try signature.text(atMost: 2048)), !bytes.isEmpty else {
      throw signature.fault(zh: "应是十六进制数字。", en: "should be hexadecimal digits")
    }
    return bytes
  }

  private func digits() throws(InputFault) -> String {
    guard let written = object["digits"] else { return "" }
    let digits = try written.text(atMost: Chance.mostDigits)
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw written.fault(zh: "应只有数字 0–9。", en: "should be digits alone")
    }
    return digits
  }

  /// Given as it is, or made from what every party revealed.
  private func secret() throws(InputFault) -> [UInt8] {
    guard let reveals = object["reveals"] else {
      let written = try object.require("secret")
      let secret = Hexadecimal.bytes(try written.hexadecimal(bytes: 32)) ?? []
      try check([secret], written)
      return secret
    }
    let secret = Commitment.secret(of: try revealed(reveals))
    if let written = object["secret"],
      Hexadecimal.bytes(try written.hexadecimal(bytes: 32)) != secret
    {
      throw written.fault(zh: "不是各方公开的密数合成的。", en: "is not made of the reveals")
    }
    return secret
  }

  private func revealed(_ written: Written) throws(InputFault) -> [[UInt8]] {
    let items = try written.items(atMost: 100)
    guard items.count == announcement.commits.count || announcement.commits.isEmpty else {
      throw written.fault(
        zh: "公告里有 \(announcement.commits.count) 方，这里公开了 \(items.count) 方。",
        en: "\(items.count) reveals for \(announcement.commits.count) commitments")
    }
    var reveals: [[UInt8]] = []
    for item in items {
      if case .null = item.json.value {
        throw item.fault(
          zh: "这一方没有公开密数，本次抽取作废，应另定日期重抽。",
          en: "this party has not revealed: the draw is void")
      }
      reveals.append(Hexadecimal.bytes(try item.hexadecimal(bytes: 32)) ?? [])
    }
    try check(reveals, written)
    return reveals
  }

  /// Against what was announced. A single secret of several parties cannot be taken apart.
  private func check(_ secrets: [[UInt8]], _ written: Written) throws(InputFault) {
    guard secrets.count == announcement.commits.count else { return }
    for (index, secret) in secrets.enumerated()
    where Commitment.hash(of: secret).description != announcement.commits[index] {
      throw written.fault(
        zh: "第 \(index + 1) 方的密数与公告里的承诺不符。",
        en: "secret \(index + 1) is not what was committed to")
    }
  }
}

extension ChanceReader {
  func doubts(about chance: Chance) -> [Message] {
    switch chance {
    case .beacon:
      let round = announcement.beacon.map { "\($0.chain) / \($0.round)" } ?? "?"
      return [
        Message(
          zh: "没有核对：信标签名本身（BLS）和轮次时间。请用信标的公钥核对 \(round)。",
          en: "not checked: the beacon's BLS signature and the time of round \(round)")
      ]
    case .thrown(_, let digits): return committed + thrown(digits)
    }
  }

  private var committed: [Message] {
    let isChecked =
      announcement.commits.count == 1 || object["reveals"] != nil && !announcement.commits.isEmpty
    guard !isChecked else { return [] }
    return [
      Message(
        zh: "没有核对：密数是否与事先的承诺一致（公告里没有承诺，或没有分别给出各方密数）。",
        en: "not checked: that the secret was committed to beforehand")
    ]
  }

  private func thrown(_ digits: String) -> [Message] {
    guard digits.utf8.count < 6 else { return [] }
    return [
      Message(
        zh: "现场只掷了 \(digits.utf8.count) 位数字，少于六位。",
        en: "only \(digits.utf8.count) digits were thrown, fewer than six")
    ]
  }
}
