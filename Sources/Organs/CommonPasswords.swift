/// Passwords that are tried first. Letters around a common one do not make it better, so digits
/// and signs at the ends are left out of the comparison.
enum CommonPasswords {
  static func contains(_ lower: String) -> Bool {
    if all.contains(lower) { return true }
    let core = lower.drop { !$0.isLetter }.reversed().drop { !$0.isLetter }.reversed()
    return core.count >= 4 && core.count * 2 > lower.count && all.contains(String(core))
      || isRun(lower)
  }

  /// `1234567890`, `aaaaaaaaaa`, `abcdefghij`: each step the same.
  private static func isRun(_ text: String) -> Bool {
    let codes = text.unicodeScalars.map { Int($0.value) }
    guard codes.count > 2 else { return true }
    let step = codes[1] - codes[0]
    return abs(step) <= 1
      && zip(codes, codes.dropFirst()).allSatisfy { $1 - $0 == step || ($0, $1) == nineToNought }
  }

  /// After 9 people go on with 0.
  private static let nineToNought = (0x39, 0x30)

  private static let all: Set<String> = Set(
    """
    password passw0rd p@ssw0rd p@ssword pa55word passwd admin admin123 administrator root
    qwerty qwertyuiop qwerty123 qwer1234 asdfgh asdfghjkl zxcvbn zxcvbnm 1qaz2wsx 1qaz@wsx
    q1w2e3r4 1q2w3e4r 1q2w3e4r5t abc123 abcd1234 a123456 a1234567 a12345678 a123456789 aa123456
    aaa111 qq123456 woaini woaini1314 woaini520 5201314 1314520 iloveyou letmein welcome
    welcome1 welcome123 monkey dragon master sunshine princess football baseball superman
    batman trustno1 shadow michael jordan hello hello123 test test123 test1234 guest default
    changeme secret 123456 1234567 12345678 123456789 1234567890 123123 123321 123qwe 111111
    1111111 11111111 000000 0000000 00000000 666666 888888 88888888 654321 112233 147258369
    987654321 159357 zaq12wsx zaq1zaq1 xinyang xinyang123 shihe shihe123 wuye wuye123 gongzhi
    gongzhi123 zhufang zhujianju minquan wy123456 xy123456 sh123456 china china123 beijing
    huawei huawei@123 huawei123 system manager manager123 user user1234 computer internet
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
