import Foundation
import TestKit
import Testing

/// `gongzhi witness`: a street office signs a ledger that only grows, and nothing else.
@Suite struct WitnessCommandTests {
  private static let log =
    "shihe.example/wuye/ledger+7b274a86+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
  private static let checkpoint = """
    shihe.example/wuye/ledger
    5
    Z4OPWf/5Fu+yJURtHauySy2+pZcj90KeXOk8mFSkPbw=

    — shihe.example/wuye/ledger eydKhth8LvSAlNm+a5dTr8R5QZzJWdTiPxgSP7QtH4ypy5NM30ekj4KZ/1ltEV5+\
    N13BRn95d8VhK4mlwwa4Jtp5awU=

    """

  @Test func `it keeps one key and one name, and says which`() async throws {
    try await TemporaryFolder.with { folder in
      let words = ["witness", folder + "/w", "--name", "witness.example/minquan", "--key"]
      let first = try Program.run(words)
      #expect(first.code == 0 && first.words.hasPrefix("witness.example/minquan+"))
      #expect(try Program.run(words).words == first.words)
      #expect(try Program.run("witness", folder, "--name", "a b", "--key").code == 64)
      #expect(try Program.run("witness", folder, "--name", "a").code == 64)
    }
  }

  @Test func `it signs what has grown, remembers it over a restart, and takes no second process`()
    async throws
  {
    try await TemporaryFolder.with { folder in
      let port = Int.random(in: 20_000...50_000)
      let words = [
        "witness", folder + "/w", "--name", "witness.example/minquan", "--log", Self.log,
        "--port", "\(port)",
      ]
      for round in 0..<2 {
        let process = try start(words)
        defer { stop(process) }
        let address = "http://127.0.0.1:\(port)"
        let answer = try await post("old 0\n\n\(Self.checkpoint)", to: address)
        #expect(answer.0 == (round == 0 ? 200 : 409))
        let wanted = round == 0 ? "— witness.example/minquan " : "5\n"
        #expect(answer.1.hasPrefix(wanted), "\(answer)")
        #expect(try await post("nonsense", to: address).0 == 400)
        #expect(try Program.run(words).complaint.contains("正在用这个目录"))
      }
    }
  }

  private func start(_ words: [String]) throws -> Process {
    let process = Process()
    process.executableURL = Program.file
    process.arguments = words
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private func stop(_ process: Process) {
    process.terminate()
    process.waitUntilExit()
  }

  /// Asked again until somebody listens.
  private func post(_ body: String, to address: String) async throws -> (Int32, String) {
    for _ in 0..<600 {
      let answer = try Program.run(
        URL(filePath: "/usr/bin/curl"),
        [
          "-s", "-w", "\n%{http_code}", "--data-binary", body, address + "/add-checkpoint",
        ])
      if answer.code == 0, let end = answer.words.lastIndex(of: "\n") {
        return (
          Int32(answer.words[answer.words.index(after: end)...]) ?? 0,
          String(answer.words[..<end])
        )
      }
      try await Task.sleep(for: .milliseconds(100))
    }
    return (0, "")
  }
}
