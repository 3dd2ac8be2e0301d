package import Acts
import FoundationEssentials
package import Kernel
import Spreadsheet

/// Takes a table into a register, or looks it through without keeping anything. Works in portions,
/// so that others can write in between, and goes on where a process before it stopped.
package struct Importer: Sendable {
  /// A check undoes each portion; others need not be let in between.
  var checkedPortion = 5_000

  let desk: Desk
  let doer: Doer
  let district: Region
  let profiles: ImportProfiles
  /// What people call the district, beyond what the registers say.
  let districtNames: Set<String>

  package init(
    desk: Desk, doer: Doer, district: Region, profiles: ImportProfiles,
    districtNames: Set<String> = []
  ) {
    self.desk = desk
    self.doer = doer
    self.district = district
    self.profiles = profiles
    self.districtNames = districtNames
  }

  /// - Parameters:
  ///   - name: the file's name as the person knows it.
  ///   - columns: the profile itself, where a person has said what each column is.
  ///   - isWhole: if one row cannot be taken, none is; and nothing is seen until all is in.
  ///   - batch: the batch under which the file was looked through before.
  ///   - passing: told while a whole file is being taken; throws when it is to stop.
  ///   - marking: where a workbook goes with the rows that have problems, marked.
  package func take(
    _ path: String, named name: String, kind: ImportKind, profile: String? = nil,
    by columns: ImportProfiles.Named? = nil, isWhole: Bool = false, marking: String? = nil,
    into batch: ID<ImportBatch>? = nil, passing: (@Sendable (Int) throws -> Void)? = nil,
    progress: (ImportCounts) throws -> Void = { _ in }
  ) async throws -> ImportReport {
    let columns = try columns ?? profiles.choose(profile, for: kind, file: path)
    if isWhole {
      let looked = try await check(
        path, named: name, kind: kind, by: columns, marking: marking, progress: progress)
      let refused = looked.counts[.refused] + looked.counts[.foreign]
      if refused > 0 { throw NotWhole(report: looked) }
    }
    let digest = try RunningDigest.ofFile(path)
    let file = try await file(name, kind, columns, digest)
    if isWhole { return try await takeWhole(path, file, columns, batch, passing) }
    let unfinished = try await unfinished(batch, kind, digest)
    return try await run(
      path, file, by: columns, isCheck: false, marking, batch ?? unfinished?.id, unfinished,
      progress)
  }

  /// Says what taking the file would do, and keeps nothing.
  package func check(
    _ path: String, named name: String, kind: ImportKind, profile: String? = nil,
    by columns: ImportProfiles.Named? = nil, marking: String? = nil,
    progress: (ImportCounts) throws -> Void = { _ in }
  ) async throws -> ImportReport {
    let columns = try columns ?? profiles.choose(profile, for: kind, file: path)
    let file = try await file(name, kind, columns, "")
    return try await run(
      path, file, by: columns, isCheck: true, marking, nil, nil, progress)
  }

  private func file(
    _ name: String, _ kind: ImportKind, _ columns: ImportProfiles.Named, _ digest: String
  ) async throws -> ImportFile {
    let names = try await desk.answer(
      ShowDistrictName(district: district, kinds: profiles.kinds), for: doer)
    return ImportFile(
      kind: kind, profile: columns.name, district: district,
      districtNames: districtNames.union(names), name: name, digest: digest)
  }

  private func takeWhole(
    _ path: String, _ file: ImportFile, _ columns: ImportProfiles.Named, _ batch: ID<ImportBatch>?,
    _ passing: (@Sendable (Int) throws -> Void)?
  ) async throws -> ImportReport {
    do {
      return try await desk.perform(
        TakeWhole(path: path, columns: columns.columns, file: file, batch: batch, passing: passing),
        as: doer)
    } catch let nothing as NothingNew {
      return nothing.report
    }
  }

  /// Where the batch stands, or another of the same file that a process left behind.
  private func unfinished(
    _ batch: ID<ImportBatch>?, _ kind: ImportKind, _ digest: String
  ) async throws -> ImportBatch? {
    if let batch {
      let known = try await desk.answer(FindImport(id: batch, district: district), for: doer)
      return known.state == .running ? known : nil
    }
    return try await desk.answer(
      FindUnfinished(district: district, kind: kind, digest: digest), for: doer)
  }
}
