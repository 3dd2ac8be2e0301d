import Kernel

/// The fields of a thing that nobody has confirmed for long, each with one button, and one for all.
struct FieldsToConfirm: Sendable {
  let heading: String
  let action: String
  let version: String
  let lines: [Line]
  /// The names of all, for the button that confirms them together.
  let names: String

  struct Line: Sendable {
    let name: String
    let label: String
    let value: String
    let standing: String
  }

  /// - Returns: nothing where all was looked at not long ago, or by whoever may not confirm.
  init?<Thing: Confirmable>(_ thing: Thing, id: String, _ standings: FieldStandings, may: Bool) {
    guard may else { return nil }
    lines = thing.sheet.lines
      .filter { !$0.value.isEmpty && !$0.name.contains(".") && standings.isOld($0.name) }
      .map {
        Line(
          name: $0.name, label: $0.label, value: $0.words, standing: standings.words($0.name))
      }
    guard !lines.isEmpty else { return nil }
    heading = "有 \(lines.count) 项很久没有人确认，请看一眼"
    action = "/\(Thing.path)/\(id)/confirmation"
    version = thing.version
    names = lines.map(\.name).joined(separator: " ")
  }
}
