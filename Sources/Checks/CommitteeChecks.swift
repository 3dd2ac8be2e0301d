import Civil
import Kernel
import Rulebook
import Storage

/// Owners' committees, as far as facts speak of them: who was elected until when, and what was
/// done under their seal.
enum CommitteeChecks {
  static let finders: [String: Check.Finder] = [
    "seal_after_term": sealAfterTerm, "member_employed": memberEmployed,
    "committee_flag": committeeFlag,
  ]

  private static let elected = "committee.member_elected"

  static let sealAfterTerm: Check.Finder = { db, ask in
    let uses = try db.standing("seal.used", in: ask.district)
    guard !uses.isEmpty else { return [] }
    let members = try db.standing(elected, in: ask.district)
    let complexes = try db.things(Set(uses.compactMap { $0.subject["complex"] }), ask)
    return uses.compactMap { use in
      guard let committee = use.subject["committee"], let id = use.subject["complex"],
        let complex = complexes[id],
        let end = members.filter({ $0.subject["committee"] == committee })
          .compactMap({ $0.day("term.ends_on") }).max(), use.on > end
      else { return nil }
      return complex.contradiction(
        use.id, one: "业委会任期到\(end.chinese)届满", other: "\(use.on.chinese)还用过印章", since: end)
    }
  }

  /// By name, at the enterprise that is in charge of the same complex.
  static let memberEmployed: Check.Finder = { db, ask in
    let members = try db.standing(elected, in: ask.district)
    let complexes = try db.things(Set(members.compactMap { $0.subject["complex"] }), ask)
    let people = try db.employed(in: Array(complexes.keys), ask)
    return members.compactMap { member in
      guard let id = member.subject["complex"], let complex = complexes[id],
        let name = member.text("member.name"), let post = people[id]?[name]
      else { return nil }
      return complex.contradiction(
        member.id, one: "\(name)于\(member.on.chinese)当选业委会成员",
        other: "同名的人在本小区物业企业任\(post)", since: member.on)
    }
  }

  static let committeeFlag: Check.Finder = { db, ask in
    let members = try db.standing(elected, in: ask.district)
    let complexes = try db.things(Set(members.compactMap { $0.subject["complex"] }), ask)
    var first: [String: Fact] = [:]
    for member in members {
      guard let id = member.subject["complex"], complexes[id]?.hasCommittee == false else {
        continue
      }
      if let known = first[id], known.on <= member.on { continue }
      first[id] = member
    }
    return first.compactMap { id, member in
      complexes[id]?.contradiction(
        "", one: "小区资料写着没有成立业委会", other: "\(member.on.chinese)有人当选业委会成员", since: member.on)
    }
  }
}

/// A complex that facts speak of.
struct CheckedComplex {
  let id: String
  let region: Region
  let enterprise: String?
  let name: String
  let hasCommittee: Bool?

  func contradiction(_ key: String, one: String, other: String, since: Day?) -> Contradiction {
    Contradiction(
      key: key.isEmpty ? id : "\(id)/\(key)", region: region, enterprise: enterprise, name: name,
      href: "/complexes/\(id)", one: one, other: other, since: since)
  }
}

extension ReadConnection {
  func things(_ ids: Set<String>, _ ask: CheckQuestion) throws -> [String: CheckedComplex] {
    guard !ids.isEmpty else { return [:] }
    let found = try rows(
      """
      SELECT \(SQL.complex), complex.has_committee AS has_committee FROM complex
      WHERE complex.district = \(ask.code) AND complex.id IN (\(SQL(list: ids.sorted())))
      """
    ).map {
      CheckedComplex(
        id: try $0.string("id"), region: try $0.region(),
        enterprise: try $0.optionalString("enterprise"), name: try $0.string("name"),
        hasCommittee: try $0.value("has_committee") == .null ? nil : try $0.bool("has_committee"))
    }
    return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
  }

  /// By complex and name: what somebody does there for the enterprise.
  func employed(in complexes: [String], _ ask: CheckQuestion) throws -> [String: [String: String]] {
    guard !complexes.isEmpty else { return [:] }
    var found: [String: [String: String]] = [:]
    for (table, ended, post) in [
      ("project_manager", "to_on", "项目负责人"), ("staff_member", "ended_on", "工作人员"),
    ] {
      for row in try rows(
        """
        SELECT complex_id, name FROM \(raw: table)
        WHERE district = \(ask.code) AND \(raw: ended) IS NULL
          AND complex_id IN (\(SQL(list: complexes)))
        """)
      {
        found[try row.string("complex_id"), default: [:]][try row.string("name")] = post
      }
    }
    return found
  }
}
