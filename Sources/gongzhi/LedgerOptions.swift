import ArgumentParser
import FoundationEssentials
import Guomi
import Kernel
import TransparencyLog

/// What the commands about a ledger have in common: how to speak, and how to complain.
struct LedgerOptions: ParsableArguments {
  @Option(help: "zh 或 en / language of messages") var lang: RulesOptions.Language = .zh
  @Flag(help: "打印一行 JSON / print one line of JSON") var json = false

  /// No proof, policy or entry is longer.
  static let largest = 16 << 20

  /// What `reader` makes of a file. Prints what is wrong with it and ends with 1 otherwise.
  func read<T>(_ path: String, _ reader: ([UInt8]) throws(InputFault) -> T) throws -> T {
    do {
      return try reader(try bytes(of: path))
    } catch let fault as InputFault {
      throw complain("\(path):\(fault.line): \(say(fault.message))")
    }
  }

  func bytes(of path: String) throws -> [UInt8] {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    if let size = attributes?[.size] as? UInt64, size > UInt64(Self.largest) {
      let limit = Self.largest >> 20
      throw complain(
        "\(path): " + say(Message(zh: "文件太大，最多 \(limit) MB。", en: "larger than \(limit) MB")))
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw complain("\(path): " + say(Message(zh: "读不到这个文件。", en: "cannot be read")))
    }
    return [UInt8](data)
  }

  /// The keys of the log, from `--vkey`.
  func verifiers(_ keys: [String]) throws -> [any NoteVerifier] {
    do throws(KeyFault) {
      var verifiers: [any NoteVerifier] = []
      for key in keys {
        let vkey = try VerifierKey(key)
        if let twin = SM2Verifier(vkey) {
          verifiers.append(twin)
        } else {
          verifiers.append(try vkey.verifier())
        }
      }
      return verifiers
    } catch {
      throw complain("--vkey: \(say(error.message))")
    }
  }

  /// A key says which tree it signs.
  static func hasher(for keys: [String]) -> any TreeHasher {
    keys.contains(where: isOfTwin) ? SM3Hasher() : SHA256Hasher()
  }

  static func requireOneTree(_ keys: [String]) throws {
    guard Set(keys.map(isOfTwin)).count == 1 else {
      throw ValidationError(
        "一次只能核对一棵树：国密公钥和普通公钥请分开用 / keys of the SM3 tree and of the other were mixed")
    }
  }

  private static func isOfTwin(_ vkey: String) -> Bool {
    (try? VerifierKey(vkey))?.isOfTwin == true
  }

  func say(_ message: Message) -> String {
    lang == .zh ? message.zh : message.en
  }

  func complain(_ text: String) -> ExitCode {
    try? FileHandleOutput.error.write(text + "\n")
    return .failure
  }
}
