import Acts
import App
import ArgumentParser
import Civil
import Facts
import Foundation
import Kernel
import Rulebook

/// `gongzhi doctor DIR`: whether all is well; exit 1 if something is not.
struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "体检 / look whether all is well")

  @Argument(help: "系统目录 / the installation") var directory: String
  @Flag(help: "输出 JSON / one JSON object") var json = false

  func run() async throws {
    let checks = await examine()
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
      print(String(decoding: try encoder.encode(["checks": checks]), as: UTF8.self))
    } else {
      for check in checks { print(check.line) }
    }
    if checks.contains(where: { $0.standing == .bad }) { throw ExitCode.failure }
  }

  private func examine() async -> [Check] {
    let settings: Settings
    do { settings = try Installation.settings(in: directory) } catch {
      return [.bad("设置", "\(error)")]
    }
    let database = DatabaseHealth(address: settings.databaseAddress(in: directory))
    return [.good("设置", "区划 \(settings.district.district)"), rulebook(settings)]
      + (await database.checks())
      + [await database.evidence(in: EvidenceStore(directory: directory + "/evidence"))]
      + [await database.ledger(of: settings.district, key: KeyFile.existing(in: directory))]
      + [calendar, key, disk]
  }

  private func rulebook(_ settings: Settings) -> Check {
    do {
      let book = try Book.load(directory: settings.rulebookDirectory(in: directory))
      return .good("规则手册", "\(book.title)，\(book.rules.count) 条规则，摘要 \(book.digest.prefix(12))")
    } catch {
      return .bad("规则手册", error.message.zh)
    }
  }

  private var calendar: Check {
    let today = Surroundings.real.now().day
    let coverage: ClosedRange<Day>
    do { coverage = try Installation.calendar(in: directory).coverage } catch {
      return .bad("工作日历", "\(error)")
    }
    let words = "工作日历覆盖 \(coverage.lowerBound) 至 \(coverage.upperBound)"
    if coverage.upperBound < today { return .bad("工作日历", words + "，已过期，期限只能暂算") }
    if coverage.upperBound < today.adding(45) {
      return .warning("工作日历", words + "，下一年的放假安排发布后请更新")
    }
    return .good("工作日历", words)
  }

  private var key: Check {
    let path = directory + "/key"
    guard let facts = try? FileManager.default.attributesOfItem(atPath: path),
      let mode = facts[.posixPermissions] as? Int
    else { return .warning("密钥", "\(path) 不存在，下次启动会新建一个，所有人须重新登录") }
    guard mode & 0o077 == 0 else {
      return .bad("密钥", "\(path) 别人也能读，请执行 chmod 600")
    }
    return .good("密钥", "只有本用户能读")
  }

  private var disk: Check {
    guard let facts = try? FileManager.default.attributesOfFileSystem(forPath: directory),
      let free = (facts[.systemFreeSize] as? NSNumber)?.int64Value
    else { return .warning("磁盘", "查不到剩余空间") }
    let words = "剩余 \(free >> 20) MB"
    if free < 100 << 20 { return .bad("磁盘", words + "，即将写满") }
    return free < 2 << 30 ? .warning("磁盘", words + "，请尽快清理") : .good("磁盘", words)
  }
}
