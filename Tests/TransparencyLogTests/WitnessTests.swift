import Kernel
import Testing
import TransparencyLog

/// A witness and a log that talk, and everything a log may do wrong.
@Suite struct WitnessTests {
  private let cosigner: Cosigner
  private var log: SmallLog
  private let witness: Witness

  init() throws {
    cosigner = Cosigner(name: "witness.example/w", key: try key(3))
    log = try SmallLog(entries: 10)
    witness = Witness(logs: [SmallLog.name: try log.verifiers])
  }

  private func ask(_ body: [UInt8], at head: Witness.Head?) throws -> WitnessAnswer {
    try witness.answer(body, by: cosigner.signer(at: 1_800_000_000)) { _ in head }
  }

  private func request(from old: Int, note: SignedNote? = nil) throws -> WitnessRequest {
    let note = try note ?? log.note()
    return try WitnessRequest(
      proof: log.tree.consistencyProof(from: old, to: Checkpoint(note).size), note: note)
  }

  @Test mutating func `a log that only grows is cosigned again and again`() throws {
    var head: Witness.Head?
    for size in [10, 10, 11, 300, 700] {
      try log.grow(to: size)
      let note = try log.note()
      let answer = try ask(try request(from: head?.size ?? 0).bytes, at: head)
      guard case .cosigned(let next, let shown, let lines) = answer else {
        Issue.record("\(answer)")
        return
      }
      #expect(answer.status == 200)
      #expect(next == Witness.Head(size: size, root: log.checkpoint.root))
      let verifiers = try log.verifiers + [cosigner.vkey.verifier()]
      #expect(try shown.signatures(checkedBy: verifiers).count == 2)
      let reply = try WitnessReply(
        status: answer.status, body: answer.body, to: note, from: [cosigner.vkey.verifier()])
      #expect(reply == .cosigned(lines))
      head = next
    }
  }

  @Test func `requests are read as they are written`() throws {
    let request = try request(from: 3)
    #expect(try WitnessRequest(request.bytes) == request)
    #expect(request.bytes.starts(with: "old 3\n".utf8))
  }

  @Test func `malformed requests get status 400`() throws {
    let note = try log.note().bytes
    let hash = log.checkpoint.root.base64
    for head in [
      "", "old\n\n", "old 03\n\n", "old x\n\n", "old 11\n\n", "new 3\n\n", "old 3\nAAAA\n\n",
      "old 3\n\(hash)\n", "old 3\n" + String(repeating: "\(hash)\n", count: 64) + "\n",
    ] {
      #expect(try ask(Array(head.utf8) + note, at: nil).status == 400, "\(head)")
    }
    #expect(try ask([], at: nil).status == 400)
    #expect(try ask(Array("old 0\n\n".utf8), at: nil).status == 400)
  }

  @Test func `a log that is not known gets 404, a wrong signature 403`() throws {
    let other = Checkpoint(origin: "other.example", size: 10, root: log.checkpoint.root)
    let signed = try other.signed(by: log.signer)
    #expect(try ask(try request(from: 0, note: signed).bytes, at: nil) == .unknownOrigin)
    let stranger = Ed25519Signer(name: SmallLog.name, key: try key(99))
    let unsigned = try request(from: 0, note: try log.checkpoint.signed(by: stranger))
    #expect(try ask(unsigned.bytes, at: nil).status == 403)
    let forged = SignedNote(
      text: log.checkpoint.text,
      signatures: [
        SignedNote.Signature(
          identity: log.signer.identity, bytes: [UInt8](repeating: 1, count: 64))
      ])
    #expect(try ask(try request(from: 0, note: forged).bytes, at: nil).status == 403)
  }

  @Test func `another size than the one that is remembered gets 409 with that size`() throws {
    let head = Witness.Head(size: 4, root: try log.tree.root(at: 4))
    let answer = try ask(try request(from: 3).bytes, at: head)
    #expect(answer == .otherSize(4))
    #expect(answer.status == 409)
    #expect(answer.contentType == "text/x.tlog.size")
    let reply = try WitnessReply(status: 409, body: answer.body, to: try log.note(), from: [])
    #expect(reply == .otherSize(4))
    #expect(try ask(try request(from: 3).bytes, at: nil) == .otherSize(0))
  }

  @Test func `a rewritten log is never cosigned and gets 422`() throws {
    let other = Witness.Head(size: 4, root: try log.tree.root(at: 5))
    #expect(try ask(try request(from: 4).bytes, at: other).status == 422)
    let same = Witness.Head(size: 10, root: try log.tree.root(at: 9))
    #expect(try ask(try request(from: 10).bytes, at: same).status == 422)
    let proof = try log.tree.consistencyProof(from: 4, to: 10)
    let fromNothing = ConsistencyProof(old: 0, size: 10, hashes: proof.hashes)
    let request = try WitnessRequest(proof: fromNothing, note: try log.note())
    #expect(try ask(request.bytes, at: nil).status == 422)
    let empty = Checkpoint(origin: SmallLog.name, size: 0, root: log.checkpoint.root)
    let signed = try empty.signed(by: log.signer)
    #expect(try ask(Array("old 0\n\n".utf8) + signed.bytes, at: nil).status == 422)
  }

  @Test func `strange answers of a witness are refused`() throws {
    let note = try log.note()
    let keys = [try cosigner.vkey.verifier()]
    #expect(try WitnessReply(status: 500, body: [1], to: note, from: keys) == .refused(status: 500))
    for (status, body) in [
      (409, ""), (409, "12"), (409, "-1\n"), (409, "1\n2\n"), (200, ""), (200, "x\n"),
      (200, "\n"), (200, "— witness.example/w AAAAAAAA\n"),
    ] {
      #expect(throws: InputFault.self, "\(status) \(body)") {
        try WitnessReply(status: status, body: Array(body.utf8), to: note, from: keys)
      }
    }
  }

  @Test func `monitors find a log by the hash of its origin`() {
    #expect(WitnessAnswer.monitorPath(of: "abc").hasPrefix("ba7816bf8f01cfea414140de5dae2223"))
    #expect(WitnessAnswer.monitorPath(of: "abc").hasSuffix("/checkpoint"))
  }
}
