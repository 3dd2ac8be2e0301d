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
  /// What stays as it is then.
  let ifStopped: String

  init(_ progress: ImportProgress, of batch: ImportBatch, at now: Instant) {
    id = batch.id.rawValue
    done = progress.done
    total = progress.total >= progress.done && progress.total > 0 ? progress.total : nil
    isStopping = progress.isStopping
    canStop = !progress.isStopping
    switch progress.task {
    case .check: heading = "正在检查“\(batch.fileName)”"
    case .take, .whole: heading = "正在导入“\(batch.fileName)”"
    case .undo: heading = "正在撤销“\(batch.fileName)”的导入"
    }
    ifStopped =
      switch progress.task {
      case .check: "检查什么都不改；停下以后可以重新检查。"
      case .take: "停下以后，已经导入的留着，可以接着做，也可以撤销。"
      case .whole: "整份导入停下，等于没有导入。"
      case .undo: "停下以后，撤销了的不会回来，其余的可以接着撤销。"
      }
    let spent = max(1, now.milliseconds - progress.began.milliseconds)
    let perSecond = progress.done * 1_000 / Int(spent)
    words = total.map { "\(progress.done) 行，共 \($0) 行" } ?? "\(progress.done) 行"
    rate = Self.rate(perSecond, left: total.map { $0 - progress.done })
  }

  private static func rate(_ perSecond: Int, left: Int?) -> String {
    guard perSecond > 0 else { return "刚刚开始。" }
    guard let left else { return "每秒约 \(perSecond) 行。" }
    let seconds = max(1, left / perSecond)
    return seconds < 90
      ? "每秒约 \(perSecond) 行，还要约 \(seconds) 秒。"
      : "每秒约 \(perSecond) 行，还要约 \((seconds + 30) / 60) 分钟。"
  }
}
