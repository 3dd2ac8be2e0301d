extension Poll {
  /// That everything named by a ballot is there. Units and heads are looked at by the roll.
  func check() throws(PollFault) {
    try checkMotions()
    try checkElections()
    try checkBallots()
  }

  private func checkMotions() throws(PollFault) {
    var seen: Set<String> = []
    for (index, motion) in motions.enumerated() {
      guard seen.insert(motion.id).inserted else {
        throw PollFault(place: .motion(index), reason: .twice(motion.id))
      }
      if case .units(let units) = motion.scope, units.isEmpty {
        throw PollFault(place: .motion(index), reason: .noUnits)
      }
    }
  }

  private func checkElections() throws(PollFault) {
    var seen: Set<String> = []
    for (index, election) in elections.enumerated() {
      guard seen.insert(election.id).inserted else {
        throw PollFault(place: .election(index), reason: .twice(election.id))
      }
      guard election.seats > 0 else {
        throw PollFault(place: .election(index), reason: .badSeats)
      }
      var names: Set<String> = []
      for name in election.candidates where !names.insert(name).inserted {
        throw PollFault(place: .election(index), reason: .twice(name))
      }
      for name in (election.party?.members ?? []).sorted() where !names.contains(name) {
        throw PollFault(place: .election(index), reason: .unknownCandidate(name))
      }
    }
  }

  private func checkBallots() throws(PollFault) {
    let motions = Set(motions.map(\.id))
    let candidates = Dictionary(
      uniqueKeysWithValues: elections.map { ($0.id, Set($0.candidates)) })
    var seen = Set<String>(minimumCapacity: ballots.count)
    for (index, ballot) in ballots.enumerated() {
      func fault(_ reason: PollFault.Reason) -> PollFault {
        PollFault(place: .ballot(index), reason: reason)
      }
      guard seen.insert(ballot.id).inserted else { throw fault(.twice(ballot.id)) }
      for motion in ballot.votes.keys where !motions.contains(motion) {
        throw fault(.unknownMotion(motion))
      }
      for (election, names) in ballot.choices {
        guard let known = candidates[election] else { throw fault(.unknownElection(election)) }
        var marked: Set<String> = []
        for name in names {
          guard known.contains(name) else { throw fault(.unknownCandidate(name)) }
          guard marked.insert(name).inserted else { throw fault(.twice(name)) }
        }
      }
    }
  }
}
