import Acts
import App
import Foundation
import Homes
import Imports
import Kernel
import Storage
import StorageSQLite
import Web

extension Benchmark {
  /// A register of units as people hand it in: looked through and taken by the importer that
  /// serves the pages, beside reading the file alone and beside the engine alone.
  static let imports = Benchmark(name: "import") {
    let count = Self.size("GONGZHI_BENCH_ROWS", 200_000)
    let folder = FileManager.default.temporaryDirectory.path + "/" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let table = UnitsFile(count: count, folder: folder)
    let resources = try Resources.find(
      program: CommandLine.arguments.first ?? "",
      environment: ProcessInfo.processInfo.environment)
    let kinds = App.importKinds(Vault(key: Key([UInt8](repeating: 7, count: 32))))
    guard let kind = kinds["units"] else { throw WrongTake(counts: "no units") }
    let trial = ImportTrial(
      table: table, kind: kind, profiles: try resources.profiles(of: kinds))
    // Both are taken before anything is held beside them, so that the memory is theirs.
    let taken = [
      try await trial.take("CSV", try table.text(), limit: 100_000),
      try await trial.take("XLSX", try table.workbook(), limit: 40_000),
    ]
    return try await trial.figures(taken[0]) + trial.figures(taken[1])
  }
}

private struct ImportTrial {
  private static let district = Region("411502")

  let table: UnitsFile
  let kind: ImportKind
  let profiles: ImportProfiles

  /// A table that is in, and what that took.
  struct Taken {
    let name: String
    let path: String
    let limit: Double
    let database: SQLiteDatabase
    let checking: Double
    let taking: Double
    let peak: Double
  }

  func take(_ name: String, _ path: String, limit: Double) async throws -> Taken {
    let database = try await register(name)
    let importer = Importer(
      desk: Desk(database: database, reactions: [], surroundings: .real), doer: doer,
      district: Self.district, profiles: profiles, districtNames: ["浉河区"])
    PeakMemory.forget()
    let checking = try await seconds {
      _ = try await importer.check(path, named: name, kind: kind)
    }
    let taking = try await seconds {
      let report = try await importer.take(path, named: name, kind: kind)
      guard report.counts[.added] == table.count else {
        throw WrongTake(counts: report.counts.words.en)
      }
    }
    return Taken(
      name: name, path: path, limit: limit, database: database, checking: checking,
      taking: taking, peak: PeakMemory.megabytes)
  }

  func figures(_ taken: Taken) async throws -> [Figure] {
    let reading = try await seconds { try table.read(taken.path) }
    let writing = try await writing(to: taken.database)
    let count = Double(table.count)
    func figure(_ what: String, _ value: Double, _ unit: String, _ limit: Figure.Limit) -> Figure {
      Figure(what: what + "，" + taken.name, value: value, unit: unit, limit: limit)
    }
    return [
      figure("检查 \(table.count) 套房屋", count / taken.checking, "行/秒", .atLeast(taken.limit)),
      figure("导入 \(table.count) 套房屋", count / taken.taking, "行/秒", .atLeast(taken.limit)),
      figure("只读这个文件", count / reading, "行/秒", .atLeast(taken.limit)),
      figure("只往引擎里写这些行", count / writing, "行/秒", .atLeast(0)),
      figure("导入相当于只写引擎的", writing / taken.taking * 100, "%", .atLeast(50)),
      figure("检查和导入时的内存", taken.peak, "MB", .atMost(200)),
    ]
  }

  private func register(_ name: String) async throws -> SQLiteDatabase {
    let database = try SQLiteDatabase(path: table.folder + "/\(name).sqlite")
    try await database.migrate(App.migrations)
    try await database.write { db in
      try db.run(RegisterRows.enterprises(150, in: Self.district.district))
      try db.run(RegisterRows.complexes(UnitsFile.complexes, in: Self.district.district))
    }
    return database
  }

  private var doer: Doer {
    Doer(
      id: ID(rawValue: "bench"), name: "经办", organ: "housing",
      grants: Set(
        [.importRegistry, .changeHomes, .changeOwners].map {
          Grant($0, in: .region(Self.district))
        }))
  }

  /// How long the engine alone takes for the same rows, indexes and portions.
  private func writing(to database: SQLiteDatabase) async throws -> Double {
    let portions = try await database.read { [portion = kind.portion] in
      try $0.everyUnit(inPortionsOf: portion)
    }
    try await database.write { try $0.deleteEveryUnit() }
    return try await seconds {
      for portion in portions { try await database.write { try $0.run(portion) } }
    }
  }

  private func seconds(_ body: () async throws -> Void) async rethrows -> Double {
    let clock = ContinuousClock()
    return try await clock.measure(body) / .seconds(1)
  }
}

/// The bench did not do what it measures.
struct WrongTake: Error {
  let counts: String
}
