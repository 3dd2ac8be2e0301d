import Civil
import Kernel

extension ImportPage {
  /// While something is being done with the file, nothing else can be, and what was counted and
  /// said before holds no longer.
  mutating func show(_ known: ImportProgress, of batch: ImportBatch, at now: Instant) {
    trouble = known.trouble
    guard !known.isOver else { return }
    let words = ProgressWords(known, of: batch, at: now)
    progress = words
    title = words.heading
    counts = []
    (isWaiting, isRunning, isUploaded, canUndo, undo) = (false, false, false, false, nil)
  }
}

extension ImportPage {
  /// How far it has been taken back, and what stays.
  struct Undone: Sendable {
    let id: String
    let heading: String
    let words: String
    let who: String
    let why: String
    let isGoing: Bool
    let lines: [LeftLine]
    let hasLines: Bool
    let more: Int?

    init?(_ batch: ImportBatch, _ left: [KeptEffect]) {
      guard let at = batch.undo.at else { return nil }
      id = batch.id.rawValue
      isGoing = batch.state == .undoing
      heading = isGoing ? "撤销还没有做完" : "已撤销"
      words =
        "已\(batch.undo.words)。" + (isGoing ? "断在半路的话可以接着撤销，做过的不会重复。" : "")
      who = "\(batch.undo.doerName)，\(at.day.chinese)"
      why = batch.undo.why
      lines = left.map(LeftLine.init)
      hasLines = !left.isEmpty
      more = batch.undo.left > left.count ? batch.undo.left - left.count : nil
    }
  }
}
