import Kernel

/// One who signs checkpoints of logs it knows, as long as they only ever grow.
///
/// It decides and keeps nothing. Whoever runs it looks up the head, asks and stores the new head in
/// one transaction: two requests at the same time could roll a witness back otherwise.
public struct Witness: Sendable {
  /// The largest tree of a log that the witness has signed.
  public struct Head: Hashable, Sendable {
    public let size: Int
    public let root: TreeHash

    public init(size: Int, root: TreeHash) {
      self.size = size
      self.root = root
    }
  }

  /// The keys of the logs it knows, by origin.
  public let logs: [ExactText: [any NoteVerifier]]

  public init(logs: [ExactText: [any NoteVerifier]]) {
    self.logs = logs
  }

  /// - Parameters:
  ///   - body: what came with the request.
  ///   - head: what is remembered of the log of that origin; `nil` for a log never signed.
  ///   - signer: a hand of the witness at this moment.
  public func answer(
    _ body: [UInt8], by signer: some NoteSigner, remembering head: (ExactText) throws -> Head?
  ) throws -> WitnessAnswer {
    let request: WitnessRequest
    do throws(InputFault) {
      request = try WitnessRequest(body)
    } catch {
      return .malformed(error)
    }
    guard let verifiers = logs[request.checkpoint.origin] else { return .unknownOrigin }
    return try answer(
      request, of: verifiers, by: signer, at: try head(request.checkpoint.origin))
  }

  private func answer(
    _ request: WitnessRequest, of verifiers: [any NoteVerifier], by signer: some NoteSigner,
    at head: Head?
  ) throws -> WitnessAnswer {
    let logged: [SignedNote.Signature]
    do throws(InputFault) {
      logged = try request.note.signatures(checkedBy: verifiers)
    } catch {
      return .badSignature(error)
    }
    guard request.old == head?.size ?? 0 else { return .otherSize(head?.size ?? 0) }
    do throws(ProofFault) {
      try request.checkGrowth(from: head)
    } catch {
      return .inconsistent(error)
    }
    var note = SignedNote(text: request.note.text, signatures: logged)
    let before = note.signatures.count
    try note.sign(with: signer)
    return .cosigned(
      Head(size: request.checkpoint.size, root: request.checkpoint.root), note,
      Array(note.signatures[before...]))
  }
}

extension WitnessRequest {
  fileprivate func checkGrowth(from head: Witness.Head?) throws(ProofFault) {
    guard let head, old > 0 else {
      guard hashes.isEmpty else { throw .wrongLength(hashes.count, shouldBe: 0) }
      let empty = SHA256Hasher().emptyRoot
      guard checkpoint.size > 0 || checkpoint.root == empty else { throw .otherRoot(empty) }
      return
    }
    try proof.verify(from: head.root, to: checkpoint.root)
  }
}
