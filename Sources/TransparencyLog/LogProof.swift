public import Kernel

/// What a citizen takes home (C2SP tlog-proof, `.tlog-proof`): an entry's place, the way up to the
/// root, and the signed checkpoint. It can be checked for ever, without asking anybody.
public struct LogProof: Hashable, Sendable {
  static let header = "c2sp.org/tlog-proof@v1"
  /// A proof for the largest tree has 63.
  static let mostHashes = 63

  /// Anything that goes with the proof, such as a salt. Nothing vouches for it.
  public let extra: [UInt8]?
  /// Counted from 0.
  public let index: Int
  public let hashes: [TreeHash]
  public let note: SignedNote
  public let checkpoint: Checkpoint
  /// Where the checkpoint begins in the file.
  private let noteLine: Int

  public init(
    extra: [UInt8]? = nil, index: Int, hashes: [TreeHash], note: SignedNote
  ) throws(InputFault) {
    self.extra = extra
    self.index = index
    self.hashes = hashes
    self.note = note
    noteLine = (extra == nil ? 4 : 5) + hashes.count
    checkpoint = try Checkpoint(note, line: noteLine)
  }

  public init(_ bytes: [UInt8]) throws(InputFault) {
    var lines = LineReader(bytes)
    guard let first = lines.next(), first.elementsEqual(Self.header.utf8) else {
      throw lines.fault(zh: "第一行应是 \(Self.header)。", en: "the first line is \(Self.header)")
    }
    var line = lines.next() ?? []
    var extra: [UInt8]?
    if line.starts(with: "extra ".utf8) {
      extra = Base64.bytes(String(decoding: line.dropFirst(6), as: UTF8.self))
      guard extra != nil else {
        throw lines.fault(zh: "extra 后面应是 base64。", en: "extra is base64")
      }
      line = lines.next() ?? []
    }
    guard line.starts(with: "index ".utf8), let index = PlainNumber.read(line.dropFirst(6)) else {
      throw lines.fault(zh: "应是“index 序号”。", en: "should be: index number")
    }
    let hashes = try lines.hashes(atMost: Self.mostHashes)
    let note = try SignedNote(lines.rest, firstLine: lines.line + 1)
    try self.init(extra: extra, index: index, hashes: hashes, note: note)
  }

  public var bytes: [UInt8] {
    let extra = extra.map { "extra \(Base64.text($0))\n" } ?? ""
    let lines = hashes.map { "\($0.base64)\n" }.joined()
    return Array("\(Self.header)\n\(extra)index \(index)\n\(lines)\n".utf8) + note.bytes
  }

  /// Checks all of it: that the log has signed, that enough witnesses have, and that the entry is
  /// where the proof says.
  ///
  /// - Parameters:
  ///   - entry: its exact bytes.
  ///   - logs: the keys of the log.
  ///   - policy: the witnesses that are asked for; `nil` to ask for none.
  /// - Returns: the names of the policy's witnesses that have signed.
  @discardableResult
  public func verify(
    entry: [UInt8], logs: [any NoteVerifier], policy: TrustPolicy? = nil,
    by hasher: some TreeHasher = SHA256Hasher()
  ) throws(InputFault) -> [String] {
    let own = logs.filter { $0.identity.name == checkpoint.origin }
    guard !own.isEmpty else {
      throw InputFault(
        line: noteLine, member: "", zh: "这是“\(checkpoint.origin)”的检查点，不是所信任的账本。",
        en: "a checkpoint of \(checkpoint.origin), which is not the trusted log")
    }
    _ = try note.signatures(checkedBy: own, line: noteLine)
    let witnesses = try policy?.check(note, line: noteLine) ?? []
    let proof = InclusionProof(index: index, size: checkpoint.size, hashes: hashes)
    do throws(ProofFault) {
      try proof.verify(hasher.leaf(entry), under: checkpoint.root, by: hasher)
    } catch {
      throw InputFault(
        line: extra == nil ? 2 : 3, member: "", zh: "这条记录不在账本里：\(error.message.zh)",
        en: "the entry is not in the log: \(error.message.en)")
    }
    return witnesses.map(\.description).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
