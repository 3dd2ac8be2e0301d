package import Acts
import Civil
package import Kernel
import Registry
import Rulebook
package import Storage

/// Makes some of the checks, and keeps what they find until they are made again.
package struct RunChecks: Act {
  package static let permission = Permission.runChecks

  let checks: [Check]
  let list: CheckList
  let district: Region

  package init(_ checks: [Check], of list: CheckList, in district: Region) {
    self.checks = checks
    self.list = list
    self.district = district
  }

  package func subject(in db: any ReadConnection) -> Region { district }

  /// - Returns: how many contradictions there are.
  package func perform(on district: Region, in tx: Transaction) throws -> Int {
    try tx.db.mayTakeLong()
    var total = 0
    for check in checks {
      let found = try findings(of: check, in: tx)
      try tx.db.replaceFindings(of: check.id, by: found, in: district, at: tx.now)
      total += found.count
    }
    let what = checks.count == 1 ? "“\(checks[0].check.zh)”" : "\(checks.count) 项"
    tx.note("核对名录\(what)，对不上的有 \(total) 处", about: ID<Check>(rawValue: "all").reference)
    return total
  }

  private func findings(of check: Check, in tx: Transaction) throws -> [Finding] {
    let question = CheckQuestion(
      district: district, today: tx.today, check: check.check, rooms: list.rooms)
    let said = try tx.db.settlements(of: check.id, on: tx.today, in: district)
    return try check.find(tx.db, question).map { found in
      let id = Finding.identity(check.id, found.key)
      let digest = Digest(of: found.one + "\n" + found.other).description
      return Finding(
        id: id, checkID: check.id, region: found.region, enterprise: found.enterprise,
        owner: check.owner(of: found.region), name: found.name, href: found.href, one: found.one,
        other: found.other, since: found.since, digest: digest, foundOn: tx.today,
        settledUntil: said[id.rawValue + digest])
    }
  }
}

extension Check {
  /// The organ that the book names; of a class of organs, the one in whose street the thing lies.
  /// What lies in no street is nobody's until it does.
  fileprivate func owner(of region: Region) -> String {
    isOfStreets ? region.street?.code ?? "" : check.owner
  }
}
