import ArgumentParser
import Foundation

/// `gongzhi bench [NAME …]`: measures what the product promises, each figure against its limit in
/// the same run. A limit that is missed makes the command fail.
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "性能测试，与限值同场比较 / benchmarks against their limits")

  @Argument(help: "只测这些，缺省全测 / only these; all if left out")
  var names: [String] = []

  @Flag(help: "每行一个 JSON / one JSON object a line")
  var json = false

  @Option(help: .hidden) var table: String?

  func validate() throws {
    let known = Benchmark.all.map(\.name)
    for name in names where !known.contains(name) {
      throw ValidationError(
        "没有“\(name)”这项测试 / no benchmark \(name); there are \(known.joined(separator: ", "))")
    }
  }

  func run() async throws {
    if let table { return try TableTrial.run(table) }
    #if DEBUG
      let warning = "这是调试版，数字不作数；请用 make bench / a debug build: use make bench\n"
      try FileHandle.standardError.write(contentsOf: Data(warning.utf8))
    #endif
    var missed = false
    for benchmark in Benchmark.all where names.isEmpty || names.contains(benchmark.name) {
      for figure in try await benchmark.measure() {
        print(json ? figure.json(of: benchmark.name) : figure.line(of: benchmark.name))
        missed = missed || !figure.isKept
      }
    }
    if missed { throw ExitCode.failure }
  }
}
