package import Acts
import Civil
package import Evidence
package import Facts
import FoundationEssentials
import Kernel
package import Obligations
import Rulebook
package import Storage

/// One folder with everything a district's system needs: settings, rulebook, evidence and, unless
/// a server holds it, the database. Every command that works on an installation opens it here.
package struct Installation: Sendable {
  package let directory: String
  package let settings: Settings
  package let database: any Database
  package let rules: Rules
  package let surroundings: Surroundings

  /// Opens a database; only `gongzhi` and the tests know the engines.
  package typealias OpenDatabase = @Sendable (DatabaseAddress) throws -> any Database

  /// - Parameter migrating: brings the schema up to date first, as a start of the service does.
  package static func open(
    _ directory: String, surroundings: Surroundings, migrating: Bool = true,
    openDatabase: OpenDatabase
  ) async throws -> Installation {
    let settings = try settings(in: directory)
    let rules = Rules(
      book: try Book.load(directory: settings.rulebookDirectory(in: directory)),
      calendar: try calendar(in: directory), telling: App.tellDuties)
    let database = try openDatabase(settings.databaseAddress(in: directory))
    if migrating { try await database.migrate(App.migrations) }
    return Installation(
      directory: directory, settings: settings, database: database, rules: rules,
      surroundings: surroundings)
  }

  package static func settings(in directory: String) throws -> Settings {
    let path = directory + "/" + Settings.fileName
    guard let data = FileManager.default.contents(atPath: path) else {
      throw NoInstallation(directory: directory)
    }
    return try Settings(parsing: String(decoding: data, as: UTF8.self), file: path)
  }

  package var desk: Desk {
    Desk(
      database: database, reactions: App.reactions(under: rules), surroundings: surroundings,
      meter: App.meter(under: rules))
  }

  /// What people have put in besides the database and the rulebook: a backup takes it along.
  package static let keptFolders = ["evidence", "calendars"]

  package var rulebookDirectory: String { settings.rulebookDirectory(in: directory) }
  package var evidenceDirectory: String { directory + "/evidence" }
  /// Whom the district asks to witness its ledger; `nil` where nobody was named.
  ///
  /// - Throws: `BadPolicyFile` with the line that cannot be read.
  package func policy() throws -> LedgerPolicy? {
    let path = directory + "/policy"
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    do throws(InputFault) {
      return try LedgerPolicy(String(decoding: data, as: UTF8.self))
    } catch {
      throw BadPolicyFile(path: path, fault: error)
    }
  }

  package var evidence: EvidenceStore { EvidenceStore(directory: evidenceDirectory) }
}

/// The file that names the witnesses cannot be read.
package struct BadPolicyFile: Error, CustomStringConvertible {
  let path: String
  let fault: InputFault

  package var description: String {
    "\(path):\(fault.line): \(fault.message.zh) / \(fault.message.en)"
  }
}

/// Where a database is.
package enum DatabaseAddress: Hashable, Sendable {
  case file(String)
  case server(String)
}

extension Settings {
  package func write(in directory: String) throws {
    let path = directory + "/" + Self.fileName
    try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
  }

  package func databaseAddress(in directory: String) -> DatabaseAddress {
    let isServer = database.hasPrefix("postgres://") || database.hasPrefix("postgresql://")
    return isServer ? .server(database) : .file(Self.path(database, in: directory))
  }

  package func rulebookDirectory(in directory: String) -> String {
    Self.path(rulebook, in: directory)
  }

  private static func path(_ written: String, in directory: String) -> String {
    written.hasPrefix("/") ? written : directory + "/" + written
  }
}

package struct NoInstallation: Error, CustomStringConvertible {
  package let directory: String

  package var description: String {
    """
    \(directory)/\(Settings.fileName): 没有这个文件，这里不是已建好的系统，请先执行 gongzhi init \
    / there is no such file; make an installation with gongzhi init first
    """
  }
}
