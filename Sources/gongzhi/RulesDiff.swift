import ArgumentParser
import Civil
import Kernel
import Rulebook

/// `gongzhi rules diff OLD NEW`
struct RulesDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "两本手册哪些更严、更松 / what is stricter or looser")

  @OptionGroup var options: RulesOptions
  @Argument(help: "另一本手册的目录 / the other book") var new: String
  @Flag(help: "一行一个 JSON / one JSON object a line") var json = false

  func run() throws {
    let other = try RulesOptions.parse([new, "--lang", options.lang.rawValue])
    let diff = BookDiff(
      from: try options.load(), to: try other.load(), calendar: try options.calendar())
    for change in diff.changes { print(json ? change.json : text(change)) }
  }

  private func text(_ change: BookDiff.Change) -> String {
    let fields = change.fields.map { "\n  \($0.name): \($0.old) → \($0.new)" }.joined()
    let word = options.lang == .zh ? Self.words[change.direction] : nil
    return "\(change.rule) \(word ?? change.direction.rawValue)\(fields)"
  }

  private static let words: [BookDiff.Direction: String] = [
    .added: "新增", .removed: "取消", .stricter: "更严", .looser: "更松", .different: "不同",
    .equal: "宽严相同",
  ]
}

extension BookDiff.Change {
  var json: String {
    let fields = fields.map { field in
      JSON.object([
        "name": .text(field.name), "old": .text(field.old), "new": .text(field.new),
      ])
    }
    return JSON.object([
      "rule": .text(rule), "direction": .text(direction.rawValue), "fields": .list(fields),
    ]).text
  }
}
