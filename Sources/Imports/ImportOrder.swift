import FoundationEssentials
import Kernel

/// What somebody asked to be done with a file, as it waits on the list of jobs: a server that is
/// stopped half-way takes it up again.
struct ImportOrder: Codable, Sendable {
  enum Task: String, Codable, Sendable {
    case check, take, whole, undo
  }

  let task: Task
  let batch: String
  let district: String
  /// For a check: which column feeds which field.
  var columns: [String: String] = [:]
  private let doer: Asker

  /// Whoever asked, with what they may do in the whole district.
  private struct Asker: Codable, Sendable {
    let id: String
    let name: String
    let organ: String
    let via: String?
    let permissions: [String]
  }

  init(
    _ task: Task, _ batch: ID<ImportBatch>, in district: Region, by doer: Doer,
    columns: [String: String] = [:]
  ) {
    self.task = task
    self.batch = batch.rawValue
    self.district = district.description
    self.columns = columns
    self.doer = Asker(
      id: doer.id.rawValue, name: doer.name, organ: doer.organ, via: doer.via,
      permissions: Set(doer.grants.filter { $0.scope.covers(district) }.map(\.permission.name))
        .sorted())
  }

  init(text: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
  }

  var text: String {
    get throws {
      let encoder = JSONEncoder()
      // The same order is the same text.
      encoder.outputFormatting = .sortedKeys
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }

  var id: ID<ImportBatch> { ID(rawValue: batch) }
  var region: Region { Region(district) }

  var asker: Doer {
    Doer(
      id: ID(rawValue: doer.id), name: doer.name, organ: doer.organ,
      grants: Set(doer.permissions.map { Grant(Permission($0), in: .region(region)) }),
      via: doer.via)
  }
}
