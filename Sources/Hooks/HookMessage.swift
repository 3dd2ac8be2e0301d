import Api
import Civil
import Kernel
import Rulebook

/// What is told: that something happened, about which things. Names, telephones and all else that
/// belongs to persons is asked for with a token, by whoever may know it.
struct HookMessage {
  static let trial = "hook.test"
  /// Parts of a subject that are persons; not even their numbers go out.
  private static let persons: Set = ["owner", "person", "occupant", "staff"]

  let kind: String
  let at: Instant
  let on: Day
  let place: Region
  let enterprise: String?
  let fact: String?
  let subject: [String: String]
  let supersedes: String?
  let withdraws: Bool

  init(_ fact: Fact, in region: Region, enterprise: String?) {
    (kind, at, on, place) = (fact.kind, fact.knownAt, fact.on, region)
    (self.enterprise, self.fact) = (enterprise, fact.id)
    subject = fact.subject.filter { !Self.persons.contains($0.key) }
    (supersedes, withdraws) = (fact.supersedes, fact.withdraws)
  }

  /// Says nothing but that the line works.
  init(trialOf hook: Hook, at now: Instant) {
    (kind, at, on, place) = (Self.trial, now, now.day, hook.region)
    (enterprise, fact, subject, supersedes, withdraws) = (hook.enterprise, nil, [:], nil, false)
  }

  /// The same content is the same bytes: members in the order of their names, nothing between.
  var text: String {
    JSON.object([
      "data": .object([
        "enterprise": enterprise.orNull, "fact": fact.orNull, "on": .text(on.description),
        "region": .text(place.code),
        "subject": .list(
          subject.sorted { $0.key < $1.key }.map {
            .object(["id": .text($0.value), "role": .text($0.key)])
          }),
        "supersedes": supersedes.orNull, "withdraws": .flag(withdraws),
      ]),
      "timestamp": .text(at.rfc3339), "type": .text(kind),
    ]).text
  }

  static let shape = Shape.named(
    "WebhookMessage",
    .object([
      Part("type", Message(zh: "哪一类事件", en: "kind of event"), .text(1...100)),
      Part("timestamp", Message(zh: "何时登记", en: "when it became known"), .instant),
      Part("data", Message(zh: "发生了什么", en: "what happened"), data),
    ]))

  private static let data = Shape.object([
    Part("fact", Message(zh: "事实编号", en: "the fact"), .orNull(.identity.answered)),
    Part("on", Message(zh: "哪一天", en: "day"), .day),
    Part("region", Message(zh: "辖区代码", en: "where"), .text(12...12)),
    Part("enterprise", Message(zh: "企业信用代码", en: "enterprise"), .orNull(.text(0...64))),
    Part("subject", Message(zh: "关于什么", en: "about what"), .list(thing, atMost: 20)),
    Part("supersedes", Message(zh: "更正哪一条", en: "corrects"), .orNull(.text(0...64))),
    Part("withdraws", Message(zh: "撤回", en: "takes back"), .flag),
  ])

  private static let thing = Shape.object([
    Part("role", Message(zh: "哪种事物", en: "role"), .text(1...40)),
    Part("id", Message(zh: "编号", en: "identity"), .text(1...200)),
  ])
}

extension String? {
  var orNull: JSON { map(JSON.text) ?? .null }
}
