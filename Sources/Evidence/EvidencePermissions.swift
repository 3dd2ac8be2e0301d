package import Kernel

/// What may be done with the ledger.
extension Permission {
  /// Lines, proofs and tiles: everybody's, also without an account.
  package static let seeLedger = Permission("evidence.see")
  /// What a line is about in full.
  package static let openContent = Permission("evidence.open")
  package static let forgetContent = Permission("evidence.forget")
  package static let sealLedger = Permission("evidence.seal")
}
