import Kernel

/// What came of the work on a file, in one sentence.
struct WorkEnd {
  let words: String

  init(_ task: ImportOrder.Task, of batch: ImportBatch, trouble: String?) {
    if let trouble {
      words = "“\(batch.fileName)”没有做完：\(trouble)"
      return
    }
    switch task {
    case .check: words = "“\(batch.fileName)”检查完了，等您确认"
    case .take, .whole: words = "“\(batch.fileName)”导入完毕"
    case .undo: words = "“\(batch.fileName)”的导入已撤销"
    }
  }
}
