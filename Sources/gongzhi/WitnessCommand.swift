import ArgumentParser
import FoundationEssentials
import Kernel
import TransparencyLog

/// `gongzhi witness DIR --name NAME --log VKEY`: a street office that signs the district's ledger as
/// long as it only ever grows (C2SP tlog-witness).
struct WitnessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "witness",
    abstract: "给别人的账本作见证 / witness the ledgers of others",
    discussion: """
      第一次执行时在目录里新建密钥，打印自己的公钥；把公钥和地址交给管账本的人，写进他的信任规则。
      目录里记着见过的每本账最后的样子：丢了目录，就不能再作同一个见证方。
      Makes its key at the first start and prints its public key. The folder holds what was signed \
      last of each ledger; a witness that has lost it must not go on under the same name.
      """)

  @Argument(help: "见证方自己的目录 / the folder of the witness") var directory: String
  @Option(help: "见证方的名称，如 witness.example/minquan / its name") var name: String
  @Option(help: "所见证账本的公钥，可以写几个 / the key of a ledger; may be given several times")
  var log: [String] = []
  @Option(help: "监听的地址 / address to listen on") var host = "127.0.0.1"
  @Option(help: "监听的端口 / port to listen on") var port = 8081
  @Flag(help: "只打印公钥 / print the public key and end") var key = false

  func validate() throws {
    guard KeyIdentity.isName(ExactText(name)) else {
      throw ValidationError("--name：名称里不能有空白和加号 / no blanks and no plus sign in a name")
    }
    guard key || !log.isEmpty else { throw ValidationError("缺少 --log / --log is missing") }
  }

  func run() async throws {
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true)
    let keeper = try WitnessKeeper(directory: directory, name: name, logs: log)
    print(keeper.vkey)
    guard !key else { return }
    try await WitnessService(keeper: keeper, host: host, port: port).run()
  }
}
