import Acts
import Civil
import Facts
import FoundationEssentials
import Kernel
import Organs
import Rulebook
import Spreadsheet
import Storage
import TestKit

@testable import Evidence
@testable import Homes
@testable import Hooks
@testable import Imports
@testable import Registry

/// One of everything in a community, in its street, in the community beside it and in a street
/// further on: by it we see whether somebody reaches what is theirs or below them, and nothing else.
struct Neighbours {
  /// Something that an address can name, where it lies and whose it is.
  struct Thing: Regional {
    let id: String
    let region: Region
    let enterprise: String?
  }

  struct Side {
    let region: Region
    let enterprise: String
    /// By the name that it has in addresses.
    var things: [String: Thing] = [:]
    /// Another of those that can be removed twice over: on a page and by a program.
    var spares: [String: String] = [:]

    subscript(name: String) -> String { things[name]?.id ?? "" }
  }

  /// How a side lies to somebody's organ.
  enum Level: String, CaseIterable {
    case own, subordinate, superior, sibling, foreign

    init(of region: Region, to organ: Region) {
      self =
        region == organ
        ? .own
        : organ.contains(region)
          ? .subordinate
          : region.contains(organ)
            ? .superior
            : organ.parent.map { $0.contains(region) } == true ? .sibling : .foreign
    }
  }

  static let district: Region = "411502"
  static let own = (region: Region("411502/002/001"), enterprise: "91411502MA9F00001A")
  static let other = (region: Region("411502/003/001"), enterprise: "91411502MA9F00002D")
  static let street = (region: Region("411502/002"), enterprise: "91411502MA9F00003G")
  static let beside = (region: Region("411502/002/002"), enterprise: "91411502MA9F00004K")

  let site: TestSite
  private(set) var sides: [Side] = []

  init(on site: TestSite) async throws {
    self.site = site
    for place in [Self.own, Self.other, Self.street, Self.beside] {
      sides.append(try await side(place.region, place.enterprise))
    }
    for index in sides.indices { try await addLines(to: &sides[index]) }
  }

  private func side(_ region: Region, _ enterprise: String) async throws -> Side {
    var side = Side(region: region, enterprise: enterprise)
    func add(_ name: String, _ id: String, in region: Region, of enterprise: String? = nil) {
      side.things[name] = Thing(id: id, region: region, enterprise: enterprise)
    }
    try await addEnterprise(enterprise)
    add("enterprise", enterprise, in: Self.district, of: enterprise)
    add("rule", "CON-FILE", in: Self.district)
    let complex = try await perform(AddComplex(in: region, named("小区\(region.code)")))
    add("complex", complex.rawValue, in: region, of: enterprise)
    let engagement = try await perform(
      BeginEngagement(enterprise, at: complex, in: Self.district, from: "2026-01-01"))
    add("engagement", engagement.rawValue, in: region, of: enterprise)
    let manager = try await perform(
      AppointManager("赵某", phone: nil, at: complex, in: Self.district, from: "2026-09-01"))
    add("manager", manager.rawValue, in: region, of: enterprise)
    let contract = try await perform(
      AddContract(of: enterprise, at: complex, in: Self.district, signed()))
    add("contract", contract.rawValue, in: region, of: enterprise)
    let handover = try await perform(
      AddHandover(to: enterprise, at: complex, in: Self.district, planned()))
    add("handover", handover.rawValue, in: region, of: enterprise)
    for (name, id) in try await homes(of: complex) {
      add(name, id, in: region, of: enterprise)
    }
    side.spares = try await spareHomes(of: complex)
    for (name, id) in try await items(of: complex) { add(name, id, in: region, of: enterprise) }
    for (name, id) in try await contradiction(of: complex, in: region) {
      add(name, id, in: region)
    }
    add("merge", try await merge(into: complex, in: region), in: region, of: enterprise)
    add("check", "code_check_digit", in: Self.district)
    var developer = Developer.Particulars()
    developer.name = "建设单位\(region.code)"
    let built = try await perform(AddDeveloper(in: Self.district, developer))
    add("developer", built.rawValue, in: Self.district)
    let batch = try await perform(
      KeepUpload(
        district: Self.district, kind: .complexes, fileName: "表.csv", digest: "",
        profile: "complexes", mapping: ColumnMapping([:])))
    add("batch", batch.rawValue, in: Self.district)
    add("profile", try await profile("方案\(region.code)"), in: Self.district)
    side.spares["profile"] = try await profile("备用方案\(region.code)")
    let listing = try await offerListing(of: complex, from: batch, in: region)
    add("listing", listing, in: Self.district)
    let (fact, digest) = try await provenFact(in: region, of: enterprise)
    add("fact", fact, in: region, of: enterprise)
    add("digest", digest, in: region, of: enterprise)
    add("key", try await obligation(in: region, of: enterprise), in: region, of: enterprise)
    for (name, id) in try await people(in: region) { add(name, id, in: region) }
    for (name, id) in try await hook(1, in: region, of: enterprise) {
      add(name, id, in: region, of: enterprise)
    }
    side.spares.merge(try await hook(2, in: region, of: enterprise)) { $1 }
    // What is about oneself, wherever one is.
    add("list", "complexes", in: region, of: enterprise)
    add("view", "no-view-\(region.code)", in: region, of: enterprise)
    return side
  }

