import Facts
import OwnersVote

extension Outcome {
  /// Every motion and election in the order of the file, as one line of JSON.
  func line(of poll: Poll) -> String {
    var line = JSONLine()
    line.add("motions", json: JSONLine.array(motions.map(\.line)))
    line.add(
      "elections",
      json: JSONLine.array(zip(poll.elections, elections).map { $1.line(of: $0) }))
    return line.text
  }
}

extension MotionOutcome {
  fileprivate var line: String {
    var line = JSONLine()
    line.add("id", id)
    for (name, side) in [
      ("total", figures.total), ("participating", figures.participating), ("for", figures.yes),
      ("against", figures.no), ("abstain", figures.abstaining), ("deemed", figures.deemed),
    ] {
      line.add(name + "Heads", number: Int(side.heads))
      line.add(name + "Area", number: Int(side.area))
    }
    line.add("quorum", flag: quorum)
    line.add("result", verdict.rawValue)
    line.add("sensitivity", json: JSONLine.array(sensitivity.map(\.line)))
    return line.text
  }
}

extension Sensitivity {
  fileprivate var line: String {
    var line = JSONLine()
    line.add("rule", rule)
    line.add("value", value)
    line.add("result", verdict.rawValue)
    return line.text
  }
}

extension ElectionOutcome {
  fileprivate func line(of election: Election) -> String {
    var line = JSONLine()
    line.add("id", id)
    line.add("participatingHeads", number: Int(participating.heads))
    line.add("participatingArea", number: Int(participating.area))
    line.add("candidates", json: JSONLine.array(candidates.map(\.line)))
    line.add("elected", list: elected)
    line.add("tied", list: tied)
    line.add("substitutes", list: substitutes)
    addExceptions(to: &line, election)
    return line.text
  }

  /// What is said only where there is something to say, or where the file asks.
  private func addExceptions(to line: inout JSONLine, _ election: Election) {
    if !quorum { line.add("quorum", flag: false) }
    if isVoid { line.add("void", flag: true) }
    if !tiedSubstitutes.isEmpty { line.add("tiedSubstitutes", list: tiedSubstitutes) }
    if let formation = election.formation {
      line.add("formed", flag: formation.isFormed(by: elected.count))
    }
    if let party = election.party {
      line.add("partyMembers", number: party.count(in: elected))
      line.add("partyShareReached", flag: party.isReached(by: elected))
    }
  }
}

extension ElectionOutcome.Candidate {
  fileprivate var line: String {
    var line = JSONLine()
    line.add("id", name)
    line.add("heads", number: Int(support.heads))
    line.add("area", number: Int(support.area))
    line.add("passes", flag: passes)
    return line.text
  }
}

extension JSONLine {
  fileprivate static func array(_ items: [String]) -> String {
    "[" + items.joined(separator: ",") + "]"
  }
}
