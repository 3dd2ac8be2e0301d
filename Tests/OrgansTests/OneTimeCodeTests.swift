import Civil
import Testing

@testable import Organs

@Suite struct OneTimeCodeTests {
  /// The table of RFC 6238, appendix B, in its last six digits.
  @Test(arguments: [
    (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"),
    (1_234_567_890, "005924"), (2_000_000_000, "279037"), (20_000_000_000, "353130"),
  ])
  func `codes are those of the standard`(seconds: Int, code: String) {
    let generator = OneTimeCode(seed: Array("12345678901234567890".utf8))

    #expect(generator.code(at: seconds / 30) == code)
  }

  @Test func `a code is good in its own half minute and its neighbours, once`() {
    let generator = OneTimeCode(seed: Array("12345678901234567890".utf8))
    let now = Instant(milliseconds: 1_234_567_890_000)
    let step = OneTimeCode.step(at: now)

    #expect(generator.step(of: generator.code(at: step), at: now, after: 0) == step)
    #expect(generator.step(of: generator.code(at: step - 1), at: now, after: 0) == step - 1)
    #expect(generator.step(of: generator.code(at: step - 2), at: now, after: 0) == nil)
    #expect(generator.step(of: generator.code(at: step), at: now, after: step) == nil)
    #expect(generator.step(of: "", at: now, after: 0) == nil)
  }

  @Test func `a seed is written as authenticators read it`() {
    #expect(Base32.text(Array("foobar".utf8)) == "MZXW6YTBOI")
  }
}
