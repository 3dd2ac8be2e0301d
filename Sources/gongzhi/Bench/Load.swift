import Foundation

/// Asks one address again and again over 16 connections, by wrk.
struct Load {
  let port: Int
  let path: String
  /// A script of wrk that says what is sent, where it is more than asking for the path.
  var script: String?

  struct Result {
    let perSecond: Double
    let p99: Double
  }

  private var address: String { "http://127.0.0.1:\(port)\(path)" }

  func run() throws -> Result {
    let text = try Tool.output(
      ["wrk", "-t1", "-c16", "-d4s", "--latency", "-H", "Cookie: sid=bench"]
        + (script.map { ["-s", $0] } ?? []) + [address])
    guard let perSecond = Self.number(after: "Requests/sec:", in: text),
      let p99 = Self.milliseconds(after: "99%", in: text), !text.contains("Non-2xx")
    else { throw LoadFailed(output: text) }
    return Result(perSecond: perSecond, p99: p99)
  }

  /// How many bytes the page has.
  func bytes() throws -> Int {
    let text = try Tool.output([
      "curl", "-s", "-o", "/dev/null", "-w", "%{http_code} %{size_download}", "-H",
      "Cookie: sid=bench", address,
    ])
    let parts = text.split(separator: " ")
    guard parts.count == 2, parts[0] == "200", let size = Int(parts[1]) else {
      throw LoadFailed(output: text)
    }
    return size
  }

  private static func word(after mark: String, in text: String) -> Substring? {
    guard let end = text.firstRange(of: mark)?.upperBound else { return nil }
    return text[end...].split(whereSeparator: \.isWhitespace).first
  }

  private static func number(after mark: String, in text: String) -> Double? {
    word(after: mark, in: text).flatMap { Double($0) }
  }

  private static func milliseconds(after mark: String, in text: String) -> Double? {
    guard let word = word(after: mark, in: text) else { return nil }
    for (unit, factor) in [("us", 0.001), ("ms", 1.0), ("s", 1000.0)] where word.hasSuffix(unit) {
      return Double(word.dropLast(unit.count)).map { $0 * factor }
    }
    return nil
  }
}

struct LoadFailed: Error, CustomStringConvertible {
  let output: String

  var description: String { "wrk or curl did not answer as expected: \(output)" }
}
