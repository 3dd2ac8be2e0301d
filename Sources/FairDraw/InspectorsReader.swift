import Kernel

extension Inspectors {
  init(_ written: Written, for draw: Draw) throws(InputFault) {
    let object = try written.object()
    try object.allow(["people", "perObject", "cap", "recused"])
    let people = try Self.people(try object.require("people"))
    let pairs = people.count.multipliedReportingOverflow(by: draw.chosen.count)
    guard !pairs.overflow, pairs.partialValue <= Self.mostPairs else {
      throw written.fault(
        zh: "人员乘以抽中的对象超过 \(Self.mostPairs)，请分次抽取。",
        en: "people times chosen objects are over \(Self.mostPairs)")
    }
    self.init(
      people: people, perObject: Int(try object.require("perObject").number(1...100)),
      cap: Int(try object.require("cap").number(1...Int64(Pool.greatest))),
      recused: try Self.recused(object["recused"], people: people, in: draw.pool))
  }

  private static func people(_ written: Written) throws(InputFault) -> [String] {
    var people: [String] = []
    var seen: Set<String> = []
    for item in try written.items(atMost: greatest) {
      let person = try item.name()
      guard seen.insert(person).inserted else {
        throw item.fault(zh: "“\(person)”前面已经有了。", en: "\(person) is there twice")
      }
      people.append(person)
    }
    return people
  }

  /// A recusal with a misspelt name would quietly recuse nobody, so both names must be known.
  private static func recused(
    _ written: Written?, people: [String], in pool: Pool
  ) throws(InputFault) -> Set<Recusal> {
    guard let written else { return [] }
    let objects = Set(pool.entries.map(\.id))
    let known = Set(people)
    var recused: Set<Recusal> = []
    for item in try written.items(atMost: mostPairs) {
      let pair = try item.items(atMost: 2)
      guard pair.count == 2 else {
        throw item.fault(zh: "应是 [对象, 人员]。", en: "should be [object, person]")
      }
      let recusal = Recusal(object: try pair[0].name(), person: try pair[1].name())
      guard objects.contains(recusal.object) else {
        throw pair[0].fault(zh: "名单里没有“\(recusal.object)”。", en: "not in the pool")
      }
      guard known.contains(recusal.person) else {
        throw pair[1].fault(zh: "人员里没有“\(recusal.person)”。", en: "not among the people")
      }
      recused.insert(recusal)
    }
    return recused
  }
}
