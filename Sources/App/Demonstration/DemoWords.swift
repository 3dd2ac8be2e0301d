/// Syllables that make names nobody bears. The suite holds them against the names of real
/// complexes.
enum DemoWords {
  static let first = [
    "澄", "霁", "棠", "砚", "岚", "筠", "蕙", "荻", "芷", "沁", "漪", "璟", "昀", "皓", "珩", "榆", "桐", "杉", "苇",
    "菱",
  ]
  static let second = [
    "汀", "陌", "隅", "岫", "泠", "笙", "屿", "樾", "栖", "禾", "衍", "序", "澍", "砾", "珏", "茗", "檐", "舟",
  ]
  static let newEndings = ["苑", "里", "园", "庭", "居", "府", "湾", "家园", "花园", "雅苑"]
  static let oldEndings = ["小区", "新村", "家属院", "大院", "楼院", "坊"]

  /// A different pair of syllables for every number below 360.
  static func stem(_ number: Int) -> String {
    let pair = number * 7 % (first.count * second.count)
    return first[pair % first.count] + second[pair / first.count]
  }
}
