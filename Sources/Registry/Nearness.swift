import Kernel

/// Which of some names looks most like another: for "did you mean".
enum Nearness {
  /// The nearest, if it shares at least half of what it has.
  static func best(_ name: String, of names: [String]) -> String? {
    let wanted = pairs(name)
    let scored = names.map { ($0, score(wanted, pairs($0))) }
    guard let best = scored.max(by: { $0.1 < $1.1 }), best.1 >= 50 else { return nil }
    return best.0
  }

  /// Shared characters and pairs of neighbours in percent (Dice).
  private static func score(_ left: [String], _ right: [String]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    var rest = right
    var shared = 0
    for pair in left {
      guard let index = rest.firstIndex(of: pair) else { continue }
      rest.remove(at: index)
      shared += 1
    }
    return shared * 200 / (left.count + right.count)
  }

  private static func pairs(_ name: String) -> [String] {
    let characters = Array(Naming.normalised(name))
    return characters.map(String.init)
      + zip(characters, characters.dropFirst()).map { String([$0, $1]) }
  }
}
