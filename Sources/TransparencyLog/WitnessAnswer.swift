public import Kernel

/// What a witness says to a request, and with which status of HTTP.
public enum WitnessAnswer: Hashable, Sendable {
  /// Signed: the head to remember, the note to show to monitors, and the lines to send.
  case cosigned(Witness.Head, SignedNote, [SignedNote.Signature])
  case malformed(InputFault)
  case badSignature(InputFault)
  case unknownOrigin
  /// The log counts from another checkpoint than the witness; this is the size of the witness's.
  case otherSize(Int)
  /// What was signed before is not in the new tree as it was. Worth keeping: a proof of wrongdoing.
  case inconsistent(ProofFault)

  public var status: Int {
    switch self {
    case .cosigned: 200
    case .malformed: 400
    case .badSignature: 403
    case .unknownOrigin: 404
    case .otherSize: 409
    case .inconsistent: 422
    }
  }

  public var contentType: String {
    if case .otherSize = self { "text/x.tlog.size" } else { "text/plain; charset=utf-8" }
  }

  public var body: [UInt8] {
    switch self {
    case .cosigned(_, _, let lines): lines.flatMap { Array($0.line.utf8) }
    case .otherSize(let size): Array("\(size)\n".utf8)
    case .malformed(let fault), .badSignature(let fault):
      Array("line \(fault.line): \(fault.message.en)\n".utf8)
    case .unknownOrigin: Array("this log is not known here\n".utf8)
    case .inconsistent(let fault): Array("\(fault.message.en)\n".utf8)
    }
  }

  /// Where monitors find the last note of a log: below the prefix of the witness.
  public static func monitorPath(of origin: ExactText) -> String {
    "\(SHA256Hasher().hash(of: origin.utf8))/checkpoint"
  }
}
