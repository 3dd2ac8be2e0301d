import Civil
import Testing

@Suite struct MaskedTests {
  @Test(arguments: [
    ("张三", "张*"), ("张三丰", "张**"), ("欧阳修", "欧阳*"), ("司马相如", "司马**"), ("欧阳", "欧*"), ("张", "*"),
    ("", ""), ("买买提·阿不都", "买******"),
  ])
  func `of a name the surname stays`(name: String, shown: String) {
    #expect(Masked.name(name) == shown)
  }

  @Test(arguments: [
    ("13800138000", "138****8000"), ("0376-6601234", "0376-***1234"),
    ("0376-6601234-12", "0376-******4-12"), ("12345", "***45"), ("1", "*"), ("", ""),
    ("66012345", "****2345"), ("0376-12", "0376-*2"),
  ])
  func `of a telephone number the middle is hidden`(phone: String, shown: String) {
    #expect(Masked.phone(phone) == shown)
  }

  @Test(arguments: [
    ("11010519491231002X", "110105********002X"), ("110105491231002", "110105*****1002"),
    ("12345", "*****"), ("", ""),
  ])
  func `of an identity number the birth is hidden`(number: String, shown: String) {
    #expect(Masked.identityNumber(number) == shown)
  }

  @Test(arguments: [
    ("民权街道翠园小区3号楼1单元502室", "民权街道翠园小区*号楼*单元***室"), ("解放路十二号院", "解放路**号院"),
    ("东方红大道翠园小区3-1-502", "东方红大道翠园小区*-*-***"), ("107国道旁翠园", "107国道旁翠园"),
    ("三里店社区翠园A座1201", "三里店社区翠园*座****"), ("十三里桥乡", "十三里桥乡"), ("", ""),
    ("翠园小区B2栋", "翠园小区**栋"),
  ])
  func `of an address the home is hidden and the place stays`(address: String, shown: String) {
    #expect(Masked.address(address) == shown)
  }

  @Test(arguments: [("zhang@example.com", "z***@example.com"), ("无", "*"), ("@x", "**")])
  func `of a mail address the first character stays`(address: String, shown: String) {
    #expect(Masked.email(address) == shown)
  }

  @Test func `no mask ever shows the whole`() {
    var die = Seeded(61)
    for _ in 0..<10_000 {
      let digits = (0..<Int.random(in: 1...18, using: &die)).map { _ in
        String(Int.random(in: 0...9, using: &die))
      }.joined()
      hold(Masked.phone(digits) != digits)
      hold(Masked.identityNumber(digits) != digits)
      hold(Masked.identityNumber(digits).count == digits.count)
      hold(Masked.name(digits) != digits)
    }
  }
}