  private func perform<A: Act>(_ act: A) async throws -> A.Outcome {
    try await site.desk.perform(
      act,
      as: Doer(
        id: ID(rawValue: "clerk"), name: "布景", organ: "housing",
        grants: [Grant(A.permission, in: .region(Self.district))]))
  }
}

extension Neighbours {
  /// Two lines of the ledger, for what has happened there.
  private func addLines(to side: inout Side) async throws {
    try await LedgerKeeper(
      Self.district, at: site.desk,
      voice: LedgerVoice(district: Self.district, key: TestSite.key)
    ).seal()
    let region = side.region
    let lines = try await site.database.read { db in
      try db.latestLedgerLines(in: Self.district.district, limit: 1_000)
        .filter { $0.region == region }
    }
    side.things["entry"] = Thing(id: lines[0].id, region: region, enterprise: nil)
    side.spares["entry"] = lines[1].id
  }

  private func addEnterprise(_ code: String) async throws {
    var particulars = Enterprise.Particulars()
    particulars.name = "物业公司\(code.suffix(5))"
    _ = try await perform(AddEnterprise(code, in: Self.district, particulars))
  }

  private func named(_ name: String) -> Complex.Particulars {
    var particulars = Complex.Particulars()
    particulars.name = name
    return particulars
  }

  /// An address that hears of an enterprise's matters there, with a message for it.
  private func hook(
    _ number: Int, in region: Region, of enterprise: String
  ) async throws -> [String: String] {
    let (hook, delivery) = (
      "hook-\(number)-\(region.code)", "delivery-\(number)-\(region.code)"
    )
    let rules = HookRules(
      try TestBook.shihe.get(), reaching: .outside, seal: Sealed(key: TestSite.key))
    try await site.database.write { db in
      let place = HookPlace(organ: enterprise, region: region, enterprise: enterprise)
      let made = Hook(
        id: ID(rawValue: hook), place: place,
        particulars: .init(name: "对接", address: "https://example.org/", kinds: ["*"]),
        state: .active,
        secret: rules.seal.seal(
          [UInt8](repeating: 1, count: 32), nonce: [UInt8](repeating: 1, count: 12),
          for: "hook/\(hook)"),
        former: nil, formerUntil: nil, madeAt: Instant(milliseconds: 0))
      try db.insert(made)
      try db.insert(
        ID(rawValue: delivery), HookMessage(trialOf: made, at: Instant(milliseconds: 0)), to: made,
        at: Instant(milliseconds: 0))
    }
    return ["hook": hook, "delivery": delivery]
  }

