import Civil
import Kernel

extension Unit {
  init(_ written: Written, served: Set<String>) throws(InputFault) {
    let object = try written.object()
    try object.allow(["id", "area", "kind", "owners", "status", "name", "note"])
    let id = try object.require("id").name()
    let owners = try object.require("owners")
    self.init(
      id: id, area: CentiArea(try object.require("area").number(0...Unit.largest)),
      kind: try object.require("kind").name(),
      owners: try owners.items(atMost: 10_000).names(),
      status: try object.require("status").choice(), isServed: served.contains(id))
  }
}

extension Motion {
  private enum Class: String, CaseIterable {
    case ordinary, special, dissent
  }

  init(_ written: Written) throws(InputFault) {
    let object = try written.object()
    try object.allow(["id", "class", "scope", "units", "limit", "name", "title", "note"])
    let id = try object.require("id").name()
    switch try object.require("class").choice(Class.self) {
    case .ordinary: self.init(id: id, kind: .ordinary, scope: try Self.scope(object))
    case .special: self.init(id: id, kind: .special, scope: try Self.scope(object))
    case .dissent:
      let limit = try object.require("limit").share()
      self.init(id: id, kind: .dissent(limit), scope: try Self.scope(object))
    }
  }

  private enum Space: String, CaseIterable {
    case parkingSpace
  }

  private static func scope(_ object: WrittenObject) throws(InputFault) -> Scope {
    if let units = object["units"] {
      return .units(Set(try units.items(atMost: TallyFile.mostUnits).names()))
    }
    guard let scope = object["scope"] else { return .everything }
    _ = try scope.choice(Space.self)
    return .parkingSpaces
  }
}

extension Election {
  init(_ written: Written) throws(InputFault) {
    let object = try written.object()
    try object.allow([
      "id", "seats", "candidates", "issued", "formation", "partyMembers", "partyShare", "name",
      "title", "note",
    ])
    self.init(
      id: try object.require("id").name(), seats: Int(try object.require("seats").number(1...1000)),
      candidates: try object.require("candidates").items(atMost: 10_000).names(),
      issued: try object["issued"].map { written throws(InputFault) in
        Int(try written.number(0...Int64(TallyFile.mostBallots)))
      },
      formation: try object["formation"].map { written throws(InputFault) in
        try Formation(written)
      },
      party: try Self.party(object))
  }

  private static func party(_ object: WrittenObject) throws(InputFault) -> PartyShare? {
    guard let members = object["partyMembers"] else { return nil }
    return PartyShare(
      members: Set(try members.items(atMost: 10_000).names()),
      wanted: try object.require("partyShare").share())
  }
}

extension Formation {
  fileprivate init(_ written: Written) throws(InputFault) {
    let object = try written.object()
    try object.allow(["agreed", "minimum"])
    self.init(
      agreed: Int(try object.require("agreed").number(1...1000)),
      minimum: Int(try object.require("minimum").number(1...1000)))
  }
}
