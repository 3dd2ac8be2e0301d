package import Acts
package import Homes
package import Imports
package import Kernel
import Obligations
package import Organs
import Registry
import Spreadsheet

/// Fills an empty installation with a demonstration, through the same acts as a user's own files.
package struct DemonstrationMaker {
  let demonstration: Demonstration
  let district: Region
  let desk: Desk
  let profiles: ImportProfiles
  let hasher: PasswordHasher
  let vault: Vault
  /// Where the tables are written. They stay there, to be looked at and imported again.
  let folder: String

  package init(
    _ demonstration: Demonstration, in district: Region, desk: Desk, profiles: ImportProfiles,
    hasher: PasswordHasher, vault: Vault, folder: String
  ) {
    self.demonstration = demonstration
    self.district = district
    self.desk = desk
    self.profiles = profiles
    self.hasher = hasher
    self.vault = vault
    self.folder = folder
  }

  package func make(regions path: String) async throws -> [DemoAccount] {
    try await take(path, .regions)
    for table in demonstration.tables {
      let path = try DemoFiles(folder: folder).write(table)
      if let kind = profiles.kinds[table.name] { try await take(path, kind) }
    }
    try await desk.perform(
      RecordDemonstration(district: district, facts: demonstration.facts), as: doer)
    try await desk.perform(KeepBoundary(try DemoMap.boundary(), of: district), as: doer)
    try await fillHomes()
    for post in demonstration.posts { try await open(post) }
    return demonstration.posts.map(\.account)
  }

  private func take(_ path: String, _ kind: ImportKind) async throws {
    let importer = Importer(desk: desk, doer: doer, district: district, profiles: profiles)
    let report = try await importer.take(path, named: name(of: path, kind), kind: kind)
    guard report.counts[.refused] + report.counts[.foreign] == 0 else {
      throw DemonstrationRefused(file: path, reason: report.problems.first?.message.en ?? "")
    }
  }

  private func fillHomes() async throws {
    let ids = try await desk.answer(FindDemoComplexes(district: district), for: doer)
    try await demonstration.eachHomes { homes in
      guard let id = ids[homes.complex.code] else { return }
      _ = try await desk.perform(
        TakeUnits(
          of: id, in: district, homes.lines, origin: Origin(source: "演示楼盘表.xlsx"), vault: vault),
        as: doer)
    }
  }

  /// As a person would have called the file.
  private func name(of path: String, _ kind: ImportKind) -> String {
    kind.label.zh + (path.lastIndex(of: ".").map { String(path[$0...]) } ?? "")
  }

  private func open(_ post: DemoPost) async throws {
    let act = try await OpenAccount(
      in: district, organ: post.organ, role: post.role, person: "演示\(post.account.title)",
      loginName: post.account.name, password: post.account.password, hasher: hasher)
    try await desk.perform(act, as: doer)
  }

  private var doer: Doer {
    let permissions = [
      Permission.importRegistry, .recordDemonstration, .openAccount, .keepBoundary, .changeHomes,
      .changeOwners,
    ]
    return Doer(
      id: ID(rawValue: "demonstration"), name: "演示", organ: "office",
      grants: Set(permissions.map { Grant($0, in: .region(district)) }))
  }
}

/// The generator wrote something that the import does not take: a mistake of ours.
struct DemonstrationRefused: Error, CustomStringConvertible {
  let file: String
  let reason: String

  var description: String { "\(file): \(reason)" }
}
