import Kernel
import Yams

/// Reads YAML strictly: a small, unsurprising subset, with the place of every part.
struct YAMLPieces {
  let file: String
  let problems: Problems

  /// - Returns: `nil` if the text cannot be read at all; the reason is reported.
  static func read(_ text: String, file: String, problems: Problems) -> Piece? {
    if let fault = YAMLScan.fault(in: text, file: file) {
      problems.report(fault.place, zh: fault.message.zh, en: fault.message.en)
      return nil
    }
    let reader = YAMLPieces(file: file, problems: problems)
    do {
      guard let node = try compose(yaml: text, .basic) else {
        problems.report(
          reader.place(nil), zh: "文件是空的。请写内容，或者删去这个文件。",
          en: "the file is empty: write something, or delete it")
        return nil
      }
      return reader.piece(node, depth: 0)
    } catch let error as YamlError {
      reader.report(error)
    } catch {
      problems.report(reader.place(nil), zh: "读不懂这个文件。", en: "cannot be read: \(error)")
    }
    return nil
  }

  private func place(_ mark: Mark?) -> Place {
    Place(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  private func piece(_ node: Node, depth: Int) -> Piece {
    let place = place(node.mark)
    if node.anchor != nil || depth > YAMLScan.maximumDepth {
      problems.report(
        place, zh: "这里不用锚和别名，嵌套最多 \(YAMLScan.maximumDepth) 层。",
        en: "anchors and aliases are refused, and nesting ends at \(YAMLScan.maximumDepth) levels")
      return Piece(place: place, content: .null)
    }
    switch node {
    case .scalar(let scalar): return Piece(place: place, content: content(scalar, at: place))
    case .sequence(let items):
      return Piece(place: place, content: .list(items.map { piece($0, depth: depth + 1) }))
    case .mapping(let pairs):
      return Piece(place: place, content: .mapping(entries(pairs, depth: depth)))
    case .alias: return Piece(place: place, content: .null)
    }
  }

  private func entries(_ pairs: Node.Mapping, depth: Int) -> [Piece.Entry] {
    pairs.compactMap { key, value in
      let place = place(key.mark)
      guard let scalar = key.scalar else {
        problems.report(place, zh: "键必须是文字。", en: "a key must be text")
        return nil
      }
      if scalar.style == .plain { Trap.report(scalar.string, at: place, isKey: true, to: problems) }
      return Piece.Entry(
        key: scalar.string, place: place, value: piece(value, depth: depth + 1))
    }
  }

  private func content(_ scalar: Node.Scalar, at place: Place) -> Piece.Content {
    guard scalar.style == .plain else { return .text(scalar.string) }
    let text = scalar.string
    Trap.report(text, at: place, isKey: false, to: problems)
    switch text {
    case "", "null": return .null
    case "true": return .flag(true)
    case "false": return .flag(false)
    default: return Int64(text).map { .number($0) } ?? .text(text)
    }
  }

  private func report(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      problems.report(
        place(mark), zh: "YAML 写法不对：\(problem)。请检查缩进、冒号和引号。",
        en: "not YAML: \(problem); check indentation, colons and quotes")
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.joined(separator: "、")
      problems.report(
        place(context.mark), zh: "同一处写了两次：\(names)。请只留一个。",
        en: "written twice here: \(names); keep one")
    default:
      problems.report(place(nil), zh: "读不懂这个文件。", en: "cannot be read as YAML")
    }
  }
}
