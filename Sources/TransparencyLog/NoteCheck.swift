public import Kernel

extension SignedNote {
  /// The signatures that were checked and are good. Signatures of unknown keys are passed over; one
  /// bad signature of a known key spoils the note.
  ///
  /// - Parameter line: where the note begins in the file that holds it, to be told in faults.
  public func signatures(
    checkedBy verifiers: [any NoteVerifier], line: Int = 1
  ) throws(InputFault) -> [Signature] {
    let first = line + text.count { $0 == 0x0A } + 1
    var good: [Signature] = []
    for (number, signature) in signatures.enumerated() {
      let known = verifiers.filter { $0.identity == signature.identity }
      guard known.allSatisfy({ $0.accepts(signature.bytes, of: text) }) else {
        throw InputFault(
          line: first + number, member: "", zh: "“\(signature.identity.name)”的签名不对。",
          en: "the signature of \(signature.identity.name) is wrong")
      }
      if !known.isEmpty { good.append(signature) }
    }
    guard !good.isEmpty else {
      throw InputFault(
        line: first, member: "", zh: "没有一个签名出自所信任的公钥。",
        en: "none of the signatures is by a trusted key")
    }
    return good
  }
}
