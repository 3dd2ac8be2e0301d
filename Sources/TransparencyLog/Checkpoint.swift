public import Kernel

/// What a log says of itself at one moment (C2SP tlog-checkpoint): how many entries it has and the
/// root over all of them. Signed, it is a promise never to rewrite.
public struct Checkpoint: Hashable, Sendable {
  /// Which log speaks.
  public let origin: ExactText
  /// How many entries.
  public let size: Int
  public let root: TreeHash
  /// Lines that nobody can check. We write none.
  public let extensions: [ExactText]

  public init(origin: ExactText, size: Int, root: TreeHash, extensions: [ExactText] = []) {
    self.origin = origin
    self.size = size
    self.root = root
    self.extensions = extensions
  }

  /// - Parameters:
  ///   - note: not checked here; a checkpoint is worth what its signatures are.
  ///   - line: where the note begins in the file that holds it.
  public init(_ note: SignedNote, line: Int = 1) throws(InputFault) {
    let lines = note.text.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    guard lines.count >= 3, lines.allSatisfy({ !$0.isEmpty }) else {
      throw InputFault(
        line: line, member: "", zh: "检查点应有三行：账本名称、条数、根。",
        en: "a checkpoint has three lines: origin, size, root")
    }
    guard let size = PlainNumber.read(lines[1]) else {
      throw InputFault(
        line: line + 1, member: "", zh: "条数应是不带前导零的十进制数。",
        en: "the size is a decimal number without leading zeros")
    }
    guard let root = TreeHash(base64: String(decoding: lines[2], as: UTF8.self)) else {
      throw InputFault(
        line: line + 2, member: "", zh: "根应是 32 字节的 base64。", en: "the root is base64 of 32 bytes")
    }
    self.init(
      origin: ExactText(lines[0]), size: size, root: root,
      extensions: lines.dropFirst(3).map { ExactText($0) })
  }

  /// The text that is signed.
  public var text: [UInt8] {
    ([origin.utf8, Array("\(size)".utf8), Array(root.base64.utf8)] + extensions.map(\.utf8))
      .flatMap { $0 + [0x0A] }
  }

  public func signed(by signer: some NoteSigner) throws -> SignedNote {
    var note = SignedNote(text: text)
    try note.sign(with: signer)
    return note
  }
}
