import Civil
import Kernel

/// How far the work on a file is, for people.
struct ProgressWords: Sendable {
  let id: String
  let heading: String
  let words: String
  let rate: String
  let done: Int
  /// Unknown while a file is looked through for the first time.
  let total: Int?
  let isStopping: Bool
  let canStop: Bool

  init(_ progress: ImportWorks.Progress, of batch: ImportBatch, at now: Instant) {
    id = batch.id.rawValue
    done = progress.done
    total = progress.total >= progress.done && progress.total > 0 ? progress.total : nil
    isStopping = progress.isStopping
    canStop = !progress.isStopping
    let name = "“\(batch.fileName)”"
    switch progress.task {
    case .check: heading = "正在检查\(name)"
    case .take, .whole: heading = "正在导入\(name)"
    case .undo: heading = "正在撤销\(name)的导入"
    }
    let spent = max(1, now.milliseconds - progress.began.milliseconds)
    let perSecond = progress.done * 1_000 / Int(spent)
    words = total.map { "\(progress.done) 行，共 \($0) 行" } ?? "\(progress.done) 行"
    guard perSecond > 0 else {
      rate = "刚刚开始。"
      return
    }
    let left = total.map { ($0 - progress.done) / perSecond }
    rate = "每秒约 \(perSecond) 行" + (left.map { "，还要约 \(Self.time($0))。" } ?? "。")
  }

  private static func time(_ seconds: Int) -> String {
    seconds < 90 ? "\(max(1, seconds)) 秒" : "\((seconds + 30) / 60) 分钟"
  }
}
