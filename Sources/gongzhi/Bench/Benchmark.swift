/// One thing that is measured, under the name by which it is asked for.
struct Benchmark: Sendable {
  let name: String
  let measure: @Sendable () async throws -> [Figure]

  static let all: [Benchmark] = [
    determinations, sheet, imports, writes, overHTTP, obligations, list, pages, search, export,
    hostile, draw, tally, ledger, seal,
  ]

  /// The middle one of several runs, in seconds, so that a neighbour on the machine neither helps
  /// nor harms.
  static func seconds(runs: Int = 5, _ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    var times: [Double] = []
    for _ in 0..<runs { times.append(try clock.measure(body) / .seconds(1)) }
    return times.sorted()[runs / 2]
  }
}

/// A measured number beside its limit.
struct Figure: Sendable {
  enum Limit: Sendable {
    case atLeast(Double)
    case atMost(Double)
  }

  let what: String
  let value: Double
  let unit: String
  let limit: Limit

  var isKept: Bool {
    switch limit {
    case .atLeast(let least): value >= least
    case .atMost(let most): value <= most
    }
  }

  func line(of benchmark: String) -> String {
    "\(isKept ? "✓" : "✗") \(benchmark) · \(what)：\(value.plain) \(unit)（\(sign) \(bound.plain)）"
  }

  func json(of benchmark: String) -> String {
    """
    {"bench":"\(benchmark)","what":"\(what)","value":\(value),"unit":"\(unit)",\
    "limit":\(bound),"bound":"\(sign == "≥" ? "min" : "max")","kept":\(isKept)}
    """
  }

  private var sign: String {
    if case .atLeast = limit { "≥" } else { "≤" }
  }

  private var bound: Double {
    switch limit {
    case .atLeast(let bound), .atMost(let bound): bound
    }
  }
}

extension Double {
  /// Whole above a hundred, two decimals below.
  fileprivate var plain: String {
    if magnitude >= 100 { return String(Int64(rounded())) }
    return String((self * 100).rounded() / 100)
  }
}
