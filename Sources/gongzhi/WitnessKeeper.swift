import FoundationEssentials
import Kernel
import TransparencyLog

#if canImport(Glibc)
  import Glibc
#endif

/// A witness with its memory on the disk. One question at a time, and what it has signed is on the
/// disk before it says so: otherwise it could be rolled back between two questions.
actor WitnessKeeper {
  nonisolated let vkey: String
  private let cosigner: Cosigner
  private let witness: Witness
  private let directory: String
  /// Held as long as the process lives, so that no second one has the same memory.
  private let lock: Int32

  /// - Throws: `WitnessTrouble` where another process has the folder, or a key is none.
  init(directory: String, name: String, logs: [String]) throws {
    self.directory = directory
    lock = open(directory + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      throw WitnessTrouble.inUse(directory)
    }
    let seed = try KeyFile.load(in: directory).derived(for: "witness").withBytes {
      Array($0.prefix(32))
    }
    guard let key = Ed25519Key(seed: seed) else { throw WitnessTrouble.noKey }
    cosigner = Cosigner(name: ExactText(name), key: key)
    vkey = cosigner.vkey.description
    var known: [ExactText: [any NoteVerifier]] = [:]
    for log in logs {
      let verifier = try VerifierKey(log).verifier()
      known[verifier.identity.name, default: []].append(verifier)
    }
    witness = Witness(logs: known)
  }

  deinit { close(lock) }

  /// - Parameter time: in seconds since 1970.
  func answer(_ body: [UInt8], at time: Int64) throws -> WitnessAnswer {
    let answer = try witness.answer(body, by: cosigner.signer(at: time), remembering: head)
    if case .cosigned(_, let note, _) = answer {
      let origin = try Checkpoint(note).origin
      try keep(note.bytes, of: origin)
    }
    return answer
  }

  /// What monitors are shown: the last note of a log, with the witness's signature.
  func note(at path: String) -> [UInt8]? {
    guard let origin = witness.logs.keys.first(where: { WitnessAnswer.monitorPath(of: $0) == path })
    else { return nil }
    return FileManager.default.contents(atPath: place(of: origin)).map { [UInt8]($0) }
  }

  private func head(of origin: ExactText) throws -> Witness.Head? {
    let path = place(of: origin)
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let data = FileManager.default.contents(atPath: path),
      let note = try? SignedNote([UInt8](data)), let checkpoint = try? Checkpoint(note),
      (try? note.signatures(checkedBy: [cosigner.vkey.verifier()]))?.isEmpty == false
    else { throw WitnessTrouble.damaged(path) }
    return Witness.Head(size: checkpoint.size, root: checkpoint.root)
  }

  private func place(of origin: ExactText) -> String {
    "\(directory)/\(WitnessAnswer.monitorPath(of: origin))"
  }

  /// On the disk, whole, before anybody hears of it.
  private func keep(_ note: [UInt8], of origin: ExactText) throws {
    let path = place(of: origin)
    let folder = String(path.dropLast("/checkpoint".count))
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let draft = path + ".part"
    let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw WitnessTrouble.cannotWrite(path) }
    let written = note.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    let isKept = written == note.count && fsync(file) == 0
    close(file)
    guard isKept, rename(draft, path) == 0 else { throw WitnessTrouble.cannotWrite(path) }
    let directory = open(folder, O_RDONLY | O_DIRECTORY)
    defer { close(directory) }
    guard fsync(directory) == 0 else { throw WitnessTrouble.cannotWrite(path) }
  }
}

enum WitnessTrouble: Error, Hashable, CustomStringConvertible {
  case inUse(String)
  case damaged(String)
  case cannotWrite(String)
  case noKey

  var description: String {
    switch self {
    case .inUse(let folder):
      "\(folder): 另一个见证程序正在用这个目录 / another witness is using this folder"
    case .damaged(let path):
      "\(path): 记着的检查点读不出来，不能再签；请换新名称、新目录 / the remembered checkpoint cannot be read; sign no more under this name"
    case .cannotWrite(let path): "\(path): 写不进去，没有签 / cannot be written; nothing was signed"
    case .noKey: "libcrypto 给不出密钥 / no Ed25519 key is to be had from libcrypto"
    }
  }
}