  /// Parking spaces that do not add up, as the checks have found and will find again.
  private func contradiction(
    of complex: ID<Complex>, in region: Region
  ) async throws -> [String: String] {
    let id = String(Digest(of: "parking_parts\n\(complex)").description.prefix(24))
    try await site.database.write { db in
      try db.run(
        """
        UPDATE complex SET parking = 5, parking_above = 1, parking_below = 1
        WHERE id = \(complex)
        """)
      try db.run(
        """
        INSERT INTO check_finding (
          district, id, check_id, region, owner, name, href, one, other, digest, found_on)
        VALUES (
          \(region.district), \(id), \("parking_parts"), \(region), \("housing"), \("小区"),
          \("/"), \("一"), \("二"), \(""), \("2026-10-01"))
        """)
    }
    return ["found": id]
  }

  /// Another complex that was put into this one.
  private func merge(into complex: ID<Complex>, in region: Region) async throws -> String {
    let other = try await perform(AddComplex(in: region, named("并入的\(region.code)")))
    _ = try await perform(
      MergeComplexes(other, into: complex, in: Self.district, why: "试一试"))
    return try await site.database.read { db in
      try db.merges(into: complex, in: Self.district).first?.id.rawValue ?? ""
    }
  }

  /// One of each kind of what a complex has.
  private func items(of complex: ID<Complex>) async throws -> [String: String] {
    func add<Item: ComplexItem>(_ item: Item) async throws -> String {
      try await perform(AddItem(item, at: complex, in: Self.district)).rawValue
    }
    return [
      "room": try await add(PropertyRoom()), "facility": try await add(Facility()),
      "staff": try await add(StaffMember()), "balance": try await add(FundBalance()),
      "decision": try await add(ModeDecision()), "former": try await add(FormerName()),
      "finding": try await add(ComplexFinding()),
    ]
  }

  private func signed() -> Contract.Particulars {
    var particulars = Contract.Particulars()
    particulars.number = "HT-1"
    particulars.signedOn = "2026-09-16"
    return particulars
  }

  private func planned() -> Handover.Particulars {
    var particulars = Handover.Particulars()
    particulars.phase = "一期"
    particulars.plannedDeliveryOn = "2026-12-01"
    return particulars
  }

  private func homes(of complex: ID<Complex>) async throws -> [String: String] {
    var building = Building.Particulars()
    building.name = "1号楼"
    let house = try await perform(AddBuilding(to: complex, in: Self.district, building))
    var entrance = Entrance.Particulars()
    entrance.name = "1单元"
    let door = try await perform(AddEntrance(to: house, in: Self.district, entrance))
    var unit = Unit.Particulars()
    unit.number = "101"
    let room = try await perform(AddUnit(to: house, at: door, in: Self.district, unit))
    var owner = Owner.Particulars()
    owner.name = "某某"
    let vault = Vault(key: TestSite.key)
    let first = try await perform(
      RegisterOwner(of: room, in: Self.district, owner, vault: vault))
    let ownership = try await site.database.read { db in
      try db.ownerships(of: db.unit(room, in: Self.district))[0].id
    }
    let hold = try await perform(
      HoldOwner(
        id: first, district: Self.district, why: "案件", until: nil, vault: vault))
    return [
      "building": house.rawValue, "entrance": door.rawValue, "unit": room.rawValue,
      "owner": first.rawValue, "hold": hold.rawValue, "ownership": ownership.rawValue,
    ]
  }

