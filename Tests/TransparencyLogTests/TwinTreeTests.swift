import Guomi
import Testing
import TransparencyLog

/// A second tree over the same entries with SM3. The values are those of GB/T 32905 and of the same
/// log by other tools.
@Suite struct TwinTreeTests {
  private let sm3 = SM3Hasher()

  @Test func `SM3 is the one of the standard`() {
    for (text, hash) in [
      ("", "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b"),
      ("abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
      (
        String(repeating: "abcd", count: 16),
        "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"
      ),
    ] {
      #expect("\(Array(text.utf8).withUnsafeBytes(sm3.hash))" == hash)
    }
    #expect(
      "\(sm3.leaf([]))" == "2daef60e7a0b8f5e024c81cd2ab3109f2b4f155cf83adeb2ae5532f74a157fdf")
    let node = ([1] + Array("N123N456".utf8)).withUnsafeBytes(sm3.hash)
    #expect("\(node)" == "ceaddc3c5fbab603a1aa11181127a75c34acfd1a0bcd1ac67e3fa9ed55a5d5b6")
  }

  @Test func `the twin tree has the published roots`() throws {
    var classic = MerkleTree(by: sm3)
    for leaf in Published.classicLeaves { classic.append(entry: leaf) }
    #expect(
      "\(try classic.root(at: 8))"
        == "bc48ba7a709184b5f2a631e1adeb8dc2a0d4c018c1d6cc89b5664fe154c93b38")
    var builder = LedgerBuilder(by: sm3)
    #expect(builder.root == sm3.emptyRoot)
    let roots = [
      1: "4b8b28c2174fd173fc4b228b51e5f949076d9f54ba156ad16db8f3223920fa36",
      3: "fe2b8db298c949245ee507d50a62e805350ec79b6943bfcbda1e7e21d7c94a4a",
      5: "ee6be81a91147e27ff05cbbae00c68a1d7083d7d5e0bde9de238399a09fb6682",
    ]
    for entry in Published.goldenEntries {
      try builder.append(entry)
      if let root = roots[builder.size] { #expect("\(builder.root)" == root) }
    }
  }

  @Test func `a twin ledger is audited by its own hash alone`() throws {
    let signer = SM2Signer(
      name: "twin.example", key: try #require(SM2Key(seed: [UInt8](repeating: 5, count: 32))))
    var builder = LedgerBuilder(by: sm3)
    for index in 0..<300 { try builder.append(SmallLog.entry(index)) }
    var files = MemoryFiles()
    for file in builder.files() { files.files[file.path] = file.bytes }
    let point = Checkpoint(origin: "twin.example", size: 300, root: builder.root)
    files.files["checkpoint"] = try point.signed(by: signer).bytes
    let keys = [try #require(SM2Verifier(signer.vkey))]
    #expect(try LedgerAudit(of: files, signedBy: keys, by: sm3).isGood)
    #expect(try !LedgerAudit(of: files, signedBy: keys).isGood)
  }
}
