import Civil
import Facts
import Kernel
import Rulebook
import Storage

/// Keeps the table of determinations and its counts in step with what the rulebook says.
struct DeterminationRow: Sendable {
  let obligation: Obligation
  /// Changes when anything that is stored changes; kept so that a rebuild compares numbers.
  let mark: Int64
  let values: [Value]

  static let columns = [
    "district", "key", "rule", "rule_version", "measure", "bearer", "recipient", "supervisor",
    "region", "street", "enterprise", "complex_id", "lead", "scope", "basis", "subject", "period",
    "done_count",
    "needed_count", "state", "slice", "sort_on", "trigger_on", "nominal_on", "due_on", "warn_on",
    "next_change_on", "done_on", "flags", "missing", "facts", "cites", "mark",
  ]

  static let ending = ending(setting: Array(columns.dropFirst(2)))

  /// For a row whose parties and place stay as they are: their indexes are left alone.
  static let endingInPlace = ending(
    setting: columns.dropFirst(2).filter { !fixed.contains($0) })

  private static let fixed: Set = [
    "rule", "measure", "bearer", "recipient", "supervisor", "region", "street", "enterprise",
    "complex_id", "lead", "scope",
  ]

  private static func ending(setting columns: [String]) -> String {
    "ON CONFLICT (district, key) DO UPDATE SET "
      + columns.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
  }

  static let undatedSortsAs = "9999-12-31"

  init(_ obligation: Obligation) {
    self.obligation = obligation
    var values = Self.values(obligation)
    mark = Self.mark(of: values)
    values.append(.integer(mark))
    self.values = values
  }

  private static func values(_ it: Obligation) -> [Value] {
    let parties = [it.bearer, it.recipient, it.supervisor]
    let place: [Value] = [
      it.region.sqlValue, value(it.street), value(it.enterprise), value(it.complex),
      .text(it.lead), .text(FactJSON.text(it.scope)), .integer(it.basis),
      .text(FactJSON.text(it.subject)), value(it.period),
      value(it.done), value(it.needed),
      .text(it.state.rawValue), .text(it.state.slice.rawValue),
      .text(it.dueOn?.description ?? undatedSortsAs),
    ]
    let days = [
      it.triggeredOn, it.nominalOn, it.dueOn, it.warnOn, it.nextChangeOn, it.doneOn,
    ]
    let lists = [it.flags, it.missing, it.facts, it.cites]
    return [it.region.district, it.key, it.rule, it.version, it.measure].map(Value.text)
      + parties.map(value) + place + days.map(value)
      + lists.map { .text($0.joined(separator: " ")) }
  }

  private static func value(_ value: (some SQLConvertible)?) -> Value {
    value?.sqlValue ?? .null
  }

  /// FNV-1a over everything that is stored; not a seal, only a quick "is it still the same".
  private static func mark(of values: [Value]) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for value in values {
      switch value {
      case .text(let text): for byte in text.utf8 { add(byte) }
      case .integer(let number):
        for shift in stride(from: 0, to: 64, by: 8) {
          add(UInt8(truncatingIfNeeded: number >> shift))
        }
      case .bool(let flag): add(flag ? 1 : 0)
      case .null, .absent: add(0xFE)
      }
      add(0xFF)
    }
    return Int64(bitPattern: hash)
  }
}

/// One cell of the counts: all that a list can be gathered by.
struct CountCell: Hashable, Sendable {
  let region: String
  let complex: String
  let enterprise: String
  let bearer: String
  let recipient: String
  let supervisor: String
  let rule: String
  let measure: String
  let slice: String

  init(_ it: Obligation) {
    region = it.region.description
    complex = it.complex ?? ""
    enterprise = it.enterprise ?? ""
    bearer = it.bearer ?? ""
    recipient = it.recipient ?? ""
    supervisor = it.supervisor ?? ""
    rule = it.rule
    measure = it.measure
    slice = it.state.slice.rawValue
  }

  init(_ row: Row) throws {
    region = try row.string("region")
    complex = try row.optionalString("complex_id") ?? ""
    enterprise = try row.optionalString("enterprise") ?? ""
    bearer = try row.optionalString("bearer") ?? ""
    recipient = try row.optionalString("recipient") ?? ""
    supervisor = try row.optionalString("supervisor") ?? ""
    rule = try row.string("rule")
    measure = try row.string("measure")
    slice = try row.string("slice")
  }

  /// The same but for the slice: parties, place and rule.
  func hasSamePlace(as other: CountCell) -> Bool {
    region == other.region && complex == other.complex && enterprise == other.enterprise
      && bearer == other.bearer && recipient == other.recipient
      && supervisor == other.supervisor && rule == other.rule && measure == other.measure
  }

  static let columns = [
    "district", "region", "complex_id", "enterprise", "bearer", "recipient", "supervisor", "rule",
    "measure", "slice", "n",
  ]

  static let ending =
    "ON CONFLICT (\(columns.dropLast().joined(separator: ", ")))"
    + " DO UPDATE SET n = determination_count.n + excluded.n"

  func values(district: String, adding n: Int) -> [Value] {
    [district, region, complex, enterprise, bearer, recipient, supervisor, rule, measure, slice]
      .map(Value.text) + [.integer(Int64(n))]
  }
}
