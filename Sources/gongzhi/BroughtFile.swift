import ArgumentParser
import FoundationEssentials
import Kernel

/// A file that somebody brought to be checked, and the language in which to speak of it.
struct BroughtFile: ParsableArguments {
  @Argument(help: "要核对的文件 / the file to check") var file: String
  @Option(help: "zh 或 en / language of messages") var lang: RulesOptions.Language = .zh
  @Flag(help: "JSON，本来就是 / JSON, which is the default") var json = false

  static let largest = 256 << 20

  /// What `reader` makes of the file. Prints what is wrong with it and ends with 1 otherwise.
  func read<T>(_ reader: ([UInt8]) throws(InputFault) -> T) throws -> T {
    do {
      return try reader(try bytes())
    } catch let fault as InputFault {
      throw complain("\(file):\(fault.line): \(say(fault.message))")
    }
  }

  func note(_ messages: [Message]) {
    for message in messages { _ = complain(say(message)) }
  }

  private func bytes() throws -> [UInt8] {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    if let size = attributes?[.size] as? UInt64, size > UInt64(Self.largest) {
      throw complain("\(file): " + say(tooLarge))
    }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw complain("\(file): " + say(Message(zh: "读不到这个文件。", en: "cannot be read")))
    }
    return [UInt8](data)
  }

  private var tooLarge: Message {
    let limit = Self.largest >> 20
    return Message(zh: "文件太大，最多 \(limit) MB。", en: "larger than \(limit) MB")
  }

  private func say(_ message: Message) -> String {
    lang == .zh ? message.zh : message.en
  }

  private func complain(_ text: String) -> ExitCode {
    try? FileHandleOutput.error.write(text + "\n")
    return .failure
  }
}
