import Guomi
package import Kernel
import TransparencyLog

/// Who speaks for the ledger: its name and what signs for it. The key belongs to the installation,
/// not to the database, so a copy of the database cannot sign.
package struct LedgerVoice: Sendable {
  let signer: any NoteSigner
  /// As people and programs are told.
  package let vkey: String
  /// The twin tree over the same lines, which is hashed and signed as the state's own standards say.
  let twin: SM2Signer

  /// - Parameter key: the installation's; the ledger's own is derived from it.
  /// - Throws: `LedgerTrouble.noKey` where the system's library makes no key.
  package init(district: Region, key: Key) throws {
    let name = ExactText("gongzhi/\(district.district)")
    let seed = key.derived(for: "ledger").withBytes { Array($0.prefix(32)) }
    let twinSeed = key.derived(for: "ledger.sm2").withBytes { Array($0.prefix(32)) }
    guard let key = Ed25519Key(seed: seed), let twinKey = SM2Key(seed: twinSeed) else {
      throw LedgerTrouble.noKey
    }
    let signer = Ed25519Signer(name: name, key: key)
    (self.signer, vkey) = (signer, signer.vkey.description)
    twin = SM2Signer(name: ExactText("gongzhi/\(district.district)/sm3"), key: twinKey)
  }
}
