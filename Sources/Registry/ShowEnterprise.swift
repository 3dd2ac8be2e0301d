import Acts
import Kernel
import Storage
import Tables

/// Everything about one enterprise.
struct ShowEnterprise: Look {
  static let permission = Permission.seeRegistry

  let creditCode: String
  let district: Region
  /// Where the visitor may look; what lies elsewhere is not listed.
  let scope: Scope
  let holdings: Holdings

  func subject(in db: any ReadConnection) throws -> EnterpriseWithin {
    EnterpriseWithin(
      whose: try db.enterprise(creditCode, in: district),
      region: (scope.regions.first ?? scope.region))
  }

  func answer(about subject: EnterpriseWithin, in sight: Sight) throws -> EnterprisePage {
    let now = try sight.db.openEngagements(of: creditCode, on: sight.today, in: district)
      .filter { scope.covers($0.engagement) }
    var question = TableQuestion()
    question.values["enterprise"] = creditCode
    question.columns = ["number", "complex", "signed", "filing"]
    let contracts = try sight.part(
      of: ContractTable().table, question, within: scope, size: 50)
    return EnterprisePage(
      enterprise: subject.whose, now: now, contracts: contracts.lines,
      history: try sight.db.history(of: subject.whose.id.reference, in: district.district),
      standings: try FieldStandings(of: subject.whose.id, holdings, in: district, sight),
      today: sight.today, may: { sight.doer.may($0, on: subject.whose) })
  }
}

/// An enterprise as somebody sees it who may look at a part of the district.
struct EnterpriseWithin: Regional, Sendable {
  let whose: Enterprise
  let region: Region

  var enterprise: String? { whose.creditCode }
}
