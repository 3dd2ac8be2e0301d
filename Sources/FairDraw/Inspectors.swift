public import Kernel

/// The people who may be sent, and who may not be sent where.
public struct Inspectors: Sendable {
  public struct Recusal: Hashable, Sendable {
    public let object: String
    public let person: String

    public init(object: String, person: String) {
      self.object = object
      self.person = person
    }
  }

  public struct Assignment: Sendable {
    public let object: String
    /// Fewer than asked for where recusals and caps leave no more.
    public let people: [String]
  }

  public static let greatest = 10_000
  /// Every pair of object and person takes one ticket.
  public static let mostPairs = 10_000_000

  public let people: [String]
  public let perObject: Int
  /// The most objects that one person takes.
  public let cap: Int
  public let recused: Set<Recusal>

  public init(people: [String], perObject: Int, cap: Int, recused: Set<Recusal>) {
    self.people = people
    self.perObject = perObject
    self.cap = cap
    self.recused = recused
  }

  /// For each chosen object in the order of the draw, the people with the smallest tickets for it
  /// who are free to go.
  public func assign(to chosen: [Pool.Entry], seed: Digest) -> [Assignment] {
    let lots = Lots(key: seed.bytes)
    var taken: [String: Int] = [:]
    return chosen.map { object in
      let going = ranked(for: object.id, lots).lazy.filter {
        taken[$0, default: 0] < cap && !isRecused($0, from: object.id)
      }.prefix(perObject)
      let people = Array(going)
      for person in people { taken[person, default: 0] += 1 }
      return Assignment(object: object.id, people: people)
    }
  }

  private func isRecused(_ person: String, from object: String) -> Bool {
    recused.contains(Recusal(object: object, person: person))
  }

  private func ranked(for object: String, _ lots: Lots) -> [String] {
    let name = Array(object.utf8)
    let head = Array("insp\n".utf8) + UInt32(name.count).bigEndianBytes + name
    return people.map { (ticket: lots.ticket(head + Array($0.utf8)), person: $0) }
      .sorted { $0.ticket != $1.ticket ? $0.ticket < $1.ticket : $0.person < $1.person }
      .map(\.person)
  }
}
