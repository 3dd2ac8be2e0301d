import Civil
import Kernel
import Storage

/// Everything the database knows about messages that go out.
extension ReadConnection {
  /// Latest first, from before one of them.
  func deliveries(
    of hook: Hook, before id: ID<HookDelivery>?, limit: Int
  ) throws -> [HookDelivery] {
    let start: SQL = id.map { "AND id < \($0)" } ?? ""
    return try rows(
      """
      SELECT * FROM hook_delivery
      WHERE district = \(hook.region.district) AND hook_id = \(hook.id) \(start)
      ORDER BY id DESC LIMIT \(limit)
      """
    ).map(HookDelivery.init)
  }

  func delivery(_ id: ID<HookDelivery>, of hook: Hook) throws -> HookDelivery {
    let found = try row(
      """
      SELECT * FROM hook_delivery
      WHERE district = \(hook.region.district) AND hook_id = \(hook.id) AND id = \(id)
      """)
    guard let found else { throw NotFound(Message(zh: "推送记录", en: "delivery"), id) }
    return try HookDelivery(found)
  }
}

extension Connection {
  func insert(
    _ id: ID<HookDelivery>, _ message: HookMessage, to hook: Hook, at now: Instant
  ) throws {
    try run(
      """
      INSERT INTO hook_delivery (
        district, id, hook_id, kind, body, state, attempts, next_at, at)
      VALUES (
        \(hook.region.district), \(id), \(hook.id), \(message.kind), \(message.text),
        \(HookDelivery.State.waiting), 0, \(now), \(now))
      """)
  }

  /// Takes what is due and holds it until `until`. What somebody held and did not bring to an end
  /// is due again. The condition stands twice: another node may take the same row first.
  func takeDeliveries(
    in district: Region, now: Instant, until: Instant, limit: Int
  ) throws -> [HookDelivery] {
    let isDue: SQL = """
      state IN (\(HookDelivery.State.waiting), \(HookDelivery.State.sending))
        AND next_at <= \(now)
      """
    return try rows(
      """
      UPDATE hook_delivery SET state = \(HookDelivery.State.sending), attempts = attempts + 1,
        next_at = \(until)
      WHERE district = \(district.district) AND \(isDue) AND id IN (
        SELECT id FROM hook_delivery WHERE district = \(district.district) AND \(isDue)
          AND hook_id IN (
            SELECT id FROM hook
            WHERE district = \(district.district) AND state = \(Hook.State.active))
        ORDER BY next_at, id LIMIT \(limit))
      RETURNING *
      """
    ).map(HookDelivery.init)
  }

  /// Writes down what became of it; `false` when somebody else has taken it over.
  func settle(
    _ delivery: HookDelivery, _ state: HookDelivery.State, _ answer: HookLine.Answer,
    again: Instant, at now: Instant, in district: Region
  ) throws -> Bool {
    try run(
      """
      UPDATE hook_delivery SET state = \(state), next_at = \(again), sent_at = \(now),
        status = \(answer.status), answer = \(answer.text)
      WHERE district = \(district.district) AND id = \(delivery.id)
        AND state = \(HookDelivery.State.sending) AND attempts = \(delivery.attempts)
      """) == 1
  }

  func sendAgain(_ delivery: HookDelivery, in district: Region, at now: Instant) throws {
    try run(
      """
      UPDATE hook_delivery SET state = \(HookDelivery.State.waiting), attempts = 0,
        next_at = \(now)
      WHERE district = \(district.district) AND id = \(delivery.id)
      """)
  }

  func forgetDeliveries(in district: Region, before moment: Instant) throws {
    try run(
      "DELETE FROM hook_delivery WHERE district = \(district.district) AND at < \(moment)")
  }
}

extension HookDelivery {
  init(_ row: Row) throws {
    self.init(
      id: try row.id("id"), hook: try row.id("hook_id"), kind: try row.string("kind"),
      body: try row.string("body"), state: try row.choice("state"),
      attempts: try row.int("attempts"), nextAt: try row.instant("next_at"),
      at: try row.instant("at"), sentAt: try row.optionalInstant("sent_at"),
      status: try row.optionalInt("status"), answer: try row.optionalString("answer"))
  }
}
