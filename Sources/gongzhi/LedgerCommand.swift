import ArgumentParser

/// `gongzhi ledger …`: for whoever wants to know whether a ledger is still what it was. Only `export`
/// needs an installation; none of it needs a network or our word.
struct LedgerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "核对账本和证明 / check a ledger and proofs from it",
    subcommands: [
      LedgerAuditCommand.self, LedgerVerify.self, LedgerProbe.self,
      LedgerExportCommand.self,
    ])
}
