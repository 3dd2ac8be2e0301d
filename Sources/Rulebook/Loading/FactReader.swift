import Civil
import FoundationEssentials
import Kernel

/// Reads facts from text with one JSON object a line.
public enum FactReader {
  /// - Throws: everything that is wrong, line by line.
  public static func read(_ text: String, file: String) throws(BookErrors) -> [Fact] {
    var facts: [Fact] = []
    var seen: Set<String> = []
    let problems = Problems()
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.allSatisfy(\.isWhitespace) {
      let place = Place(file: file, line: index + 1, column: 1)
      guard let fact = fact(line, place, problems) else { continue }
      if !seen.insert(fact.id).inserted {
        problems.report(
          place, zh: "编号 \(fact.id) 前面已经用过。每条事实一个编号。", en: "id \(fact.id) was used before")
      }
      facts.append(fact)
    }
    if !problems.all.isEmpty { throw BookErrors(problems.all) }
    return facts
  }

  private static func fact(_ line: Substring, _ place: Place, _ problems: Problems) -> Fact? {
    do {
      return try JSONDecoder().decode(FactLine.self, from: Data(line.utf8)).fact
    } catch let error as DecodingError {
      let (zh, en) = FactLine.words(for: error)
      problems.report(place, zh: zh, en: en)
    } catch {
      problems.report(place, zh: "不是一个 JSON 对象。", en: "not a JSON object")
    }
    return nil
  }
}

/// A line as it is written; days and instants are checked on the way to a `Fact`.
private struct FactLine: Decodable {
  let fact: Fact

  enum Key: String, CodingKey, CaseIterable {
    case id, kind, subject, on, knownAt, by, attributes, supersedes, withdraws
  }

  private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    for key in try decoder.container(keyedBy: AnyKey.self).allKeys
    where Key(rawValue: key.stringValue) == nil {
      throw DecodingError.dataCorrupted(
        .init(codingPath: [key], debugDescription: "unknown key"))
    }
    let line = try decoder.container(keyedBy: Key.self)
    let known = try line.decode(String.self, forKey: .knownAt)
    guard let knownAt = Instant(rfc3339: known) else {
      throw DecodingError.dataCorruptedError(
        forKey: .knownAt, in: line, debugDescription: "not an instant: \(known)")
    }
    fact = Fact(
      id: try line.decode(String.self, forKey: .id),
      kind: try line.decode(String.self, forKey: .kind),
      subject: try line.decode([String: String].self, forKey: .subject),
      on: try line.decode(Day.self, forKey: .on), knownAt: knownAt,
      by: try line.decodeIfPresent(String.self, forKey: .by) ?? "",
      attributes: try line.decodeIfPresent([String: Attribute].self, forKey: .attributes) ?? [:],
      supersedes: try line.decodeIfPresent(String.self, forKey: .supersedes),
      withdraws: try line.decodeIfPresent(Bool.self, forKey: .withdraws) ?? false)
  }

  static func words(for error: DecodingError) -> (zh: String, en: String) {
    func path(_ context: DecodingError.Context) -> String {
      context.codingPath.map(\.stringValue).joined(separator: ".")
    }
    switch error {
    case .keyNotFound(let key, _):
      return ("缺少“\(key.stringValue)”。", "missing \(key.stringValue)")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return ("“\(path(context))”的类型不对。", "\(path(context)) is of the wrong type")
    case .dataCorrupted(let context) where context.codingPath.isEmpty:
      return ("不是一个 JSON 对象。", "not a JSON object")
    case .dataCorrupted(let context):
      let what = "\(path(context)): \(context.debugDescription)"
      return ("“\(path(context))”写得不对：\(context.debugDescription)。", what)
    @unknown default: return ("不是一个 JSON 对象。", "not a JSON object")
    }
  }
}
