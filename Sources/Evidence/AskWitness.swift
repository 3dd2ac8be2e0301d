import Acts
import Kernel
import Storage
import TransparencyLog

/// What one witness is to be asked now: to sign the last checkpoint, with the proof that it has
/// grown out of the one it signed before. `nil` where it has signed the last one.
struct PlanWitness: Look {
  static let permission = Permission.sealLedger

  let district: Region
  let witness: String
  /// What the witness says it remembers, where that is another size than we know of.
  var remembered: Int?

  func subject(in db: any ReadConnection) -> Region { district }

  func answer(about district: Region, in sight: Sight) throws -> WitnessRequest? {
    let name = district.district
    guard let head = try sight.db.latestHead(in: name) else { return nil }
    let last = try sight.db.lastCosigned(by: witness, in: name)?.size ?? 0
    let old = remembered ?? last
    guard head.size > last, old <= head.size else { return nil }
    let tree = TiledTree(size: head.size, files: StoredLedger(db: sight.db, district: name))
    return try WitnessRequest(
      proof: try tree.consistencyProof(from: old, to: head.size),
      note: SignedNote(Array(head.note.utf8)))
  }
}

/// Keeps what a witness has signed.
struct KeepCosignatures: Act {
  static let permission = Permission.sealLedger

  let district: Region
  let witness: String
  let size: Int
  let signatures: [SignedNote.Signature]

  func subject(in db: any ReadConnection) -> Region { district }

  func perform(on district: Region, in tx: Transaction) throws {
    tx.staysPrivate()
    let line = signatures.map(\.line).joined()
    try tx.db.add(
      Cosigned(size: size, witness: witness, line: line, at: tx.now), in: district.district)
  }
}

extension LedgerKeeper {
  /// Asks every witness of the policy to sign the last checkpoint, side by side: a slow one keeps
  /// nobody waiting.
  ///
  /// - Returns: what went wrong, by witness; worth telling, and asked again next time.
  package func askWitnesses(
    of policy: LedgerPolicy, by call: @escaping WitnessCall
  ) async -> [String: String] {
    await withTaskGroup(of: (String, String?).self) { group in
      for witness in policy.witnesses {
        group.addTask {
          do {
            return ("\(witness.name)", try await ask(witness, by: call))
          } catch {
            return ("\(witness.name)", "\(error)")
          }
        }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
  }

  /// - Returns: why it did not sign.
  private func ask(
    _ witness: TrustPolicy.Witness, by call: WitnessCall
  ) async throws -> String? {
    var plan = PlanWitness(district: district, witness: "\(witness.name)")
    // Once more where the witness remembers another size than we do.
    for _ in 0..<2 {
      guard let request = try await desk.answer(plan, for: doer) else { return nil }
      let address = "\(witness.address ?? "")/add-checkpoint"
      let (status, text) = try await call(
        address, String(decoding: request.bytes, as: UTF8.self))
      guard let status else { return text }
      let reply = try WitnessReply(
        status: status, body: Array(text.utf8), to: request.note, from: [witness.verifier])
      switch reply {
      case .cosigned(let signatures) where signatures.isEmpty:
        return "answered without a signature of its key"
      case .cosigned(let signatures):
        let act = KeepCosignatures(
          district: district, witness: plan.witness, size: request.checkpoint.size,
          signatures: signatures)
        try await desk.perform(act, as: doer)
        return nil
      case .otherSize(let size): plan.remembered = size
      case .refused(let status): return "refused with status \(status): \(text)"
      }
    }
    return "remembers another checkpoint than this ledger ever had"
  }
}
