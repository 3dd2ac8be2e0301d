import App
import Evidence
import Kernel
import Storage
import StoragePostgres
import StorageSQLite

/// The ledger against its signature, and the facts against the ledger.
extension DatabaseHealth {
  /// - Parameter key: of the installation. Without it nobody can say whose signatures they should be.
  func ledger(of district: Region, key: Key?) async -> Check {
    guard let key else { return .warning("存证账本", "没有核对：密钥文件读不到，不知道该是谁的签名") }
    do {
      let voice = try LedgerVoice(district: district, key: key)
      let found = try await examination(of: district, by: voice)
      guard found.unentered == 0 else {
        return .warning(
          "存证账本", "还没有账本，\(found.unentered) 条事实没有存证；升级后第一次启动会补记。若曾经有过账本，请从备份取回")
      }
      let words = "\(found.size) 条" + (found.waiting > 0 ? "，\(found.waiting) 条等着签名" : "")
      guard !found.isGood else { return .good("存证账本", words + "，与签名、事实都相符") }
      let first = found.findings.prefix(3).map(\.zh).joined(separator: "；")
      return .bad("存证账本", "\(words)，\(found.findingCount) 处不符：\(first)")
    } catch let refusal as any Refusal {
      return .warning("存证账本", "没有核对：\(refusal.message.zh)")
    } catch {
      return .bad("存证账本", "\(error)")
    }
  }

  private func examination(
    of district: Region, by voice: LedgerVoice
  ) async throws -> LedgerExamination {
    switch address {
    case .file(let path):
      let sight = try SQLiteSight(path: path)
      defer { try? sight.close() }
      return try sight.read { try LedgerExamination(of: district, by: voice, in: $0) }
    case .server(let url):
      return try await PostgresDatabase(url, sessions: 1).read {
        try LedgerExamination(of: district, by: voice, in: $0)
      }
    }
  }
}
