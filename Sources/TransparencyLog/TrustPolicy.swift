public import Kernel

/// Whose word is enough (C2SP tlog-policy): the logs, the witnesses, and how many of which must have
/// signed.
public struct TrustPolicy: Sendable {
  public struct Witness: Sendable {
    /// Within the policy alone.
    public let name: ExactText
    public let verifier: any NoteVerifier
    public let address: ExactText?
  }

  public struct Log: Sendable {
    public let verifier: any NoteVerifier
    public let address: ExactText?
  }

  struct Group: Sendable {
    let name: ExactText
    let threshold: Int
    let members: [ExactText]
  }

  public internal(set) var logs: [Log] = []
  public internal(set) var witnesses: [Witness] = []
  /// Each after the groups that it names.
  var groups: [Group] = []
  /// `nil` where no witness is needed.
  var quorum: ExactText?

  init() {}

  /// Whether these witnesses are enough.
  public func isQuorum(_ names: Set<ExactText>) -> Bool {
    guard let quorum else { return true }
    var satisfied = names
    for group in groups where group.members.count(where: satisfied.contains) >= group.threshold {
      satisfied.insert(group.name)
    }
    return satisfied.contains(quorum)
  }

  /// Checks that a checkpoint is signed by its log and by enough witnesses.
  ///
  /// - Parameters:
  ///   - line: where the note begins in the file that holds it.
  /// - Returns: the witnesses whose signatures are good.
  @discardableResult
  public func check(_ note: SignedNote, line: Int = 1) throws(InputFault) -> Set<ExactText> {
    let checkpoint = try Checkpoint(note, line: line)
    let logs = logs.map(\.verifier).filter { $0.identity.name == checkpoint.origin }
    if !self.logs.isEmpty { _ = try note.signatures(checkedBy: logs, line: line) }
    var names: Set<ExactText> = []
    for witness in witnesses
    where note.signatures.contains(where: { $0.identity == witness.verifier.identity }) {
      _ = try note.signatures(checkedBy: [witness.verifier], line: line)
      names.insert(witness.name)
    }
    guard isQuorum(names) else {
      throw InputFault(
        line: line, member: "",
        zh: "见证不够：已有 \(names.count) 方签名，达不到规定的“\(quorum ?? "none")”。",
        en: "\(names.count) witnesses have signed, which is no quorum by \(quorum ?? "none")")
    }
    return names
  }
}

extension TrustPolicy {
  /// In bytes.
  public static let longest = 1 << 20

  /// Reads the file. What it does not understand it refuses, since a line passed over could be the
  /// one that asks for more witnesses.
  ///
  /// - Parameter makeVerifier: for kinds of keys that this library does not know.
  public init(
    _ bytes: [UInt8],
    makeVerifier: @escaping (VerifierKey) throws(KeyFault) -> any NoteVerifier = {
      (key) throws(KeyFault) in try key.verifier()
    }
  ) throws(InputFault) {
    self.init()
    var reader = TrustPolicyReader(makeVerifier: makeVerifier)
    guard bytes.count <= Self.longest else {
      throw reader.fault(zh: "文件太大。", en: "the file is too large")
    }
    var lines = LineReader(bytes)
    while let line = lines.next() {
      reader.line = lines.line
      try reader.read(line, into: &self)
    }
    guard lines.rest.isEmpty else {
      reader.line += 1
      throw reader.fault(zh: "最后一行没有换行符。", en: "the last line does not end with a line feed")
    }
    guard reader.hasQuorum else { throw reader.fault(zh: "没有 quorum 行。", en: "no quorum line") }
  }
}
