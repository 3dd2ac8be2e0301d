/// Checks the signatures of one key. Other kinds of signatures, such as SM2, come in by it.
public protocol NoteVerifier: Sendable {
  var identity: KeyIdentity { get }
  /// So that one key under two names does not count twice.
  var publicKey: [UInt8] { get }

  /// - Parameter text: with its last line feed.
  func accepts(_ signature: [UInt8], of text: [UInt8]) -> Bool
}

/// Signs with one key, which may lie in a device that never hands it out.
public protocol NoteSigner: Sendable {
  var identity: KeyIdentity { get }

  func sign(_ text: [UInt8]) throws -> [UInt8]
}
