import Acts
import Kernel
import Storage

/// Everything about one handover.
struct ShowHandover: Look {
  static let permission = Permission.seeRegistry

  let id: ID<Handover>
  let district: Region
  let holdings: Holdings

  func subject(in db: any ReadConnection) throws -> Handover {
    try db.handover(id, in: district)
  }

  func answer(about handover: Handover, in sight: Sight) throws -> HandoverPage {
    HandoverPage(
      handover: handover, complex: try sight.db.complex(handover.complex, in: district),
      enterprise: try sight.db.enterprise(handover.enterpriseCode, in: district),
      history: try sight.db.history(of: id.reference, in: district.district),
      standings: try FieldStandings(of: id, holdings, in: district, sight),
      may: { sight.doer.may($0, on: handover) })
  }
}
