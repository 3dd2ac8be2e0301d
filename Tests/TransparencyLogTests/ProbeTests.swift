import Foundation
import Kernel
import Testing
import TransparencyLog

/// The probes that transparency-dev/merkle publishes, and others of strangers.
@Suite struct ProbeTests {
  private struct Answer: Decodable {
    let desc: String
    let wantErr: Bool
  }

  @Test(arguments: ["inclusion", "consistency"])
  func `every published probe is judged as published`(kind: String) throws {
    let lines = try Published.fixture("\(kind).jsonl").split(separator: 0x0A)
    #expect(lines.count == 98)
    for line in lines {
      let answer = try JSONDecoder().decode(Answer.self, from: Data(line))
      let probe = try Probe(Array(line))
      #expect(probe.isAccepted == !answer.wantErr, "\(answer.desc)")
      #expect((probe.objection == nil) == probe.isAccepted)
    }
  }

  @Test func `what is no probe is refused with its line`() {
    for text in [
      "", "[]", "{}", #"{"leafIdx":1}"#, #"{"leafIdx":"1","treeSize":2}"#,
      #"{"leafIdx":0,"treeSize":1,"root":1,"leafHash":"","proof":[]}"#,
      #"{"leafIdx":0,"treeSize":1,"root":"","leafHash":"","proof":"x"}"#,
    ] {
      #expect(throws: InputFault.self, "\(text)") { try Probe(Array(text.utf8)) }
    }
  }

  @Test func `numbers that no tree has make a probe rejected, not a fault`() throws {
    for number in ["-1", "18446744073709551615", "1e99", "9223372036854775807", "1.5"] {
      let hash = SHA256Hasher().emptyRoot.base64
      let text =
        #"{"leafIdx":\#(number),"treeSize":8,"root":"\#(hash)","leafHash":"\#(hash)","proof":null}"#
      #expect(try Probe(Array(text.utf8)).isAccepted == false)
    }
  }

  @Test func `a hash with garbage behind it makes a probe rejected, however much it is`() throws {
    let hash = SHA256Hasher().emptyRoot.base64
    for garbage in ["AA==", String(repeating: "A", count: 4_000)] {
      let text =
        #"{"leafIdx":0,"treeSize":1,"root":"\#(hash)","leafHash":"\#(hash)\#(garbage)","proof":[]}"#
      #expect(try Probe(Array(text.utf8)).isAccepted == false)
    }
  }
}
