import Civil
import Kernel
import Testing

@Suite struct SocialCreditCodeTests {
  @Test(arguments: ["91350100M000100Y43", "91110000600037341L", " 91350100m000100y43 "])
  func `a code as on a licence is read`(text: String) throws {
    let code = try SocialCreditCode(reading: text)
    #expect(code.description.count == 18)
    #expect(SocialCreditCode(code.description) == code)
  }

  @Test func `seventeen characters are completed by their check`() {
    #expect(SocialCreditCode(completing: "91350100M000100Y4")?.description == "91350100M000100Y43")
    #expect(SocialCreditCode(completing: "91350100I000100Y4") == nil)
    #expect(SocialCreditCode(completing: "9135") == nil)
  }

  @Test(arguments: [
    ("", SocialCreditCodeMistake.empty), ("91350100M000100Y4", .length(17)),
    ("91350100M000100Y4Z", .unexpected("Z", at: 18)),
    ("９1350100M000100Y43", .unexpected("９", at: 1)),
    ("91350100M000100Y44", .check("91350100M000100Y44")),
    ("91350100M0001O0Y43", .unexpected("O", at: 14)),
  ])
  func `a faulty code is refused with its reason`(text: String, mistake: SocialCreditCodeMistake) {
    #expect(throws: mistake) { try SocialCreditCode(reading: text) }
  }

  @Test func `every miscopied character and every swap of neighbours is noticed`() throws {
    var die = Seeded(51)
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
    for _ in 0..<2000 {
      let stem = String((0..<17).map { _ in alphabet.randomElement(using: &die) ?? "0" })
      let code = Array(try #require(SocialCreditCode(completing: stem)).description)
      var wrong = code
      let place = Int.random(in: 0..<18, using: &die)
      wrong[place] = alphabet.filter { $0 != code[place] }.randomElement(using: &die) ?? "0"
      hold(SocialCreditCode(String(wrong)) == nil)
      var swapped = code
      swapped.swapAt(max(place, 1), max(place, 1) - 1)
      if swapped != code { #expect(SocialCreditCode(String(swapped)) == nil) }
    }
  }
}

@Suite struct IdentityNumberTests {
  @Test(arguments: [
    ("11010519491231002X", "1949-12-31" as Day, false), ("34052419800101001x", "1980-01-01", true),
  ])
  func `a number of the standard is read`(text: String, birth: Day, male: Bool) throws {
    let number = try IdentityNumber(reading: text)
    #expect(number.birth == birth && number.isMale == male)
  }

  @Test(arguments: [
    ("", IdentityNumberMistake.empty), ("1101051949123100", .length(16)),
    ("11010519491231002Y", .unexpected("Y", at: 18)),
    ("1101051949123100XX", .unexpected("X", at: 17)),
    ("１1010519491231002X", .unexpected("１", at: 1)), ("110105194902300021", .birth("19490230")),
    ("110105194912310021", .check),
  ])
  func `a faulty number is refused with its reason`(text: String, mistake: IdentityNumberMistake) {
    #expect(throws: mistake) { try IdentityNumber(reading: text) }
  }

  @Test func `age grows on the birthday`() throws {
    let number = try IdentityNumber(reading: "34052419800101001X")
    #expect(number.age(on: "1999-12-31") == 19 && number.age(on: "2000-01-01") == 20)
  }

  @Test func `neither a number nor its refusal prints the person`() throws {
    #expect("\(try IdentityNumber(reading: "11010519491231002X"))" == "110105********002X")
    let mistakes: [IdentityNumberMistake] = [.birth("19490230"), .check]
    for mistake in mistakes {
      hold(!mistake.message.zh.contains("1949") && !mistake.message.en.contains("1949"))
    }
  }
}

@Suite struct RegionCodeTests {
  @Test func `a code knows its level and all places it lies in`() throws {
    let community = try RegionCode(reading: "411502002004")
    #expect(community.level == .community && community.level.chinese == "社区（村）")
    #expect(community.parent?.description == "411502002000")
    #expect(community.ancestor(.district)?.description == "411502000000")
    #expect(community.ancestor(.city)?.description == "411500000000")
    #expect(community.ancestor(.province)?.description == "410000000000")
    #expect(try RegionCode(reading: "410000000000").parent == nil)
  }

  @Test func `a short code stands for the whole place`() throws {
    #expect(try RegionCode(reading: "411502").description == "411502000000")
    #expect(try RegionCode(reading: "411502002").level == .street)
  }

  @Test func `a place contains what lies in it and nothing else`() throws {
    let street = try RegionCode(reading: "411502002000")
    #expect(street.contains(try RegionCode(reading: "411502002004")))
    #expect(street.contains(street))
    #expect(!street.contains(try RegionCode(reading: "411502003004")))
    #expect(!street.contains(try RegionCode(reading: "411502000000")))
  }

  @Test(arguments: [
    ("411502001", "街道"), ("411502101", "镇"), ("411502206", "乡"), ("411502400", "其他"),
  ])
  func `the third group tells a street from a town`(code: String, kind: String) throws {
    #expect(try RegionCode(reading: code).streetKind?.chinese == kind)
    #expect(try RegionCode(reading: "411502").streetKind == nil)
  }

  @Test(arguments: [
    ("", RegionCodeMistake.empty), ("4115", .length("4115")), ("41150２", .notDigits("41150２")),
    ("011502000000", .noProvince("011502000000")), ("411502000004", .gap("411502000004")),
    ("410002000000", .gap("410002000000")),
  ])
  func `a faulty code is refused with its reason`(text: String, mistake: RegionCodeMistake) {
    #expect(throws: mistake) { try RegionCode(reading: text) }
  }

  @Test(.enabled(if: Shared.folder != nil, "the published regions are not at hand"))
  func `every published code of the district is read and lies in its parent`() throws {
    let data = try #require(Shared.file("data/regions/411502_five_level_2016.csv"))
    let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
    for line in lines {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      let code = try RegionCode(reading: String(cells[0]))
      hold(code.parent?.description == String(cells[1]))
    }
    #expect(lines.count > 100)
  }
}

@Suite struct PhoneTests {
  @Test(arguments: [
    ("13800138000", "13800138000"), ("138 0013 8000", "13800138000"),
    ("+86 138-0013-8000", "13800138000"), ("0376-6601234", "0376-6601234"),
    ("(0376)6601234", "0376-6601234"), ("010-82345678", "010-82345678"),
    ("400-800-1234", "4008001234"), ("12345", "12345"), ("95598", "95598"),
  ])
  func `numbers in use are read`(text: String, number: String) throws {

    #expect(try Phone(reading: text).description == number)
  }

  @Test(arguments: [
    "12800138000", "1380013800", "6601234", "0376-012345", "１３８00138000", "电话", "138001380001",
  ])
  func `what cannot be dialled is refused`(text: String) {
    #expect(throws: PhoneMistake.form(text)) { try Phone(reading: text) }
  }
}
