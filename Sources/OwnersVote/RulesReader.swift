import Civil
import Kernel

extension CountingRules {
  init(_ written: Written) throws(InputFault) {
    let object = try written.object()
    try object.allow([
      "participation", "ordinary", "special", "coOwnerHead", "specialSpace", "nonResponse",
      "duplicate", "invalidCountsAsParticipation", "ranking", "tie", "substitutes",
    ])
    self.init(specialSpace: try object.require("specialSpace").choice())
    participation = try object["participation"]?.share() ?? participation
    ordinary = try object["ordinary"]?.share() ?? ordinary
    special = try object["special"]?.share() ?? special
    coOwnerHead = try object["coOwnerHead"]?.choice() ?? coOwnerHead
    duplicate = try object["duplicate"]?.choice() ?? duplicate
    ranking = try object["ranking"]?.choice() ?? ranking
    tie = try object["tie"]?.choice() ?? tie
    invalidCountsAsParticipation =
      try object["invalidCountsAsParticipation"]?.flag() ?? invalidCountsAsParticipation
    try readSilence(object["nonResponse"])
    try readSubstitutes(object["substitutes"])
  }

  private mutating func readSilence(_ written: Written?) throws(InputFault) {
    guard let object = try written?.object() else { return }
    try object.allow(["policy", "allowForSpecial"])
    silence = try object.require("policy").choice()
    silenceForSpecial = try object["allowForSpecial"]?.flag() ?? false
  }

  private mutating func readSubstitutes(_ written: Written?) throws(InputFault) {
    guard let object = try written?.object() else { return }
    try object.allow(["max"])
    substitutes = try object["max"].map { written throws(InputFault) in
      Int(try written.number(0...1000))
    }
  }
}

extension Written {
  /// `[2, 3]` for two thirds.
  func share() throws(InputFault) -> Fraction {
    let parts = try items(atMost: 2)
    guard parts.count == 2 else {
      throw fault(zh: "应是两个整数，如 [2,3]。", en: "should be two whole numbers such as [2,3]")
    }
    let whole = try parts[1].number(1...1_000_000)
    return Fraction(try parts[0].number(0...whole), whole)
  }
}
