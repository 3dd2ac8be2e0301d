import Acts
import Kernel
import Storage
import Web

/// What taking an import back would remove, restore and leave, without doing it.
struct PreviewUndo: Look {
  static let permission = Permission.undoImports
  /// A page looks at so many at most; the rest is looked at when it is done.
  static let most = 5_000
  private static let portion = 500

  let id: ID<ImportBatch>
  let district: Region
  let kinds: ImportKinds
  var form = Form()

  func subject(in db: any ReadConnection) throws -> ImportBatch {
    try db.batch(id, in: district)
  }

  func answer(about batch: ImportBatch, in sight: Sight) throws -> UndoPage {
    try batch.requireUndoable(kinds, by: sight.doer)
    var tallies: [String: UndoTally] = [:]
    var left: [KeptEffect] = []
    var passed: [String: Set<String>] = [:]
    var (place, seen) = (batch.effectCount + 1, 0)
    while seen < Self.most {
      let effects = try sight.db.effects(of: batch, before: place, limit: Self.portion)
      for run in effects.runs {
        guard let noun = run.first?.noun, let undoing = kinds.undoing(noun) else { continue }
        let verdict = try UndoVerdict(
          on: run, undoing, batch.undone, kinds, passed: &passed[noun, default: []], in: sight.db)
        tallies[noun, default: UndoTally(undoing.label)].add(verdict)
        left += verdict.left
      }
      seen += effects.count
      place = effects.last?.place ?? 0
      if effects.count < Self.portion { break }
    }
    let isCut = try !sight.db.effects(of: batch, before: place, limit: 1).isEmpty
    return UndoPage(
      batch, kinds[batch.kind], tallies.sorted { $0.key < $1.key }.map(\.value),
      left: left.sorted { $0.place < $1.place }, seen: isCut ? seen : nil, form: form)
  }
}

/// How many things of one noun.
struct UndoTally: Sendable {
  let label: Message
  var removed = 0
  var restored = 0
  var left = 0

  init(_ label: Message) {
    self.label = label
  }

  mutating func add(_ verdict: UndoVerdict) {
    removed += verdict.removed
    restored += verdict.restored
    left += verdict.left.count
  }
}
