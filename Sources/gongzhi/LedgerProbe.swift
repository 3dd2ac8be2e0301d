import ArgumentParser
import Facts
import Kernel
import TransparencyLog

/// `gongzhi ledger probe FILE.json`
struct LedgerProbe: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "probe",
    abstract: "判定一个包含或一致性证明 / judge one inclusion or consistency proof")

  @Argument(help: "transparency-dev/merkle 测试数据那种 JSON / a probe as in its test data")
  var file: String
  @OptionGroup var options: LedgerOptions

  func run() throws {
    let probe = try options.read(file) { bytes throws(InputFault) in try Probe(bytes) }
    if let objection = probe.objection {
      _ = options.complain("\(file): \(options.say(objection))")
    }
    let word = probe.isAccepted ? "accepted" : "rejected"
    var line = JSONLine()
    line.add("result", word)
    try FileHandleOutput.standard.write((options.json ? line.text : word) + "\n")
  }
}
