package import Civil
package import Kernel

/// Two entries turned out to mean one complex: one is kept, the other is gone, and what it had
/// went over.
package struct ComplexMerge: Sendable {
  package let id: ID<ComplexMerge>
  package let gone: ID<Complex>
  package let goneName: String
  package let kept: ID<Complex>
  package let on: Day
  package let why: String
  /// Of the kept one after it: while that stands, nothing has been built on the merge.
  let version: String
}

enum MergeRefusal: Refusal, Equatable {
  case itself
  case bothServed(String, String)
  case sameThing(String)
  case notNewest
  case builtUpon

  var kind: RefusalKind {
    switch self {
    case .itself: .invalid(field: "into")
    default: .conflict
    }
  }

  var message: Message {
    switch self {
    case .itself: Message(zh: "不能并入自己，请选另一个小区。", en: "cannot be merged into itself")
    case .bothServed(let one, let other):
      Message(
        zh: "“\(one)”和“\(other)”在同一段时间都登记着企业在管。请先改正其中一段的起止日期，再合并。",
        en: "both were served at one time")
    case .sameThing(let what):
      Message(
        zh: "两个小区都有\(what)，合并后会重复。请先把其中一个改名、改编号或注明终止，再合并。",
        en: "both have the same \(what)")
    case .notNewest:
      Message(zh: "这次合并以后又并入过别的小区，请先撤销后面那一次。", en: "a later merge stands")
    case .builtUpon:
      Message(
        zh: "合并以后资料又改过，不能直接撤销。请用“拆分”把该分出去的分出去。", en: "was changed since")
    }
  }
}
