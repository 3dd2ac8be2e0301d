package import Kernel
import TransparencyLog

/// Whom the district asks to witness its ledger, and how many of them are enough: the policy file
/// that it hands to everybody (C2SP tlog-policy), with the addresses of the witnesses.
package struct LedgerPolicy: Sendable {
  package let text: String
  let policy: TrustPolicy

  /// - Throws: what is wrong with the file, by line.
  package init(_ text: String) throws(InputFault) {
    self.text = text
    policy = try TrustPolicy(Array(text.utf8))
  }

  /// Those that can be asked.
  var witnesses: [TrustPolicy.Witness] { policy.witnesses.filter { $0.address != nil } }
}

/// How another machine is asked: its status and what it said, `nil` where nobody answered. The house
/// has one way out, and `App` hands it in.
package typealias WitnessCall =
  @Sendable (_ address: String, _ body: String) async throws -> (status: Int?, text: String)
