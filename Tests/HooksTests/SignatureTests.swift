import Foundation
import Kernel
import Testing

@testable import Hooks

/// The signature, and the example of the document that checks it.
@Suite struct SignatureTests {
  private static let secret = [UInt8](0..<32)
  private static let message = HookSignature(
    id: "0199-message", timestamp: 1_791_432_000, body: #"{"type":"contract.filed"}"#)

  /// Made with another program: `printf … | openssl dgst -sha256 -mac HMAC -macopt hexkey:0001…1f`.
  @Test func `it is the HMAC of the standard`() {
    #expect(
      Self.message.header(by: [Self.secret]) == "v1,7I+GoRpsegVEpBBDEKV+ruh7pVol2dDeyCzaUzNzmro=")
    #expect(
      HookSignature.shown(Self.secret) == "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
  }

  @Test func `the example of the document takes what we sign, and nothing else`() throws {
    let both = Self.message.header(by: [[UInt8](repeating: 9, count: 32), Self.secret])
    #expect(try Self.isOurs(both))
    #expect(try !Self.isOurs(Self.message.header(by: [[UInt8](repeating: 9, count: 32)])))
    #expect(try !Self.isOurs(both, body: #"{"type":"contract.signed"}"#))
    #expect(try !Self.isOurs(both, id: "0199-another"))
    #expect(try !Self.isOurs(both, now: 1_791_432_301))
  }

  private static func isOurs(
    _ signature: String, id: String = message.id, body: String = message.body,
    now: Int64 = message.timestamp
  ) throws -> Bool {
    let path = #filePath.replacing("Tests/HooksTests/SignatureTests.swift", with: "docs/api.md")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let example = try #require(text.firstMatch(of: /```python\n([^`]*def is_ours[^`]*)```/))
    let call = """
      headers = {"webhook-id": "\(id)", "webhook-timestamp": "\(message.timestamp)",
                 "webhook-signature": "\(signature)"}
      body = '''\(body)'''.encode()
      print(is_ours("\(HookSignature.shown(secret))", headers, body, now=\(now)))
      """
    let (python, output) = (Process(), Pipe())
    python.executableURL = URL(filePath: "/usr/bin/env")
    python.arguments = ["python3", "-c", String(example.1) + "\n" + call]
    python.standardOutput = output
    try python.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    python.waitUntilExit()
    let answer = said.trimmingCharacters(in: .newlines)
    try #require(["True", "False"].contains(answer))
    return answer == "True"
  }
}
