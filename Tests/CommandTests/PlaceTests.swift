import Foundation
import TestKit
import Testing

/// Wherever the program lies and however it is called, it finds what it reads.
@Suite struct PlaceTests {
  @Test func `from anywhere, by path or by link, the source tree is found`() async throws {
    try await Installed.with { place in
      let link = URL(filePath: place.folder + "/gz")
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: Program.file)
      for program in [Program.file, link] {
        #expect(try look(with: program, at: place).code == 0, "\(program)")
      }
      for (call, folder) in [
        ("./gz", place.folder), ("../\(link.lastPathComponent)", place.directory), ("gz", "/"),
      ] {
        let answer = try Program.run(
          URL(filePath: "/bin/sh"), ["-c", "\(call) \(words(at: place).joined(separator: " "))"],
          from: folder, environment: ["PATH": place.folder])
        #expect(answer.code == 0, "\(call): \(answer)")
      }
    }
  }

  @Test func `what install lays down stands alone`() async throws {
    try await Installed.with { place in
      let prefix = place.folder + "/usr"
      let install = try Program.run(
        URL(filePath: Program.checkout + "/Scripts/install"), [prefix], from: "/",
        environment: ["GONGZHI_BINARY": Program.file.path])
      #expect(install.code == 0, "\(install)")
      let program = URL(filePath: prefix + "/bin/gongzhi")
      #expect(try look(with: program, at: place).code == 0)

      // Not the source tree: without what was installed it says so.
      try FileManager.default.moveItem(
        atPath: prefix + "/share/gongzhi", toPath: place.folder + "/elsewhere")
      let lost = try look(with: program, at: place)
      #expect(lost.code == 1)
      #expect(lost.complaint.contains("GONGZHI_SHARE"))
      let named = try look(
        with: program, at: place, environment: ["GONGZHI_SHARE": place.folder + "/elsewhere"])
      #expect(named.code == 0, "\(named)")
    }
  }

  @Test func `a place that is named wrongly is said, not passed over`() async throws {
    try await Installed.with { place in
      let answer = try look(
        with: Program.file, at: place, environment: ["GONGZHI_SHARE": place.folder])
      #expect(answer.code == 1)
      #expect(answer.complaint.contains("GONGZHI_SHARE=\(place.folder)"))
    }
  }

  /// A command that reads what lies beside the program.
  private func look(
    with program: URL, at place: Installed, environment: [String: String] = [:]
  ) throws -> Program.Answer {
    try Program.run(program, words(at: place), from: "/", environment: environment)
  }

  private func words(at place: Installed) -> [String] {
    ["import", "regions", Program.checkout + "/demo/regions.csv", place.directory, "--dry-run"]
  }
}
