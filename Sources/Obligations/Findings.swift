import Facts

/// What a recheck has found out about a portion of things.
struct Findings {
  private let things: [ThingFacts]
  private var stored: [Int]
  private var isDoubted: [Bool]
  private var place = 0
  private lazy var places = Dictionary(
    uniqueKeysWithValues: things.enumerated().map { ($1.id, $0) })
  /// Things of which nothing is known any more, and yet something is stored.
  private(set) var strays: Set<String> = []

  init(_ things: [ThingFacts]) {
    self.things = things
    stored = Array(repeating: 0, count: things.count)
    isDoubted = Array(repeating: false, count: things.count)
  }

  /// The things to be worked out again.
  var unsure: [String] {
    things.indices.filter { stored[$0] == 0 || isDoubted[$0] }.map { things[$0].id }
  }

  /// Whether anything is stored about the things that are to be worked out, or about strays.
  var hasOutdated: Bool {
    !strays.isEmpty || things.indices.contains { isDoubted[$0] }
  }

  /// How many answers hold.
  var holding: Int {
    things.indices.reduce(0) { $0 + (isDoubted[$1] ? 0 : stored[$1]) }
  }

  mutating func doubt(_ thing: Int) { isDoubted[thing] = true }

  /// Things and answers are walked over in the same order, so the next answer is mostly about the
  /// same thing or the one after it. `nil` for a stray.
  mutating func thing(of answer: PassingAnswer) throws -> Int? {
    guard let found = try next(answer) else {
      strays.insert(try answer.lead())
      return nil
    }
    place = found
    stored[found] += 1
    return found
  }

  private mutating func next(_ answer: PassingAnswer) throws -> Int? {
    for near in place..<min(place + 2, things.count)
    where try answer.isAbout(things[near].id) {
      return near
    }
    return places[try answer.lead()]
  }
}
