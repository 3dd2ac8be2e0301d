public import Kernel

/// What a log asks of a witness (C2SP tlog-witness): to sign a checkpoint that has grown out of the
/// last one the witness signed.
public struct WitnessRequest: Hashable, Sendable {
  /// The most hashes that a proof may have.
  public static let mostHashes = 63

  /// The size of the checkpoint that the witness signed last; 0 where it has seen none.
  public let old: Int
  public let hashes: [TreeHash]
  public let note: SignedNote
  public let checkpoint: Checkpoint

  public init(proof: ConsistencyProof, note: SignedNote) throws(InputFault) {
    old = proof.old
    hashes = proof.hashes
    self.note = note
    checkpoint = try Checkpoint(note)
  }

  public init(_ bytes: [UInt8]) throws(InputFault) {
    var lines = LineReader(bytes)
    guard let first = lines.next(), first.starts(with: "old ".utf8),
      let old = PlainNumber.read(first.dropFirst(4))
    else { throw lines.fault(zh: "第一行应是“old 条数”。", en: "the first line is: old size") }
    self.old = old
    hashes = try lines.hashes(atMost: Self.mostHashes)
    let start = lines.line + 1
    note = try SignedNote(lines.rest, firstLine: start)
    checkpoint = try Checkpoint(note, line: start)
    guard old <= checkpoint.size else {
      throw InputFault(
        line: 1, member: "", zh: "旧条数 \(old) 大于检查点的 \(checkpoint.size) 条。",
        en: "the old size \(old) is above the checkpoint's \(checkpoint.size)")
    }
  }

  public var bytes: [UInt8] {
    Array("old \(old)\n".utf8) + hashes.flatMap { Array("\($0.base64)\n".utf8) } + [0x0A]
      + note.bytes
  }

  var proof: ConsistencyProof {
    ConsistencyProof(old: old, size: checkpoint.size, hashes: hashes)
  }
}
