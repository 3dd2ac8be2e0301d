import Civil
import Kernel

/// The nouns of the registers, as programs read them.
extension Complex {
  static let shape = Shape.named(
    "Complex",
    .object(
      [.id, Part.region.answered, Part.enterprise.orNone.answered, mode]
        + Particulars.answers + [.version]))

  private static let mode = Part(
    "mode", Message(zh: "管理方式", en: "how it is managed"),
    .orNull(.choice(ServiceMode.allCases.map(\.rawValue))))

  var json: JSON {
    .object(
      [
        JSON.Member("id", .text(id.rawValue)), JSON.Member("region", .text(region.code)),
        JSON.Member("enterprise", enterprise.map(JSON.text) ?? .null),
        JSON.Member("mode", mode.map { .text($0.rawValue) } ?? .null),
      ] + particulars.members + [JSON.Member("version", .text(version))])
  }
}

extension Enterprise {
  static let shape = Shape.named(
    "Enterprise", .object([code.answered] + Particulars.answers + [.version]))

  static let code = Part(
    "credit_code", Message(zh: "统一社会信用代码", en: "credit code"), .creditCode,
    example: "91411502MA00000000")

  var json: JSON {
    .object(
      [JSON.Member("credit_code", .text(creditCode))] + particulars.members
        + [JSON.Member("version", .text(version))])
  }
}

extension Contract {
  static let shape = Shape.named(
    "Contract",
    .object(
      [.id, Part.complex.answered, Part.enterprise.answered, Part.region.answered]
        + Particulars.answers + [feesPart, contentsPart, .version]))

  static let feesPart = Part(
    "fees", Message(zh: "收费标准", en: "fees per square metre and month"),
    .list(
      .object([
        Part("building_type", Message(zh: "房屋类型", en: "kind of building"), .text(0...200)),
        Part("price", Message(zh: "每平方米每月", en: "price"), .number(0...1_000_000, .fen)),
      ]), atMost: 100))

  static let contentsPart = Part(
    "contents", Message(zh: "约定的内容", en: "what it says on the items of the list"),
    .list(
      .object([
        Part("item", Message(zh: "条目", en: "item"), .text(1...64)),
        Part("said", Message(zh: "约定", en: "what it says"), .text(0...10_000)),
      ]), atMost: 200))

  var json: JSON {
    .object(
      [
        JSON.Member("id", .text(id.rawValue)), JSON.Member("complex", .text(complex.rawValue)),
        JSON.Member("enterprise", .text(enterpriseCode)),
        JSON.Member("region", .text(region.code)),
      ] + particulars.members + [
        JSON.Member("fees", .list(fees.map(\.json))),
        JSON.Member(
          "contents",
          .list(
            contents.sorted { $0.key < $1.key }.map {
              .object(["item": .text($0.key), "said": .text($0.value)])
            })),
        JSON.Member("version", .text(version)),
      ])
  }
}

extension Contract.Fee {
  fileprivate var json: JSON {
    .object(["building_type": .text(buildingType), "price": .number(price.value)])
  }
}

extension Handover {
  static let shape = Shape.named(
    "Handover",
    .object(
      [.id, Part.complex.answered, Part.enterprise.answered, Part.region.answered]
        + Particulars.answers + [.version]))

  var json: JSON {
    .object(
      [
        JSON.Member("id", .text(id.rawValue)), JSON.Member("complex", .text(complex.rawValue)),
        JSON.Member("enterprise", .text(enterpriseCode)),
        JSON.Member("region", .text(region.code)),
      ] + particulars.members + [JSON.Member("version", .text(version))])
  }
}
