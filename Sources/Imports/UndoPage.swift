import Kernel
import Web

/// Before an import is undone: what goes, what goes back, and what stays and why.
struct UndoPage: Page {
  static let template = "Imports/Pages/undo"
  static let shownLines = 200

  let title: String
  let id: String
  let name: String
  let removed: Int
  let restored: Int
  let left: Int
  let hasLeft: Bool
  /// Nothing can be taken back any more.
  let isIdle: Bool
  let tallies: [Tally]
  let lines: [LeftLine]
  /// Only so many were looked at.
  let cut: String?
  let more: Int?
  let form: Form

  struct Tally: Sendable {
    let label: String
    let removed: Int
    let restored: Int
    let left: Int
  }

  init(
    _ batch: ImportBatch, _ kind: ImportKind?, _ tallies: [UndoTally], left: [KeptEffect],
    seen: Int?, form: Form
  ) {
    title = "撤销“\(batch.fileName)”的导入"
    id = batch.id.rawValue
    name = kind?.label.zh ?? batch.kind
    removed = tallies.map(\.removed).reduce(0, +)
    restored = tallies.map(\.restored).reduce(0, +)
    self.left = left.count
    hasLeft = !left.isEmpty
    isIdle = removed + restored == 0 && seen == nil
    self.tallies = tallies.map {
      Tally(label: $0.label.zh, removed: $0.removed, restored: $0.restored, left: $0.left)
    }
    lines = left.prefix(Self.shownLines).map(LeftLine.init)
    more = left.count > Self.shownLines ? left.count - Self.shownLines : nil
    cut = seen.map { "这份表很大，这里只看了最后 \($0) 条；其余的撤销时逐条核对，有人改过、用过的一样保留。" }
    self.form = form
  }
}

/// Something that stays as it stands.
struct LeftLine: Sendable {
  let row: Int
  let name: String
  let href: String?
  let why: String

  init(_ effect: KeptEffect) {
    row = effect.row
    name = effect.left?.name ?? ""
    href = effect.left?.href
    why = effect.left?.why ?? ""
  }
}
