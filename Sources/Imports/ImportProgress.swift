import Civil
package import Kernel

/// How far the work on a file is, or how it ended.
struct ImportProgress: Sendable {
  let task: ImportOrder.Task
  let began: Instant
  /// How many rows there are, where that is known.
  var total = 0
  var done = 0
  var isStopping = false
  var isOver = false
  /// Why it ended before its end.
  var trouble: String?
}

/// What whoever looks after the work that somebody ordered must know once it has ended.
package struct EndedWork: Sendable {
  package let batch: ID<ImportBatch>
  package let fileName: String
  package let doer: Doer
  package let region: Region
  /// What came of it, as a sentence.
  package let words: String
}
