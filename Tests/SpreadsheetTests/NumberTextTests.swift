import Testing

@testable import Spreadsheet

@Suite struct NumberTextTests {
  @Test(arguments: [
    ("85.370000000000005", "85.37"), ("0.30000000000000004", "0.3"), ("3", "3"),
    ("-12.50", "-12.5"),
    ("4.11502001E+11", "411502001000"), ("1E-3", "0.001"), ("0", "0"), ("-0", "0"),
    ("0.999999999999999999", "1"), ("123456789012345678", "123456789012346000"), (".5", "0.5"),
    ("007", "7"), ("1.0E2", "100"),
  ])
  func `a number shows as Excel shows it`(exact: String, shown: String) {
    #expect(NumberText.shown(exact, isPercent: false) == shown)
  }

  @Test(arguments: [("0.351", "35.1%"), ("1", "100%"), ("0.38", "38%"), ("0.0005", "0.05%")])
  func `a percentage shows as one`(exact: String, shown: String) {
    #expect(NumberText.shown(exact, isPercent: true) == shown)
  }

  @Test func `what is no number stays as it is`() {
    for text in ["", "-", "1.2.3", "1E", "E5", "1E999999", "abc", "1e400"] {
      #expect(NumberText.shown(text, isPercent: false) == text)
    }
  }

  @Test func `a code that lost digits is noticed`() {
    #expect(NumberText.hasLostDigits("4.1150200000000301E+17"))
    #expect(NumberText.hasLostDigits("911502001000000000"))
    #expect(!NumberText.hasLostDigits("411502001000"))
    #expect(!NumberText.hasLostDigits("0.30000000000000004"))
  }
}
