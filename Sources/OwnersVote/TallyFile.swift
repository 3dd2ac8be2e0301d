public import Kernel

/// A poll as a file: roll, rules, ballots, and what was proved about service.
public struct TallyFile: Sendable {
  public static let mostUnits = 2_000_000
  public static let mostBallots = 5_000_000

  public let poll: Poll
  private let places: TallyPlaces

  public init(_ bytes: [UInt8]) throws(InputFault) {
    let object = try Written(try WrittenJSON.read(bytes)).object()
    try object.allow(["rules", "units", "motions", "elections", "ballots", "service", "note"])
    places = try TallyPlaces(object)
    let served = try ServiceReader.served(object["service"])
    poll = Poll(
      rules: try CountingRules(try object.require("rules")),
      units: try places.units.reading { written throws(InputFault) in
        try Unit(written, served: served)
      },
      motions: try places.motions.reading { written throws(InputFault) in try Motion(written) },
      elections: try places.elections.reading { written throws(InputFault) in
        try Election(written)
      },
      ballots: try places.ballots.reading { written throws(InputFault) in try Ballot(written) })
    try checkService(object["service"])
  }

  public func count() throws(InputFault) -> Outcome {
    do {
      return try poll.count()
    } catch {
      let written = places[error.place]
      throw written.fault(zh: error.message.zh, en: error.message.en)
    }
  }

  /// Only here are both the roll and the proofs of service known.
  private func checkService(_ written: Written?) throws(InputFault) {
    let known = Set(poll.units.map(\.id))
    for line in try written?.items(atMost: Self.mostUnits) ?? [] {
      let unit = try line.object().require("unit")
      let id = try unit.name()
      guard known.contains(id) else {
        throw unit.fault(zh: "名册里没有“\(id)”。", en: "no unit \(id) in the roll")
      }
    }
  }
}

/// Where the parts of a poll stand in its file.
struct TallyPlaces {
  let units: [Written]
  let motions: [Written]
  let elections: [Written]
  let ballots: [Written]

  init(_ object: WrittenObject) throws(InputFault) {
    units = try object.require("units").items(atMost: TallyFile.mostUnits)
    motions = try object["motions"]?.items(atMost: 1000) ?? []
    elections = try object["elections"]?.items(atMost: 1000) ?? []
    ballots = try object["ballots"]?.items(atMost: TallyFile.mostBallots) ?? []
  }

  subscript(place: PollFault.Place) -> Written {
    switch place {
    case .unit(let index): units[index]
    case .motion(let index): motions[index]
    case .election(let index): elections[index]
    case .ballot(let index): ballots[index]
    }
  }
}

extension [Written] {
  /// `map` with its typed error.
  func reading<T>(_ read: (Written) throws(InputFault) -> T) throws(InputFault) -> [T] {
    var values: [T] = []
    values.reserveCapacity(count)
    for written in self { values.append(try read(written)) }
    return values
  }

  func names() throws(InputFault) -> [String] {
    try reading { written throws(InputFault) in try written.name() }
  }
}
