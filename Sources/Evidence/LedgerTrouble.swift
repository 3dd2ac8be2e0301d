/// The ledger is not what was signed. Nothing more is signed until somebody has looked.
enum LedgerTrouble: Error, Hashable, CustomStringConvertible {
  /// What is stored gives another root than the last checkpoint.
  case otherRoot(size: Int)
  /// The ledger was begun under another name or key.
  case otherKey(was: String)
  /// Lines at these places are not those that were signed.
  case otherLines(Range<Int>)
  case head
  case noKey
  case salt

  var description: String {
    switch self {
    case .otherRoot(let size):
      "the stored ledger does not give the root that was signed at \(size) entries; run gongzhi doctor"
    case .otherKey(let was):
      "the ledger was begun with the key \(was); put back the key file it was begun with"
    case .otherLines(let places):
      """
      lines \(places.lowerBound) to \(places.upperBound - 1) of the ledger are not those that were \
      signed; run gongzhi doctor
      """
    case .head: "the last checkpoint of the ledger cannot be read; run gongzhi doctor"
    case .noKey: "no Ed25519 or SM2 key is to be had from libcrypto"
    case .salt: "a salt has 32 bytes"
    }
  }
}
