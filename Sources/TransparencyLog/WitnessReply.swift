public import Kernel

/// A witness's answer as the log hears it.
public enum WitnessReply: Hashable, Sendable {
  /// Checked, and only of witnesses that are known.
  case cosigned([SignedNote.Signature])
  /// The request is to be made again with a proof from this size.
  case otherSize(Int)
  case refused(status: Int)

  /// - Parameters:
  ///   - note: what the witness was asked to sign.
  ///   - witnesses: of whom signatures are taken.
  public init(
    status: Int, body: [UInt8], to note: SignedNote, from witnesses: [any NoteVerifier]
  ) throws(InputFault) {
    switch status {
    case 200:
      let lines = try SignedNote.signatures(body)
      let cosigned = SignedNote(text: note.text, signatures: lines)
      self = .cosigned(try cosigned.signatures(checkedBy: witnesses))
    case 409:
      guard body.last == 0x0A, let size = PlainNumber.read(body.dropLast()) else {
        throw InputFault(
          line: 1, member: "", zh: "应是见证方记得的条数。", en: "should be the size that is remembered")
      }
      self = .otherSize(size)
    default: self = .refused(status: status)
    }
  }
}
