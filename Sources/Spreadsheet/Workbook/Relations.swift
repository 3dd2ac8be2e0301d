/// The links of a part to its neighbours: `_rels/workbook.xml.rels`.
final class Relations: XMLHandler {
  struct Target {
    let id: String
    /// The last word of the type: `worksheet`, `sharedStrings`.
    let kind: Substring
    let name: String
  }

  private(set) var targets: [Target] = []
  private let folder: [Substring]

  /// - Parameter part: the part whose links they are; targets are relative to its folder.
  init(of part: String) {
    folder = part.split(separator: "/").dropLast()
  }

  static func name(of part: String) -> String {
    let steps = part.split(separator: "/")
    return (steps.dropLast() + ["_rels", (steps.last ?? "") + ".rels"]).joined(separator: "/")
  }

  func start(_ element: XMLElement) {
    // A target outside is never followed: it is not even remembered.
    guard element.name == "Relationship", element["TargetMode"] != "External",
      let id = element["Id"], let type = element["Type"], let target = element["Target"],
      let name = resolve(target)
    else { return }
    targets.append(Target(id: id, kind: type.split(separator: "/").last ?? "", name: name))
  }

  subscript(id id: String) -> Target? {
    targets.first { $0.id == id }
  }

  subscript(kind kind: String) -> Target? {
    targets.first { $0.kind == kind }
  }

  /// The part's name in the zip; nil if it would lead out of it.
  private func resolve(_ target: String) -> String? {
    var steps = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") where step != "." {
      if step == ".." {
        guard steps.popLast() != nil else { return nil }
      } else {
        steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }
}
