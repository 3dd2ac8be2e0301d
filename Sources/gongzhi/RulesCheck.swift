import ArgumentParser
import Kernel
import Rulebook

/// `gongzhi rules check BOOK`
struct RulesCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "检查规则手册，有错时逐行列出 / check the book")

  @OptionGroup var options: RulesOptions

  func run() throws {
    let book = try options.load()
    for hint in book.hints { print("\(options.place(hint.place)): \(options.say(hint.message))") }
    for line in book.layerLines { print(options.say(line)) }
    print(
      options.say(
        Message(
          zh: "没有问题：\(book.title)，\(book.rules.count) 条规则，摘要 \(book.digest)",
          en: "sound: \(book.id) \(book.version), \(book.rules.count) rules, digest \(book.digest)")
      ))
  }
}
