import Acts
import Civil
import Kernel
import Storage

/// One organ: its posts today, its people, and what it is part of.
struct ShowOrgan: Look {
  static let permission = Permission.seeOrgans

  struct Answer: Sendable {
    let organ: Organ
    let parent: Organ?
    let seats: [Seat]
    let people: [Person]
    let today: Day
  }

  let district: Region
  let organID: String

  func subject(in db: any ReadConnection) throws -> Organ {
    try db.organ(organID, in: district)
  }

  func answer(about organ: Organ, in sight: Sight) throws -> Answer {
    Answer(
      organ: organ,
      parent: try organ.parent.flatMap { try sight.db.organIfKnown($0, in: district) }
        .flatMap { sight.doer.may(Self.permission, on: $0) ? $0 : nil },
      seats: try sight.db.seats(of: organ, on: sight.today),
      people: try sight.db.people(of: organ), today: sight.today)
  }
}
