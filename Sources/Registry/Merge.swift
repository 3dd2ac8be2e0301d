package import Kernel

/// Two people's changes to one thing, brought together field by field.
struct Merge {
  /// What only the other one changed.
  private(set) var kept: [Sheet.Line] = []
  private(set) var clashes: [Clash] = []

  /// A field that both changed, each in another way.
  struct Clash: Hashable, Sendable {
    let line: Sheet.Line
    let was: String
    let mine: String
  }

  init(was: [String: String], now: Sheet, mine: [String: String]) {
    for line in now.lines(with: was) {
      let before = was[line.name] ?? ""
      let wanted = mine[line.name] ?? ""
      if line.value == before || line.value == wanted { continue }
      if wanted == before {
        kept.append(line)
      } else {
        clashes.append(Clash(line: line, was: before, mine: wanted))
      }
    }
  }

  /// The names of the fields, once each: a box and its words are one to people.
  static func labels(_ lines: [Sheet.Line]) -> [String] {
    var seen: Set<String> = []
    return lines.map(\.label).filter { seen.insert($0).inserted }
  }
}

extension Sheet {
  /// With a line for what was there once and is no more.
  fileprivate func lines(with was: [String: String]) -> [Line] {
    let names = Set(lines.map(\.name))
    return lines
      + was.keys.filter { !names.contains($0) }.sorted().map {
        Line(name: $0, label: "合同内容", value: "", words: "")
      }
  }
}

/// Somebody else changed the thing while this change was being written.
package struct ChangedMeanwhile: Refusal, Equatable {
  /// The fields that both changed; none where only a version was named.
  package let labels: [String]

  package init(labels: [String] = []) {
    self.labels = labels
  }

  package var kind: RefusalKind { .conflict }
  package var message: Message {
    labels.isEmpty
      ? Message(zh: "别人已经改过，您看到的不是最新的。请重新打开再改。", en: "is no longer at that version")
      : Message(
        zh: "您填写期间，别人也改了“\(labels.joined(separator: "”“"))”。您写的都还在，请逐处选定再保存。",
        en: "changed meanwhile: \(labels.joined(separator: ", "))")
  }
}

extension Fielded {
  package mutating func take(_ names: Set<String>, from other: Self) {
    for field in Self.fields where names.contains(field.key) { field.copy(&self, other) }
  }

  /// `mine`, and what others changed alone meanwhile.
  package func joined(with mine: Self, seen: Seen) throws(ChangedMeanwhile) -> (
    said: Self, kept: [String]
  ) {
    let kept = try kept(beside: mine, seen: seen)
    var said = mine
    said.take(Set(kept.map(\.name)), from: self)
    return (said, Merge.labels(kept))
  }
}

extension Versioned {
  /// What another changed alone, to be taken over; refused where both changed the same field.
  package func kept(
    beside mine: some Versioned, seen: Seen
  ) throws(ChangedMeanwhile) -> [Sheet.Line] {
    switch seen {
    case .nothing: return []
    case .version(let version):
      guard version == self.version else { throw ChangedMeanwhile(labels: []) }
      return []
    case .values(let was):
      let merge = Merge(was: was, now: sheet, mine: mine.sheet.values)
      guard merge.clashes.isEmpty else {
        throw ChangedMeanwhile(labels: Merge.labels(merge.clashes.map(\.line)))
      }
      return merge.kept
    }
  }
}
