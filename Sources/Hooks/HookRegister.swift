import Civil
import Kernel
import Storage

/// Everything the database knows about addresses.
extension ReadConnection {
  func hook(_ id: ID<Hook>, in district: Region) throws -> Hook {
    guard
      let row = try row(
        "SELECT * FROM hook WHERE district = \(district.district) AND id = \(id)")
    else { throw NotFound(Message(zh: "推送", en: "webhook"), id) }
    return try Hook(row)
  }

  func hooks(within scope: Scope) throws -> [Hook] {
    try rows("SELECT * FROM hook WHERE \(within: scope) ORDER BY id LIMIT 200").map(Hook.init)
  }

  func countHooks(of place: HookPlace) throws -> Int {
    try row(
      """
      SELECT COUNT(*) AS n FROM hook
      WHERE district = \(place.region.district) AND organ = \(place.organ)
      """)?.int("n") ?? 0
  }

  /// Those that listen at present.
  func listeningHooks(in district: Region) throws -> [Hook] {
    try rows(
      """
      SELECT * FROM hook
      WHERE district = \(district.district) AND state = \(Hook.State.active) ORDER BY id
      """
    ).map(Hook.init)
  }
}

extension Connection {
  func insert(_ hook: Hook) throws {
    try run(
      """
      INSERT INTO hook (
        district, id, organ, region, enterprise, name, address, kinds, state, secret, made_at)
      VALUES (
        \(hook.region.district), \(hook.id), \(hook.place.organ), \(hook.region),
        \(hook.enterprise), \(hook.particulars.name), \(hook.particulars.address),
        \(hook.particulars.kindText), \(hook.state), \(hook.secret), \(hook.madeAt))
      """)
  }

  func update(_ hook: Hook) throws {
    try run(
      """
      UPDATE hook SET name = \(hook.particulars.name), address = \(hook.particulars.address),
        kinds = \(hook.particulars.kindText), state = \(hook.state), secret = \(hook.secret),
        former = \(hook.former), former_until = \(hook.formerUntil)
      WHERE district = \(hook.region.district) AND id = \(hook.id)
      """)
  }

  func remove(_ hook: Hook) throws {
    try run(
      """
      DELETE FROM hook_delivery
      WHERE district = \(hook.region.district) AND hook_id = \(hook.id)
      """)
    try run("DELETE FROM hook WHERE district = \(hook.region.district) AND id = \(hook.id)")
  }
}

extension Hook {
  init(_ row: Row) throws {
    let place = HookPlace(
      organ: try row.string("organ"), region: try row.region(),
      enterprise: try row.optionalString("enterprise"))
    let kinds = try row.string("kinds").split(separator: " ").map(String.init)
    self.init(
      id: try row.id("id"), place: place,
      particulars: Particulars(
        name: try row.string("name"), address: try row.string("address"), kinds: Set(kinds)),
      state: try row.choice("state"), secret: try row.string("secret"),
      former: try row.optionalString("former"),
      formerUntil: try row.optionalInstant("former_until"), madeAt: try row.instant("made_at"))
  }
}
