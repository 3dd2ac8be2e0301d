import Acts
import Api
import Civil
import Hummingbird
import Kernel
import Registry
import Tables
import Web

/// Owners for programs: masked, as on the pages; whole only for a stated reason, which stands in
/// the record and is counted within the hour.
struct OwnerApi {
  let desk: Desk
  let vault: Vault
  let revealsPerHour: Int

  func add(to routes: Routes) {
    routes.list(UnitTable(), of: "Unit", at: desk)
    routes.list(OwnerTable(vault), of: "Owner", at: desk)
    routes.read(
      "owners/:owner", "showOwner", Message(zh: "看一位业主（遮住一部分）", en: "One owner, masked"),
      asking: ShowOwner.self, answers: Owner.maskedShape
    ) { call in
      let look = ShowOwner(
        id: try call.id("owner"), district: call.context.district, vault: vault)
      return try await desk.answer(look, for: call.doer).json
    }
    routes.change(
      .post, "owners/:owner/reveal", "revealOwner",
      Message(zh: "凭理由看一位业主的全文", en: "One owner whole, for a reason"),
      doing: RevealOwner.self, takes: [.reason], answers: Owner.wholeShape
    ) { call in
      let act = RevealOwner(
        id: try call.id("owner"), district: call.context.district, why: try call.given("why", "理由"),
        mostPerHour: revealsPerHour, vault: vault)
      return .object(try await desk.perform(act, as: call.doer).members)
    }
    routes.change(
      .post, "owners/search", "findOwner",
      Message(zh: "按姓名、电话或证件号码找业主", en: "Find owners by a whole name or number"),
      doing: FindOwner.self,
      takes: [
        Part("text", Message(zh: "姓名、电话或证件号码", en: "exactly as kept"), .text(1...60))
      ], answers: Owner.foundShape
    ) { call in
      let act = FindOwner(
        scope: try call.context.scope(for: .findOwner),
        text: try call.given("text", "姓名、电话或证件号码", atMost: 60),
        vault: vault)
      let found = try await desk.perform(act, as: call.doer)
      return .object(["items": .list(found.map { $0.owner.masked })])
    }
    OwnershipApi(desk: desk, vault: vault).add(to: routes)
  }
}

extension Owner {
  private static let parts = [
    Part.id, Part.complex.answered, Part.region.answered,
    Part("name", Message(zh: "姓名", en: "name"), .text(0...200)),
    Part("kind", Message(zh: "业主类型", en: "kind"), .text(0...40)),
    Part("phone", Message(zh: "电话", en: "phone"), .text(0...60)),
    Part("identity", Message(zh: "证件号码", en: "identity number"), .text(0...60)),
  ]

  static let foundShape = Shape.object([
    Part(
      "items", Message(zh: "找到的业主", en: "owners found"),
      .list(.named("MaskedOwner", .object(parts)), atMost: 100))
  ])

  static let maskedShape = Shape.named(
    "OwnerAndHomes",
    .object(
      parts + [
        Part(
          "homes", Message(zh: "房屋", en: "homes"),
          .list(
            .object([
              Part("ownership", Message(zh: "产权编号", en: "the ownership"), .identity.answered),
              Part("unit", Message(zh: "房屋编号", en: "the unit"), .identity.answered),
              Part("place", Message(zh: "房号", en: "where"), .text(0...400)),
              Part("until", Message(zh: "到哪天", en: "until"), .orNull(.day)),
            ]), atMost: 100_000))
      ]))

  static let wholeShape = Shape.named("WholeOwner", .object(Particulars.answers))

  var masked: JSON { .object(maskedMembers) }

  fileprivate var maskedMembers: [JSON.Member] {
    let words = MaskedOwner(particulars)
    return [
      JSON.Member("id", .text(id.rawValue)), JSON.Member("complex", .text(complex.rawValue)),
      JSON.Member("region", .text(region.code)), JSON.Member("name", .text(words.name)),
      JSON.Member("kind", .text(words.kind)), JSON.Member("phone", .text(words.phone)),
      JSON.Member("identity", .text(words.identity)),
    ]
  }
}

extension ShowOwner.Answer {
  var json: JSON {
    .object(
      owner.maskedMembers + [
        JSON.Member(
          "homes",
          .list(
            homes.map { ownership, place in
              .object([
                "ownership": .text(ownership.id.rawValue),
                "unit": .text(ownership.unit.rawValue), "place": .text(place),
                "until": ownership.until.map { .text($0.description) } ?? .null,
              ])
            }))
      ])
  }
}
