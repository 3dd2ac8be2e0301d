/// Every part of a workbook, harmed in every way that XML and zips know.
enum HostileParts {
  static let all: [HostileFile] = parts.flatMap { part in
    texts.map { harm in
      .part(part, "\(harm.name) in \(part)", harm.expected) {
        $0.content = harm.change(String(decoding: $0.content, as: UTF8.self))
      }
    } + entries.map { harm in .part(part, "\(harm.name) of \(part)", harm.expected, harm.change) }
  }

  static let parts = [
    "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml", "xl/styles.xml",
  ]

  /// Harm to the text of a part.
  struct TextHarm: Sendable {
    let name: String
    let expected: HostileFile.Expected
    let change: @Sendable (String) -> [UInt8]

    init(
      _ name: String, _ expected: HostileFile.Expected,
      _ change: @escaping @Sendable (String) -> [UInt8]
    ) {
      (self.name, self.expected, self.change) = (name, expected, change)
    }

    /// Something in front of the first element.
    static func front(_ name: String, _ expected: HostileFile.Expected, _ text: String) -> Self {
      TextHarm(name, expected) { part in
        let start = part.firstRange(of: "?>\n")?.upperBound ?? part.startIndex
        return Array((part[..<start] + text + part[start...]).utf8)
      }
    }

    /// Something before the end of the last element.
    static func inside(_ name: String, _ expected: HostileFile.Expected, _ bytes: [UInt8]) -> Self {
      TextHarm(name, expected) { part in
        let end = part.lastPlace(of: "</")
        return Array(part[..<end].utf8) + bytes + Array(part[end...].utf8)
      }
    }

    static func inside(_ name: String, _ expected: HostileFile.Expected, _ text: String) -> Self {
      inside(name, expected, Array(text.utf8))
    }
  }

  static let texts: [TextHarm] = [
    .front("a document type", .doctype, "<!DOCTYPE a>"),
    .front("a document type from elsewhere", .doctype, "<!DOCTYPE a SYSTEM \"http://127.0.0.1/\">"),
    .front(
      "an entity from the disk", .doctype,
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"),
    .front(
      "a parameter entity", .doctype,
      "<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://127.0.0.1/x\">%x;]>"),
    .front(
      "laughter squared", .doctype,
      "<!DOCTYPE a [<!ENTITY x \"\(String(repeating: "ha", count: 20_000))\">]>"),
    .front("a document type behind a comment", .doctype, "<!-- a --><!DOCTYPE a []>"),
    TextHarm("a document type in UTF-16", .refused) { part in
      let start = part.firstRange(of: "?>\n")?.upperBound ?? part.startIndex
      let text = "\u{FEFF}<!DOCTYPE a>" + part[start...]
      return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    },
    .inside("an undefined entity", .refused, "&x;"),
    .inside("a lone surrogate", .refused, "&#xDC00;"),
    .inside("a number of no character", .refused, "&#x110000;"),
    .inside("a control character", .refused, [0x01]),
    .inside("a NUL", .refused, [0x00]),
    .inside("bad UTF-8", .refused, [0xC0, 0xAF, 0xFF]),
    .inside("GBK", .refused, [0xB4, 0xE4, 0xD4, 0xB0]),
    .inside("a surrogate in UTF-8", .refused, [0xED, 0xA0, 0x80]),
    .inside("twenty thousand levels", .refused, String(repeating: "<a>", count: 20_000)),
    .inside("a huge attribute", .refused, "<a x=\"\(Noise.text(100_000))\"/>"),
    .inside("a huge comment", .refused, "<!--\(Noise.text(1 << 20))-->"),
    .inside("a huge name", .refused, "<a\(Noise.text(1 << 20))/>"),
    .inside(
      "five thousand attributes", .harmless,
      "<a \((0..<5_000).map { "x\($0)=\"\"" }.joined(separator: " "))/>"),
    .inside("one attribute twice", .refused, "<a x=\"\" x=\"\"/>"),
    .inside("CDATA without end", .refused, "<![CDATA[ "),
    .inside("an instruction without end", .refused, "<?a "),
    .inside("an end of another tag", .refused, "</a>"),
    .inside("an unknown prefix", .harmless, "<evil:a xmlns:evil=\"urn:evil\"/>"),
    TextHarm("an unknown encoding", .refused) { part in
      let start = part.firstRange(of: "?>\n")?.upperBound ?? part.startIndex
      return Array(("<?xml version=\"1.0\" encoding=\"x-evil\"?>" + part[start...]).utf8)
    },
    TextHarm("a half", .refused) { Array($0.utf8.prefix($0.utf8.count / 2)) },
    TextHarm("a second root", .harmless) { Array($0.utf8) + Array("<a/>".utf8) },
    TextHarm("rubbish behind", .harmless) { Array($0.utf8) + Noise.bytes(200) },
    TextHarm("nothing", .harmless) { _ in [] },
    TextHarm("another root", .harmless) { _ in Array("<a/>".utf8) },
  ]

