import Kernel
import Synchronization
import TestKit
import Testing
import TransparencyLog

@testable import Evidence

/// Others who sign that the ledger only ever grew.
@Suite struct WitnessTests {
  @Test(arguments: Engine.available)
  func `witnesses sign what has grown, and the proof carries their signatures`(
    engine: Engine
  ) async throws {
    let world = try await LedgerWorld(on: engine)
    let (one, other) = (Street("minquan", 1, world), Street("hudong", 2, world))
    let policy = try policy(world, [one, other], quorum: 2)
    for _ in 0..<3 {
      try await world.happen()
      try await world.seal()
      #expect(await ask(policy, [one, other], in: world).isEmpty)
    }
    let fetched = try await world.fetch("0")
    let names = try LogProof(fetched.proof).verify(
      entry: fetched.bytes, logs: [try VerifierKey(world.voice.vkey).verifier()],
      policy: policy.policy)
    #expect(names == ["hudong", "minquan"])
    #expect(try await world.audit().signers.count == 1)
  }

  @Test func `a line entered since is proven by the signatures there are, an older one by more`()
    async throws
  {
    let world = try await LedgerWorld(on: .sqlite)
    let street = Street("minquan", 1, world)
    let policy = try policy(world, [street], quorum: 1)
    try await world.happen()
    try await world.seal()
    #expect(await ask(policy, [street], in: world).isEmpty)
    try await world.happen()
    try await world.seal()

    #expect(try LogProof(try await world.fetch("0").proof).checkpoint.size == 1)
    #expect(try LogProof(try await world.fetch("1").proof).checkpoint.size == 2)
  }

  @Test func `a witness that remembers more than we do is asked again from there`() async throws {
    let world = try await LedgerWorld(on: .sqlite)
    let street = Street("minquan", 1, world)
    let policy = try policy(world, [street], quorum: 1)
    try await world.happen()
    try await world.seal()
    // Its answer was lost on the way.
    _ = await world.keeper().askWitnesses(of: policy) { address, body in
      _ = try street.answer(body)
      return (nil, "没有接通")
    }
    try await world.happen()
    try await world.seal()
    #expect(await ask(policy, [street], in: world).isEmpty)
    #expect(street.size == 2)
  }

  @Test func `a ledger that was rewritten gets no signature any more`() async throws {
    let (world, twin) = (try await LedgerWorld(on: .sqlite), try await LedgerWorld(on: .sqlite))
    let street = Street("minquan", 1, world)
    let policy = try policy(world, [street], quorum: 1)
    try await world.happen("contract.filed")
    try await world.seal()
    #expect(await ask(policy, [street], in: world).isEmpty)
    // The same key, another history.
    for kind in ["contract.signed", "contract.filed"] { try await twin.happen(kind) }
    try await twin.seal()
    let troubles = await ask(policy, [street], in: twin)
    #expect(troubles["minquan"]?.contains("422") == true)
    #expect(street.size == 1)
  }

  @Test func `what is no signature of the witness is not kept`() async throws {
    let world = try await LedgerWorld(on: .sqlite)
    let (street, stranger) = (Street("minquan", 1, world), Street("minquan", 9, world))
    let policy = try policy(world, [street], quorum: 1)
    try await world.happen()
    try await world.seal()
    let troubles = await ask(policy, [stranger], in: world)
    #expect(troubles["minquan"] != nil)
    #expect(try LogProof(try await world.fetch("0").proof).note.signatures.count == 1)
  }

  @Test func `a policy that cannot be read is refused with its line`() throws {
    #expect {
      try LedgerPolicy("log nonsense\n")
    } throws: {
      ($0 as? InputFault)?.line == 1
    }
  }

  private func policy(
    _ world: LedgerWorld, _ streets: [Street], quorum: Int
  ) throws -> LedgerPolicy {
    let witnesses = streets.map { "witness \($0.name) \($0.vkey) http://\($0.name)\n" }.joined()
    let names = streets.map(\.name).joined(separator: " ")
    return try LedgerPolicy(
      "log \(world.voice.vkey)\n\(witnesses)group streets \(quorum) \(names)\nquorum streets\n")
  }

  private func ask(
    _ policy: LedgerPolicy, _ streets: [Street], in world: LedgerWorld
  ) async -> [String: String] {
    await world.keeper().askWitnesses(of: policy) { address, body in
      guard let street = streets.first(where: { address == "http://\($0.name)/add-checkpoint" })
      else { return (nil, "没有接通") }
      let answer = try street.answer(body)
      return (answer.status, String(decoding: answer.body, as: UTF8.self))
    }
  }
}

/// A street office with a key and a memory.
private final class Street: Sendable {
  let name: String
  let vkey: String
  private let cosigner: Cosigner
  private let witness: Witness
  private let memory = Mutex<Witness.Head?>(nil)

  init(_ name: String, _ seed: UInt8, _ world: LedgerWorld) {
    self.name = name
    cosigner = Cosigner(
      name: ExactText("witness.example/\(name)"),
      key: Ed25519Key(seed: [UInt8](repeating: seed, count: 32))!)
    vkey = cosigner.vkey.description
    let log = try! VerifierKey(world.voice.vkey).verifier()
    witness = Witness(logs: [log.identity.name: [log]])
  }

  var size: Int { memory.withLock { $0?.size ?? 0 } }

  func answer(_ body: String) throws -> WitnessAnswer {
    try memory.withLock { head in
      let known = head
      let answer = try witness.answer(
        Array(body.utf8), by: cosigner.signer(at: 1_790_000_000), remembering: { _ in known })
      if case .cosigned(let new, _, _) = answer { head = new }
      return answer
    }
  }
}
