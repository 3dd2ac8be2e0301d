import Acts
import Civil
import Guomi
import Kernel
import Organs
import Registry
import Storage
import TransparencyLog

/// The front page of the ledger: the last checkpoint and the latest lines. Two queries by index.
struct ShowLedger: Look {
  static let permission = Permission.seeLedger
  static let most = 10

  let district: Region
  let voice: LedgerVoice
  let words: LedgerWords
  let policy: LedgerPolicy?

  func subject(in db: any ReadConnection) -> Region { district }

  func answer(about district: Region, in sight: Sight) throws -> LedgerPage {
    let lines = try sight.db.latestLedgerLines(in: district.district, limit: Self.most)
    return LedgerPage(
      head: try sight.db.latestHead(in: district.district), vkey: voice.vkey,
      twin: try sight.db.latestTwinHead(in: district.district),
      twinVkey: voice.twin.vkey.description,
      lines: try sight.db.named(lines, by: words, in: district),
      witnesses: try policy?.policy.witnesses.map { witness in
        WitnessLine(
          "\(witness.name)",
          try sight.db.lastCosigned(by: "\(witness.name)", in: district.district))
      } ?? [])
  }
}

extension ReadConnection {
  /// Lines with the words that people have for what stands in them.
  func named(
    _ lines: [LedgerLine], by words: LedgerWords, in district: Region
  ) throws -> [NamedLine] {
    let organs = try organNames(Set(lines.map(\.actor)), in: district)
    let places = try PlaceNames(self, in: district)
    return lines.map { line in
      NamedLine(
        line, title: words.title(line.type), place: places.wordsOfLine(line.region),
        organ: line.actor == "system" ? "系统" : organs[line.actor] ?? line.actor)
    }
  }
}

extension PlaceNames {
  /// What concerns the whole district waits for no street.
  func wordsOfLine(_ region: Region) -> String {
    region.depth == 0 ? "全区" : words(region)
  }
}

/// A line of the ledger as people read it.
struct NamedLine: Sendable {
  let line: LedgerLine
  let number: String
  let title: String
  let when: String
  let place: String
  let organ: String
  let href: String

  init(_ line: LedgerLine, title: String, place: String, organ: String) {
    (self.line, self.title, self.place, self.organ) = (line, title, place, organ)
    (number, when) = ("\(line.position)", line.at.minute)
    href = "/ledger/entry/\(line.position)"
  }
}
