import Spreadsheet

/// All of them: those that somebody thought of one by one, and the tables of kinds times places.
package enum HostileFiles {
  package static let all: [HostileFile] =
    zips + names + ends + bombs + xml + structure + sheets + values + foreign + texts
    + HostileParts.all + HostileCells.all + HostileBytes.all

  static let sheet = 2  // the place of sheet1.xml among the parts

  // Packed bytes and headers that contradict each other.
  static let zips: [HostileFile] = [
    .zip("size too small", .damaged) { $0.entries[sheet].size = 10 },
    .zip("size too large", .damaged) { $0.entries[sheet].size = 90_000 },
    .zip("size of a bomb behind a small announcement", .damaged) {
      $0.entries[sheet].content = Array(repeating: 0x20, count: 1 << 20)
      $0.entries[sheet].size = 500
      $0.entries[sheet].localSize = 500
    },
    .zip("packed size beyond the file", .damaged) { $0.entries[sheet].packedSize = 1 << 30 },
    .zip("packed size zero", .damaged) { $0.entries[sheet].packedSize = 0 },
    .zip("wrong checksum", .damaged) { $0.entries[sheet].checksum = 1 },
    .zip("local size differs", .damaged) { $0.entries[sheet].localSize = 7 },
    .zip("local packed size differs", .damaged) { $0.entries[sheet].localPackedSize = 7 },
    .zip("unknown method", .damaged) { $0.entries[sheet].method = 14 },
    .zip("stored but announced as packed", .damaged) {
      $0.entries[sheet].packed = $0.entries[sheet].content
    },
    .zip("packed but announced as stored", .damaged) { $0.entries[sheet].method = 0 },
    .zip("packed bytes broken", .damaged) {
      $0.entries[sheet].packed = [0x07, 0xFF, 0xFF, 0xFF, 0xFF]
    },
    .zip("packed bytes cut off", .damaged) {
      $0.entries[sheet].packed = Array(ZipBuilder.deflated($0.entries[sheet].content).dropLast(6))
    },
    .zip("rubbish behind the packed bytes", .damaged) {
      $0.entries[sheet].packed = ZipBuilder.deflated($0.entries[sheet].content) + [1, 2, 3]
    },
    .zip("encrypted part", .encrypted) { $0.entries[sheet].flags = 1 },
    .zip("masked headers", .encrypted) { $0.entries[sheet].flags = 1 << 13 },
    .zip("two parts at one place", .damaged) { $0.entries[sheet].offset = 0 },
    .zip("offset beyond the file", .damaged) { $0.entries[sheet].offset = 1 << 28 },
    .zip("overlapping parts", .damaged) {
      // The second copy is announced inside the first one's bytes.
      let first = $0.entries[sheet]
      var copy = ZipBuilder.Entry("xl/copy.bin", first.content)
      copy.offset = 40
      $0.entries.append(copy)
    },
  ]

  static let names: [HostileFile] = [
    .zip("two names", .damaged) { $0.entries.append($0.entries[sheet]) },
    .zip("two names that differ in case", .damaged) {
      var copy = $0.entries[sheet]
      copy.name = "XL/Worksheets/SHEET1.xml"
      $0.entries.append(copy)
    },
    .zip("two names that differ in slashes", .damaged) {
      var copy = $0.entries[sheet]
      copy.name = copy.name.replacing("/", with: "\\")
      $0.entries.append(copy)
    },
    .zip("name leads up", .damaged) { $0.entries.append(.init("../../etc/passwd", "x")) },
    .zip("name leads up in the middle", .damaged) { $0.entries.append(.init("xl/../../x", "x")) },
    .zip("name leads up by backslashes", .damaged) {
      $0.entries.append(.init("xl\\..\\..\\x", "x"))
    },
    .zip("absolute name", .damaged) { $0.entries.append(.init("/etc/passwd", "x")) },
    .zip("name with a drive", .damaged) { $0.entries.append(.init("C:\\x", "x")) },
    .zip("name with a NUL", .damaged) { $0.entries.append(.init("xl/a\0b", "x")) },
    .zip("empty name", .damaged) { $0.entries.append(.init("", "x")) },
    .zip("very long name", .damaged) {
      $0.entries.append(.init(String(repeating: "a", count: 5_000), "x"))
    },
    .zip("another name in the local header", .damaged) {
      $0.entries[sheet].localName = "xl/other.xml"
    },
  ]

  static let ends: [HostileFile] = [
    .zip("cut in the middle", .damaged) { $0.tail = Array(repeating: 0, count: 10) },
    .zip("more entries than there are", .damaged) { $0.announcedEntries = 50 },
    .zip("fewer entries than there are", .damaged) { $0.announcedEntries = 2 },
    .zip("no entries", .damaged) { $0.announcedEntries = 0 },
    .zip("directory beyond the file", .damaged) { $0.directoryOffset = 1 << 30 },
    .zip("directory of four gigabytes", .damaged) { $0.directorySize = 0xFFFF_FFFE },
    .zip("too many entries", .tooLarge) {
      for index in 0..<2_001 { $0.entries.append(.init("xl/media/\(index).png", "")) }
    },
    .zip("ZIP64 end that contradicts", .damaged) { $0.wideEnd = (3, 10, 10) },
    .zip("ZIP64 end of 2^60 entries", .damaged) {
      $0.wideEnd = (1 << 60, 1 << 60, 0)
      ($0.announcedEntries, $0.directorySize, $0.directoryOffset) = (
        0xFFFF, 0xFFFF_FFFF, 0xFFFF_FFFF
      )
    },
    .zip("ZIP64 size without its field", .damaged) { $0.entries[sheet].size = 0xFFFF_FFFF },
    .zip("ZIP64 size of an exabyte", .tooLarge) {
      $0.entries[sheet].size = 0xFFFF_FFFF
      $0.entries[sheet].centralExtra =
        ZipBuilder.little(1, 2) + ZipBuilder.little(8, 2) + ZipBuilder.little(1 << 60, 8)
    },
    .text("only an end", .foreign(.otherZip), ZipBuilder().bytes),
    .text("only two letters", .damaged, Array("PK".utf8)),
    .text("PK and rubbish", .damaged, Array("PK".utf8) + (0..<5_000).map { UInt8($0 * 7 % 256) }),
  ]

  static let bombs: [HostileFile] = [
    .book("bomb of spaces in a sheet", .bomb) {
      $0.beforeData = String(repeating: " ", count: 20 << 20)
    },
    .book("bomb in a part that nobody reads", .bomb) {
      $0.parts["xl/media/a.png"] = Array(repeating: 0, count: 20 << 20)
    },
    .book("part larger than allowed", .tooLarge) {
      $0.parts["xl/media/a.png"] = Array(repeating: 0, count: 65 << 20)
    },
    .zip("bomb behind a lying header", .damaged) {
      var entry = ZipBuilder.Entry("xl/sharedStrings.xml", [])
      entry.packed = ZipBuilder.deflated(Array(repeating: 0x41, count: 30 << 20))
      entry.size = 100_000
      let book = WorkbookFixture.links
      $0.entries.append(entry)
      $0.entries[3].content = Array(
        String(decoding: $0.entries[3].content, as: UTF8.self)
          .replacing(
            "</Relationships>",
            with:
              "<Relationship Id=\"t\" Type=\"\(book)/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
          ).utf8)
    },
    .book("bomb of parts that are each allowed", .tooLarge) { book in
      let noise = Noise.bytes(700_000)
      for index in 0..<3 {
        book.parts["xl/media/\(index).bin"] = noise + Array(repeating: 0, count: 60 << 20)
      }
    },
  ]

  static let xml: [HostileFile] = [
    .book("external entity", .doctype) {
      $0.replace(
        "xl/worksheets/sheet1.xml",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>&x;</v></c></row></sheetData></worksheet>"
      )
    },
    .book("a billion laughs", .doctype) {
      var entities = "<!ENTITY l0 \"ha\">"
      for index in 1...30 { entities += "<!ENTITY l\(index) \"&l\(index - 1);&l\(index - 1);\">" }
      $0.replace(
        "xl/worksheets/sheet1.xml", "<!DOCTYPE a [\(entities)]><worksheet>&l30;</worksheet>")
    },
    .book("external document type", .doctype) {
      $0.replace("xl/workbook.xml", "<!DOCTYPE a SYSTEM \"http://example.com/a.dtd\"><workbook/>")
    },
    .book("document type in the links", .doctype) {
      $0.replace("_rels/.rels", "<!DOCTYPE a><Relationships/>")
    },
    .book("undefined entity", .damaged) {
      $0.sheetData = "<row r=\"1\"><c t=\"str\"><v>&x;</v></c></row>"
    },
    .book("a million levels", .tooLarge) {
      $0.sheetData = String(repeating: "<a>", count: 20_000)
    },
    .book("a huge attribute", .tooLarge) {
      $0.sheetData = "<row r=\"1\" x=\"\(Noise.text(100_000))\"><c><v>1</v></c></row>"
    },
    .book("a huge tag", .tooLarge) {
      let noise = Noise.text(60_000)
      $0.sheetData =
        "<row r=\"1\" " + (0..<20).map { "x\($0)=\"\(noise)\" " }.joined() + "/>"
    },
    .book("a comment without end", .tooLarge) {
      $0.sheetData = "<!--" + Noise.text(2 << 20)
    },
    .book("tags not closed", .damaged) { $0.sheetData = "<row r=\"1\"><c><v>1</v>" },
    .book("not XML", .damaged) { $0.replace("xl/worksheets/sheet1.xml", "hello") },
    .book("bad UTF-8", .damaged) {
      $0.parts["xl/worksheets/sheet1.xml"] =
        Array("<worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>".utf8) + [0xC0, 0xAF, 0xFF]
        + Array("</v></c></row></sheetData></worksheet>".utf8)
    },
    .book("GBK under the name of UTF-8", .damaged) {
      $0.parts["xl/worksheets/sheet1.xml"] =
        Array("<worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>".utf8) + [
          0xB4, 0xE4, 0xD4, 0xB0,
        ] + Array("</v></c></row></sheetData></worksheet>".utf8)
    },
    .book("an encoding nobody knows", .damaged) {
      $0.replace(
        "xl/worksheets/sheet1.xml", "<?xml version=\"1.0\" encoding=\"x-evil\"?><worksheet/>")
    },
    .book("lone surrogates", .damaged) {
      $0.sheetData = "<row r=\"1\"><c t=\"str\"><v>&#xD800;</v></c></row>"
    },
    .book("control characters", .damaged) {
      $0.sheetData = "<row r=\"1\"><c t=\"str\"><v>\u{1}</v></c></row>"
    },
  ]
}
