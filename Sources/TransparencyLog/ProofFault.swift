public import Kernel

/// Why a proof proves nothing.
public enum ProofFault: Error, Hashable, Sendable {
  case noSuchEntry(Int, of: Int)
  case noSuchSize(Int, of: Int)
  case wrongLength(Int, shouldBe: Int)
  /// What the proof leads to instead.
  case otherRoot(TreeHash)
  /// What a proof of consistency leads to instead of the older root.
  case otherOldRoot(TreeHash)

  public var message: Message {
    switch self {
    case .noSuchEntry(let index, let size):
      Message(
        zh: "没有第 \(index) 条：账本共 \(size) 条，序号从 0 起。",
        en: "no entry \(index) in a tree of \(size), counted from 0")
    case .noSuchSize(let old, let size):
      Message(
        zh: "不能从 \(old) 条证明到 \(size) 条。", en: "nothing leads from size \(old) to size \(size)")
    case .wrongLength(let count, let right):
      Message(
        zh: "证明有 \(count) 个哈希，应有 \(right) 个。",
        en: "the proof has \(count) hashes where \(right) are needed")
    case .otherRoot(let root):
      Message(zh: "算出的根是 \(root)，与所称的不符。", en: "leads to another root, \(root)")
    case .otherOldRoot(let root):
      Message(zh: "算出的旧根是 \(root)，与所称的不符。", en: "leads to another older root, \(root)")
    }
  }
}
