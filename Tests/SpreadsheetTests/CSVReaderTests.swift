import Testing

@testable import Spreadsheet

@Suite struct CSVReaderTests {
  @Test func `cells are cut at commas and rows at any line end`() throws {
    #expect(
      try Tables.rows("a,b\r\nc,d\ne,f\rg,") == [["a", "b"], ["c", "d"], ["e", "f"], ["g", ""]])
  }

  @Test func `quotes hold commas, line breaks and doubled quotes`() throws {
    #expect(
      try Tables.rows("\"a,1\",\"b\nc\",\"say \"\"hi\"\"\"\n") == [["a,1", "b\nc", "say \"hi\""]])
  }

  @Test func `what follows a closing quote is kept`() throws {
    #expect(try Tables.rows("\"ab\"cd,e") == [["abcd", "e"]])
    #expect(try Tables.rows("ab\"cd,e") == [["ab\"cd", "e"]])
  }

  @Test func `the row number is the one Excel shows`() throws {
    let reader = try Tables.csv("a\n\n\"b\nb\"\nc\n")
    var numbers: [Int] = []
    while let row = try reader.next() { numbers.append(row.number) }
    #expect(numbers == [1, 3, 4])
  }

  @Test(arguments: [",", ";", "\t"])
  func `the delimiter is found`(delimiter: String) throws {
    #expect(try Tables.rows("名称\(delimiter)户数\n翠园\(delimiter)3") == [["名称", "户数"], ["翠园", "3"]])
  }

  @Test func `Excel's own announcement of the delimiter is obeyed`() throws {
    let reader = try Tables.csv("sep=;\na;b,c\n")
    #expect(try reader.next()?.number == 2)
    #expect(try Tables.rows("sep=;\na;b,c\n") == [["a", "b,c"]])
  }

  @Test func `a byte order mark is no text`() throws {
    #expect(try Tables.rows("\u{FEFF}名称,户数") == [["名称", "户数"]])
  }

  @Test func `GB 18030 is recognised, even if the first Chinese character comes late`() throws {
    let ascii = Array(String(repeating: "abc,def\n", count: 20_000).utf8)
    let chinese: [UInt8] = [0xB4, 0xE4, 0xD4, 0xB0, 0x2C, 0x31, 0x0A]
    let reader = try Tables.csv(bytes: ascii + chinese)
    let rows = try Tables.rows(reader)
    #expect(rows.count == 20_001)
    #expect(rows.last == ["翠园", "1"])
    #expect(reader.remarks.count == 1)
  }

  @Test func `UTF-16 is read in both byte orders`() throws {
    let little = "名称,户数\n翠园,3".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = "名称,户数\n翠园,3".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let expected = [["名称", "户数"], ["翠园", "3"]]
    #expect(try Tables.rows(Tables.csv(bytes: [0xFF, 0xFE] + little)) == expected)
    #expect(try Tables.rows(Tables.csv(bytes: [0xFE, 0xFF] + big)) == expected)
  }

  @Test func `rare characters come through`() throws {
    #expect(try Tables.rows("𠮷𫖯\u{301},1") == [["𠮷𫖯\u{301}", "1"]])
  }

  @Test func `bytes of no known encoding are refused with their line`() throws {
    let bytes = Array("a\nb\nc".utf8) + [0xFF, 0xFF, 0x0A]
    #expect(throws: SpreadsheetError.encoding(line: 3)) { try Tables.csv(bytes: bytes) }
  }

  @Test func `a UTF-8 text that breaks off in a character is refused`() throws {
    #expect(throws: SpreadsheetError.self) {
      try Tables.rows(Tables.csv(bytes: [0xEF, 0xBB, 0xBF] + Array("翠园".utf8.dropLast())))
    }
  }

  @Test func `a NUL byte is refused with its row`() throws {
    #expect(throws: SpreadsheetError.nulByte(row: 2)) { try Tables.rows("a\nb\0c") }
    #expect(throws: SpreadsheetError.nulByte(row: 1)) { try Tables.rows("\"a\0\"") }
  }

  @Test func `a quote that is never closed is refused with the line it begins in`() throws {
    #expect(throws: SpreadsheetError.unterminatedQuote(row: 2, line: 3)) {
      try Tables.rows("\"a\nb\",1\n\"c,2\nd,3\n")
    }
  }

  @Test func `a lost closing quote in a long text is told apart from a long cell`() throws {
    let long = String(repeating: "x,1\n", count: 50_000)
    #expect(throws: SpreadsheetError.unterminatedQuote(row: 1, line: 1)) {
      try Tables.rows("\"a\n" + long)
    }
    #expect(throws: SpreadsheetError.tooLarge(.cell, limit: 98_301)) {
      try Tables.rows("\"a\n" + long + "\"")
    }
  }

  @Test func `every limit holds`() throws {
    var limits = SheetLimits()
    (limits.rows, limits.columns, limits.cells, limits.cellBytes) = (2, 3, 5, 8)
    func read(_ text: String) throws { _ = try Tables.rows(Tables.csv(text, limits: limits)) }
    #expect(throws: SpreadsheetError.tooLarge(.rows, limit: 2)) { try read("a\nb\nc\nd") }
    #expect(throws: SpreadsheetError.tooLarge(.columns, limit: 3)) { try read("a,b,c,d") }
    #expect(throws: SpreadsheetError.tooLarge(.cells, limit: 5)) { try read("a,b,c\nd,e,f") }
    #expect(throws: SpreadsheetError.tooLarge(.cell, limit: 8)) { try read("123456789") }
    limits.fileBytes = 4
    #expect(throws: SpreadsheetError.tooLarge(.file, limit: 4)) { try read("12345") }
    #expect(throws: SpreadsheetError.empty) { try Tables.csv("") }
  }

  @Test func `a cell may be larger than what is read at once`() throws {
    let cell = String(repeating: "翠", count: 30_000)
    let text = "a,\(cell),b\n\"\(cell)\",c,d\n"
    #expect(try Tables.rows(text) == [["a", cell, "b"], [cell, "c", "d"]])
  }
}
