import Civil
import Testing

@Suite struct NumberTests {
  @Test(arguments: [
    ("1.50", 150), ("1.5", 150), ("0", 0), ("12", 1200), ("-3.07", -307), (" 8.00 ", 800),
    ("0.01", 1), ("9999999999999.99", 999_999_999_999_999),
  ])
  func `money is read to the fen`(text: String, value: Int64) throws {
    #expect(try Fen(reading: text).value == value)
  }

  @Test(arguments: [
    ("", NumberMistake.empty), ("1.505", .tooManyDecimals("1.505")),
    ("1,200", .unexpected(",", in: "1,200")), ("146亩", .unexpected("亩", in: "146亩")),
    ("1.5元/㎡·月", .unexpected("元", in: "1.5元/㎡·月")), ("１２", .unexpected("１", in: "１２")),
    ("1.2.3", .malformed("1.2.3")), (".5", .malformed(".5")), ("5.", .malformed("5.")),
    ("--5", .malformed("--5")), ("5-", .malformed("5-")), ("-", .malformed("-")),
    ("1e5", .unexpected("e", in: "1e5")), ("99999999999999", .tooLarge("99999999999999")),
    ("9223372036854775807", .tooLarge("9223372036854775807")),
  ])
  func `what is no plain number is refused with its reason`(text: String, mistake: NumberMistake) {
    #expect(throws: mistake) { try Fen(reading: text) }
    #expect(Fen(text) == nil)
  }

  @Test func `money and areas read what they print`() throws {
    var die = Seeded(41)
    for _ in 0..<10_000 {
      let value =
        Int64.random(in: 0...999_999_999_999_999, using: &die)
        >> Int64.random(in: 0...48, using: &die)
      try hold(CentiArea(reading: CentiArea(value).description).value == value)
      try hold(Fen(reading: Fen(-value).description).value == -value)
    }
  }

  @Test func `an area is read in square metres and is never negative`() throws {
    #expect(try CentiArea(reading: "121401.35").value == 12_140_135)
    #expect(CentiArea(12_140_135).description == "121401.35")
    #expect(throws: NumberMistake.negative("-1")) { try CentiArea(reading: "-1") }
  }

  @Test func `a share is reached by itself and exceeded only by more`() {
    let share = Fraction(2, 3)
    #expect(share.isReached(by: 2, of: 3) && !share.isExceeded(by: 2, of: 3))
    #expect(share.isExceeded(by: 667, of: 1000) && !share.isReached(by: 666, of: 1000))
    #expect(!share.isReached(by: 0, of: 0) && !share.isReached(by: 1, of: -1))
    #expect(Fraction("2/3") == share && share.description == "2/3")
  }

  @Test func `shares of the largest numbers are compared exactly`() {
    let half = Fraction(1, 2)
    #expect(half.isReached(by: 4_611_686_018_427_387_904, of: .max))
    #expect(!half.isReached(by: 4_611_686_018_427_387_903, of: .max))
    let odd = Fraction(.max - 1, .max)
    #expect(odd.isReached(by: .max - 1, of: .max) && !odd.isExceeded(by: .max - 1, of: .max))
  }

  @Test func `shares agree with whole numbers`() {
    var die = Seeded(42)
    for _ in 0..<10_000 {
      let (part, whole) = (
        Int64.random(in: 0...999, using: &die), Int64.random(in: 1...999, using: &die)
      )
      let (top, bottom) = (
        Int64.random(in: 0...9, using: &die), Int64.random(in: 1...9, using: &die)
      )
      hold(
        Fraction(top, bottom).isReached(by: part, of: whole) == (part * bottom >= whole * top))
      hold(
        Fraction(top, bottom).isExceeded(by: part, of: whole) == (part * bottom > whole * top))
    }
  }

  @Test(arguments: ["", "2", "2/0", "-1/2", "1/2/3", "1/ 2", "a/b", "1/99999999999999999999"])
  func `what is no share is refused`(text: String) {
    #expect(Fraction(text) == nil)
  }
}
