import Civil
import Kernel
import Web

/// What everybody may see of the ledger, with or without an account.
struct LedgerPage: Page {
  static let template = "Evidence/Pages/ledger"

  let title: String
  let hasHead: Bool
  let note: String
  let signedAt: String
  let size: String
  let vkey: String
  let hasTwin: Bool
  let twinNote: String
  let twinVkey: String
  let lines: [NamedLine]
  let witnesses: [WitnessLine]
  let hasWitnesses: Bool

  init(
    head: SignedHead?, vkey: String, twin: SignedHead?, twinVkey: String, lines: [NamedLine],
    witnesses: [WitnessLine]
  ) {
    hasHead = head != nil
    size = "\(head?.size ?? 0)"
    title =
      head.map { "账本有 \($0.size) 条，谁也改不了，谁都能查" } ?? "账本还是空的"
    note = head?.note ?? ""
    signedAt = head?.at.minute ?? ""
    self.vkey = vkey
    (hasTwin, twinNote, self.twinVkey) = (twin != nil, twin?.note ?? "", twinVkey)
    self.lines = lines
    self.witnesses = witnesses
    hasWitnesses = !witnesses.isEmpty
  }
}

/// A witness, and the last checkpoint that it has signed.
struct WitnessLine: Sendable {
  let name: String
  let hasSigned: Bool
  let size: String
  let when: String

  init(_ name: String, _ last: Cosigned?) {
    self.name = name
    hasSigned = last != nil
    size = last.map { "\($0.size)" } ?? ""
    when = last?.at.minute ?? ""
  }
}
