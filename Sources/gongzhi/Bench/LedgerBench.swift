import Foundation
import Kernel
import TransparencyLog

extension Benchmark {
  /// The hash of a node beside the machine's own SHA-256 over as many blocks, entries sequenced, a
  /// million of them audited from files, and proofs read from tiles.
  static let ledger = Benchmark(name: "ledger") {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let log = try BenchLog(folder: folder.path, entries: 1_000_000)
    return try NodeHashing.figures + [log.sequencing(), log.audit(), log.proof()]
  }
}

private enum NodeHashing {
  static let count = 1_000_000

  static var figures: [Figure] {
    let hasher = SHA256Hasher()
    var hash = hasher.emptyRoot
    let ours = Benchmark.seconds {
      for _ in 0..<count { hash = hasher.node(hash, hash) }
    }
    // A node is 65 bytes, which with their padding are two blocks of 64.
    let block = [UInt8](repeating: 1, count: 1 << 20)
    let bare = Benchmark.seconds {
      for _ in 0..<(count * 128 / block.count) { _ = block.withUnsafeBytes(hasher.hash) }
    }
    return [
      Figure(
        what: "节点哈希占本机 SHA-256 的", value: bare / ours * 100, unit: "%", limit: .atLeast(50))
    ]
  }
}

/// A ledger on disk with entries as long as ours are.
private struct BenchLog {
  let folder: String
  let entries: Int
  private let root: TreeHash
  private let signer: Ed25519Signer
  /// Seconds that it took to take in the entries, files written.
  private let taken: Double

  init(folder: String, entries: Int) throws {
    self.folder = folder
    self.entries = entries
    guard let key = Ed25519Key(seed: [UInt8](repeating: 7, count: 32)) else { throw NoKey() }
    signer = Ed25519Signer(name: "bench.example/ledger", key: key)
    var builder = LedgerBuilder()
    let start = ContinuousClock.now
    for index in 0..<entries {
      try builder.append(Self.entry(index))
      // As often as with a checkpoint every second at ten thousand entries a second.
      if index % 10_000 == 9_999 { try Self.write(builder.files(), to: folder) }
    }
    try Self.write(builder.files(), to: folder)
    taken = (ContinuousClock.now - start) / .seconds(1)
    root = builder.root
    let point = Checkpoint(origin: "bench.example/ledger", size: entries, root: root)
    try Data(try point.signed(by: signer).bytes).write(to: URL(filePath: folder + "/checkpoint"))
  }

  func sequencing() -> Figure {
    Figure(
      what: "记入并写成分片", value: Double(entries) / taken, unit: "条/秒", limit: .atLeast(10_000))
  }

  func audit() throws -> Figure {
    let key = try signer.vkey.verifier()
    let time = try Benchmark.seconds(runs: 3) {
      let audit = try LedgerAudit(of: LedgerFolder(path: folder), signedBy: [key])
      guard audit.isGood, audit.entries == entries else { throw NotSound() }
    }
    return Figure(what: "从文件核对一百万条", value: time, unit: "秒", limit: .atMost(5))
  }

  func proof() throws -> Figure {
    var index = 0
    let time = try Benchmark.seconds(runs: 51) {
      index = (index + 611_953) % entries
      let tree = TiledTree(size: entries, files: LedgerFolder(path: folder))
      let proof = try tree.inclusionProof(of: index, in: entries)
      try proof.verify(SHA256Hasher().leaf(Self.entry(index)), under: root)
    }
    return Figure(
      what: "任一条的证明，从文件到核对", value: time * 1_000, unit: "毫秒", limit: .atMost(5))
  }

  private static func entry(_ index: Int) -> [UInt8] {
    let commitment = String(repeating: "0123456789abcdef", count: 4)
    return Array(
      """
      {"actor":"housing","at":\(1_750_000_000_000 + index),"c":"\(commitment)",\
      "scope":"411502/001","type":"filing.accepted","v":1}
      """.utf8)
  }

  private static func write(_ files: [LedgerFile], to folder: String) throws {
    for file in files {
      let place = URL(filePath: folder + "/" + file.path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: place)
    }
  }
}

private struct NoKey: Error {}

/// Fast but wrong is no figure.
private struct NotSound: Error {}