  struct EntryHarm: Sendable {
    let name: String
    let expected: HostileFile.Expected
    let change: @Sendable (inout ZipBuilder.Entry) -> Void

    init(
      _ name: String, _ expected: HostileFile.Expected,
      _ change: @escaping @Sendable (inout ZipBuilder.Entry) -> Void
    ) {
      (self.name, self.expected, self.change) = (name, expected, change)
    }
  }

  static let entries: [EntryHarm] = [
    EntryHarm("a size too small", .refused) { $0.size = 10 },
    EntryHarm("a size too large", .refused) { $0.size = 1 << 20 },
    EntryHarm("a packed size beyond the file", .refused) { $0.packedSize = 1 << 30 },
    EntryHarm("a wrong checksum", .refused) { $0.checksum = 1 },
    EntryHarm("another name in the local header", .refused) { $0.localName = "xl/other.xml" },
    EntryHarm("an unknown method", .refused) { $0.method = 99 },
    EntryHarm("encryption", .encrypted) { $0.flags = 1 },
    EntryHarm("broken packing", .refused) { $0.packed = Noise.bytes(300, seed: 5) },
    EntryHarm("packing cut off", .refused) {
      $0.packed = Array(ZipBuilder.deflated($0.content).dropLast(8))
    },
    EntryHarm("an offset into itself", .refused) { $0.offset = 12 },
    EntryHarm("an announced exabyte", .refused) {
      $0.size = 0xFFFF_FFFF
      $0.centralExtra =
        ZipBuilder.little(1, 2) + ZipBuilder.little(8, 2) + ZipBuilder.little(1 << 60, 8)
    },
    EntryHarm("a bomb behind a lie", .refused) {
      $0.packed = ZipBuilder.deflated(Array(repeating: 0x20, count: 4 << 20))
    },
  ]
}

extension HostileFile {
  /// A workbook with all the usual parts, one of them changed.
  static func part(
    _ part: String, _ name: String, _ expected: Expected,
    _ change: @escaping @Sendable (inout ZipBuilder.Entry) -> Void
  ) -> HostileFile {
    HostileFile(name: name, expected: expected) {
      var fixture = WorkbookFixture("<row r=\"1\"><c r=\"A1\" s=\"0\" t=\"s\"><v>0</v></c></row>")
      fixture.sharedStrings = ["<t>甲</t>"]
      fixture.styles = "<cellXfs count=\"1\"><xf numFmtId=\"14\"/></cellXfs>"
      var builder = fixture.builder
      for index in builder.entries.indices where builder.entries[index].name == part {
        change(&builder.entries[index])
      }
      return builder.bytes
    }
  }
}

extension String {
  /// Where a word begins for the last time; the end if it never does.
  fileprivate func lastPlace(of word: String) -> String.Index {
    ranges(of: word).last?.lowerBound ?? endIndex
  }
}
