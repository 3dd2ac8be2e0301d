import App
import Facts
import Kernel
import StoragePostgres
import StorageSQLite

/// The files that prove facts: each one there, and still what was handed in.
extension DatabaseHealth {
  func evidence(in store: EvidenceStore) async -> Check {
    let files = store.files()
    do {
      let names = try await evidenceNames()
      return Self.check(store.audit(files, named: Set(names.keys)), names)
    } catch let refusal as any Refusal {
      return .warning("证明材料", "没有核对：\(refusal.message.zh)")
    } catch {
      return .warning("证明材料", "没有核对：\(error)")
    }
  }

  private func evidenceNames() async throws -> [String: String] {
    switch address {
    case .file(let path):
      let sight = try SQLiteSight(path: path)
      defer { try? sight.close() }
      return try sight.read { try $0.evidenceNames() }
    case .server(let url):
      return try await PostgresDatabase(url, sessions: 1).read { try $0.evidenceNames() }
    }
  }

  private static func check(_ audit: EvidenceAudit, _ names: [String: String]) -> Check {
    let lost = list("缺", audit.missing, names) + list("内容变了", audit.changed, names)
    let spare = list("没有登记的", audit.orphaned, names)
    let words = (["\(audit.sound) 份完好"] + lost + spare).joined(separator: "；")
    if !lost.isEmpty { return .bad("证明材料", words + "。请从备份里取回这些文件") }
    return spare.isEmpty ? .good("证明材料", words) : .warning("证明材料", words)
  }

  /// How many, and the first few by name, so that they can be looked for.
  private static func list(
    _ what: String, _ places: [String], _ names: [String: String]
  ) -> [String] {
    guard !places.isEmpty else { return [] }
    let first = places.prefix(3).map { place in
      let name = names[String(place.suffix(64))].map { "“\($0)”" } ?? ""
      return "\(name)evidence/\(place)"
    }
    return [
      "\(what) \(places.count) 份：\(first.joined(separator: "、"))\(places.count > 3 ? " 等" : "")"
    ]
  }
}
