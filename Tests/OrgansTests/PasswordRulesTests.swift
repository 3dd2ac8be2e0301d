import Testing

@testable import Organs

@Suite struct PasswordRulesTests {
  @Test(arguments: [
    ("Ab3$efgh", PasswordRefusal.tooShort(10)),
    ("abcdefghij", .tooFewClasses(3)),
    ("Zhang.wuye-2026", .containsName),
    ("P@ssw0rd2026", .common),
    ("Password12345", .common),
  ])
  func `a weak password is refused with its reason`(password: String, refusal: PasswordRefusal) {
    #expect(throws: refusal) {
      try PasswordRules.dengbao.check(password, loginName: "zhang.wuye", name: "张三")
    }
  }

  @Test(arguments: ["Cui-yuan7nan", "桂花开在 10 月 A", "Tq7!mmzz_pp"])
  func `a good one passes`(password: String) throws {
    try PasswordRules.dengbao.check(password, loginName: "zhang.wuye", name: "张三")
  }

  @Test func `the other profile asks for length alone`() throws {
    try PasswordRules.asvs.check(
      "correct horse battery staple", loginName: "zhang.wuye", name: "张三")
    #expect(throws: PasswordRefusal.tooShort(12)) {
      try PasswordRules.asvs.check("Ab3$efgh", loginName: "zhang.wuye", name: "张三")
    }
  }

  @Test(arguments: ["12345678901234", "aaaaaaaaaaaaaa", "abcdefghijklmn"])
  func `runs of characters are common`(password: String) {
    #expect(throws: PasswordRefusal.common) {
      try PasswordRules.asvs.check(password, loginName: "x.y.z", name: "张三")
    }
  }
}
