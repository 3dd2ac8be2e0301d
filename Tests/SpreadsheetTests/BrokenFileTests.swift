import Testing

@testable import HostileTables
@testable import Spreadsheet

/// Good files with random damage, and plain noise: any outcome but a crash or a strange error.
@Suite struct BrokenFileTests {
  static let book: [UInt8] = {
    var fixture = WorkbookFixture(
      (1...40).map { row in
        "<row r=\"\(row)\"><c r=\"A\(row)\" t=\"s\"><v>\(row % 2)</v></c><c r=\"B\(row)\" s=\"1\"><v>\(46_000 + row)</v></c><c r=\"C\(row)\" t=\"inlineStr\"><is><t>第\(row)</t></is></c></row>"
      }.joined())
    fixture.sharedStrings = ["<t>翠园</t>", "<t>_x000D_</t>"]
    fixture.styles = XLSXReaderTests.dateStyles
    fixture.afterData = "<mergeCells><mergeCell ref=\"A1:A3\"/></mergeCells>"
    return fixture.builder.bytes
  }()

  static func damaged(_ bytes: [UInt8], _ noise: inout Noise) -> [UInt8] {
    var bytes = bytes
    for _ in 0...noise.next(below: 6) {
      let place = noise.next(below: bytes.count)
      switch noise.next(below: 5) {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: noise.next() >> 20)
      case 1: bytes[place] ^= 1 << UInt8(noise.next(below: 8))
      case 2: bytes.remove(at: place)
      case 3: bytes.insert(UInt8(truncatingIfNeeded: noise.next() >> 20), at: place)
      default: bytes.removeLast(min(bytes.count - 1, noise.next(below: 60)))
      }
    }
    return bytes
  }

  static func check(_ bytes: [UInt8], _ comment: String) {
    if case .strange(let error) = HostileFile.outcome(of: MemoryBytes(bytes)) {
      Issue.record("\(comment): \(error)")
    }
  }

  @Test func `the good file is good`() throws {
    #expect(try Tables.rows(SheetFile.open(MemoryBytes(Self.book))).count == 40)
  }

  @Test(arguments: 0..<40)
  func `a damaged workbook never crashes the reader`(seed: Int) {
    var noise = Noise(UInt64(seed))
    for round in 0..<50 { Self.check(Self.damaged(Self.book, &noise), "seed \(seed), \(round)") }
  }

  /// Damage inside the XML, which the checksum would otherwise hide from the parser.
  @Test(arguments: 0..<40)
  func `a workbook with damaged parts never crashes the reader`(seed: Int) {
    var noise = Noise(UInt64(seed + 1_000))
    for round in 0..<20 {
      var fixture = WorkbookFixture(
        "<row r=\"1\"><c r=\"A1\" t=\"s\" s=\"1\"><v>0</v></c><c r=\"B1\"><f>A1</f><v>1.5</v></c></row>"
      )
      fixture.sharedStrings = ["<t>a</t>"]
      fixture.styles = XLSXReaderTests.dateStyles
      fixture.afterData = "<mergeCells><mergeCell ref=\"A1:A3\"/></mergeCells>"
      var builder = fixture.builder
      let place = noise.next(below: builder.entries.count)
      builder.entries[place].content = Self.damaged(builder.entries[place].content, &noise)
      Self.check(builder.bytes, "seed \(seed), \(round)")
    }
  }

  @Test(arguments: 0..<40)
  func `noise never crashes the reader`(seed: Int) {
    var noise = Noise(UInt64(seed + 2_000))
    let alphabet = Array(",\"\r\n;\tab=".utf8) + [0xB4, 0xE4, 0xE7, 0xBF, 0xA0, 0x00]
    for round in 0..<50 {
      let bytes = (0..<noise.next(below: 400)).map { _ in
        alphabet[noise.next(below: alphabet.count)]
      }
      Self.check(bytes, "seed \(seed), \(round)")
      Self.check(Array("PK".utf8) + Noise.bytes(300, seed: noise.next()), "seed \(seed), \(round)")
    }
  }
}
