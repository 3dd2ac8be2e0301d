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

  /// The figures of the process that does it are newer, as long as it is the work the database knows:
  /// what has just ended stays in the process for a moment, when the next may be on the list already.
  func informed(by here: ImportProgress?) -> ImportProgress {
    guard let here, !isOver, isSame(as: here) else { return self }
    return here
  }

  func isSame(as other: ImportProgress) -> Bool { (task, began) == (other.task, other.began) }
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
