package import Kernel

/// The fields of a noun, as programs send and read them.
extension Fielded {
  /// To be sent.
  package static var parts: [Part] {
    fields.map { Part($0.key, $0.label, $0.shape, isRequired: $0.isRequired) }
  }

  /// As answered: every field is there, empty ones as `null`.
  package static var answers: [Part] {
    fields.map { Part($0.key, $0.label, $0.shape.answered) }
  }

  package var members: [JSON.Member] {
    Self.fields.map { JSON.Member($0.key, $0.json(self)) }
  }
}

extension Fielded {
  /// For whoever need not see everything: telephones are masked, as on the pages.
  func members(whole: Bool) -> [JSON.Member] {
    Self.fields.map { field in
      let masked = whole || !field.isPersonal ? nil : field.spoken(self)
      return JSON.Member(field.key, masked.map(JSON.text) ?? field.json(self))
    }
  }
}

extension Part {
  package static let id = Part("id", Message(zh: "编号", en: "identity"), .identity.answered)
  package static let region = Part(
    "region", Message(zh: "所在街道社区的 12 位代码", en: "12-digit code of its place"),
    .text(12...12, pattern: "^[0-9]{12}$"), example: "411502002000")
  static let enterprise = Part(
    "enterprise", Message(zh: "物业企业的统一社会信用代码", en: "credit code of the enterprise"),
    .creditCode, example: "91411502MA00000000")
  package static let complex = Part(
    "complex", Message(zh: "小区编号", en: "the complex"), .identity, example: "0199-complex")
  static let version = Part(
    "version", Message(zh: "版本", en: "version, as in ETag"), .text(1...64))
  static let why = Part("why", Message(zh: "为什么改", en: "why"), .text(1...200))

  /// The same, as it is answered.
  package var answered: Part {
    Part(name, label, shape.answered, isRequired: true, example: example)
  }

  /// The same, where it may be left out.
  package var orNone: Part {
    Part(name, label, .orNull(shape), isRequired: false, example: example)
  }
}
