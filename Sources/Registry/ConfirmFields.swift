package import Acts
package import Kernel
package import Storage

/// A thing of the registers whose fields somebody may look at and confirm.
package protocol Confirmable: Versioned, Regional, Sendable {
  /// Its name in routes: `complexes/:complex`.
  static var role: String { get }
  static var path: String { get }

  static func find(_ id: String, in district: Region, _ db: any ReadConnection) throws -> Self

  var reference: Reference { get }
}

/// Says of some fields that somebody looked and they are still right. Nothing changes but the day
/// of the last confirmation, which is the record's.
package struct ConfirmFields<Thing: Confirmable>: Act {
  package static var permission: Permission { .confirmFields }

  let id: String
  let district: Region
  let fields: Set<String>
  /// What stood there when it was looked at.
  let version: String

  package init(_ id: String, in district: Region, _ fields: Set<String>, at version: String) {
    (self.id, self.district) = (id, district)
    (self.fields, self.version) = (fields, version)
  }

  package func subject(in db: any ReadConnection) throws -> Thing {
    try Thing.find(id, in: district, db)
  }

  package func perform(on thing: Thing, in tx: Transaction) throws {
    guard thing.version == version else { throw ChangedMeanwhile(labels: []) }
    let lines = thing.sheet.lines.filter { fields.contains($0.name) && !$0.value.isEmpty }
    guard !lines.isEmpty else { throw NothingToConfirm() }
    tx.note(
      "核对过，仍然正确：" + lines.map(\.label).joined(separator: "、"), about: thing.reference,
      changes: lines.map { Change($0.name, from: $0.words, to: $0.words) })
  }
}

/// None of the fields says anything.
struct NothingToConfirm: Refusal {
  var kind: RefusalKind { .invalid(field: "field") }
  var message: Message {
    Message(zh: "没有选要确认的项，或者它们还没有填。", en: "no field that says anything was named")
  }
}