  /// Put in by mistake, and nobody's.
  private func spareHomes(of complex: ID<Complex>) async throws -> [String: String] {
    var building = Building.Particulars()
    building.name = "2号楼"
    let house = try await perform(AddBuilding(to: complex, in: Self.district, building))
    building.name = "3号楼"
    let empty = try await perform(AddBuilding(to: complex, in: Self.district, building))
    var entrance = Entrance.Particulars()
    entrance.name = "1单元"
    let door = try await perform(AddEntrance(to: house, in: Self.district, entrance))
    var unit = Unit.Particulars()
    unit.number = "201"
    let room = try await perform(AddUnit(to: house, at: nil, in: Self.district, unit))
    return ["building": empty.rawValue, "entrance": door.rawValue, "unit": room.rawValue]
  }

  private func profile(_ name: String) async throws -> String {
    try await perform(
      KeepProfile(
        district: Self.district, kind: .complexes, base: "complexes", name: name,
        mapping: ColumnMapping([:]))
    ).rawValue
  }

  private func offerListing(
    of complex: ID<Complex>, from batch: ID<ImportBatch>, in region: Region
  ) async throws -> String {
    let listing = Listing(
      id: ID(rawValue: "listing-\(complex)"), key: "key-\(complex)", complex: complex,
      region: Self.district, state: .open, name: "又一个", source: "", content: [:], row: 2,
      batch: batch)
    try await site.database.write { try $0.insert(listing, at: Instant(milliseconds: 0)) }
    return listing.id.rawValue
  }

  /// A fact with a paper that proves it.
  private func provenFact(
    in region: Region, of enterprise: String
  ) async throws -> (fact: String, digest: String) {
    let paper = try TestSite.evidence.keep(Array("%PDF-1.4 \(region)".utf8), named: "证明.pdf")
    let event = RecordedEvent(
      "contract.signed", about: ["contract": "paper-\(region.code)", "complex": "x"],
      on: "2026-09-20", in: region, enterprise: enterprise,
      attributes: [
        "contract.type": .text("assembly"),
        "complex.street": .text((region.depth == 1 ? region : region.parent ?? region).code),
      ], evidence: [paper])
    return (try await perform(Announce(event: event)), paper.digest)
  }

  private func obligation(in region: Region, of enterprise: String) async throws -> String {
    try await site.database.read { db in
      try db.row(
        """
        SELECT key FROM determination
        WHERE region = \(region) AND enterprise = \(enterprise) ORDER BY key
        """
      )?.string("key") ?? ""
    }
  }

  /// A community with somebody in its post.
  private func people(in region: Region) async throws -> [String: String] {
    let isStreet = region.depth == 1
    let community = Organ(
      id: region.code, kind: isStreet ? .street : .community,
      name: "\(isStreet ? "街道" : "社区")\(region.code)", region: region)
    _ = try await site.signedIn(as: isStreet ? .streetClerk : .communityClerk, of: community)
    let token = "token-\(region.code)"
    try await site.database.write { db in
      try db.run(
        """
        INSERT INTO access_token (
          district, id, digest, account_id, name, permissions, region, created_at, expires_at)
        SELECT district, \(token), \(token), id, '程序', '', region, 0, 4102444800000
        FROM account WHERE region = \(region)
        """)
    }
    return try await site.database.read { db in
      let row = try db.row(
        """
        SELECT tenure.post_id, tenure.person_id, session.digest FROM tenure
        JOIN post ON post.id = tenure.post_id AND post.organ = \(community.id)
        JOIN session ON session.account_id = tenure.person_id
        """)
      return [
        "organ": community.id, "post": try row?.string("post_id") ?? "",
        "person": try row?.string("person_id") ?? "",
        "session": try row?.string("digest") ?? "", "token": token,
      ]
    }
  }
}

/// Announces one event, as the acts of the registers do.
private struct Announce: Act {
  static let permission = Permission("test.announce")

  let event: RecordedEvent

  func subject(in db: any ReadConnection) -> Region { event.region }

  func perform(on region: Region, in tx: Transaction) throws -> String {
    tx.note("说明", about: ID<Fact>(rawValue: "say").reference)
    return tx.announce(event).rawValue
  }
}
