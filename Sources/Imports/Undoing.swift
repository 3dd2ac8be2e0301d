package import Acts
package import Kernel
package import Storage

/// How a register takes back what imports did to one kind of its things. An area says it beside
/// the kind of import; walking through the batch, asking whether somebody has changed or used a
/// thing since, and keeping account of it is the machinery's business.
package struct Undoing: Sendable {
  package typealias Find =
    @Sendable ([String], UndoneImport, any ReadConnection) throws -> [String: Standing]
  package typealias Remove = @Sendable ([ImportEffect], UndoneImport, Transaction) throws -> Void
  package typealias Restore =
    @Sendable (_ id: String, ThingState, UndoneImport, Transaction) throws -> Void

  /// As it stands in effects: `contract`.
  package let noun: String
  package let label: Message
  /// How these things stand now; one that is gone is missing.
  let find: Find
  /// Takes new things out of the register again, many at once. What was announced about them is
  /// withdrawn. One refusal refuses all; they are then tried one by one.
  let remove: Remove
  /// Makes a changed thing say again what it said before.
  let restore: Restore

  package init(
    _ noun: String, _ label: Message, find: @escaping Find, remove: @escaping Remove,
    restore: @escaping Restore = { _, _, _, _ in }
  ) {
    self.noun = noun
    self.label = label
    self.find = find
    self.remove = remove
    self.restore = restore
  }
}

/// A thing as it stands while an import is being undone.
package struct Standing: Sendable {
  package let digest: String
  /// How people call it.
  package let name: String
  /// Where it can be looked at.
  package let href: String?
  /// What hangs on it that did not come with the same import: `2 份合同`.
  package var uses: [String]

  package init(digest: String, name: String, href: String? = nil, uses: [String] = []) {
    self.digest = digest
    self.name = name
    self.href = href
    self.uses = uses
  }
}

/// What in other areas hangs on the things of a noun, where the register cannot know it.
package struct ImportUse: Sendable {
  package typealias Find =
    @Sendable ([String], UndoneImport, any ReadConnection) throws -> [String: String]

  let noun: String
  let find: Find

  package init(of noun: String, find: @escaping Find) {
    self.noun = noun
    self.find = find
  }
}

/// The import that is taken back, as the registers have to know it.
package struct UndoneImport: Sendable {
  package let batch: ID<ImportBatch>
  package let district: Region
  package let fileName: String
  /// The reason that the person gave.
  package let why: String

  /// For the history of each thing.
  package var words: String { "撤销导入“\(fileName)”：\(why)" }
}
