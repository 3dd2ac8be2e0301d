import Acts
import Civil
import Kernel
import Registry
import Storage

/// Everything about one complex, in the order of time.
struct ShowComplexTimeline: Look {
  static let permission = Permission.seeRegistry

  let id: ID<Complex>
  let district: Region
  let question: TimelineQuestion

  func subject(in db: any ReadConnection) throws -> Complex { try db.complex(id, in: district) }

  func answer(about complex: Complex, in sight: Sight) throws -> Timeline {
    try question.timeline(
      of: .complex(id.rawValue), called: complex.particulars.name, in: sight)
  }
}

/// Everything about one enterprise, as far as the visitor may look.
struct ShowEnterpriseTimeline: Look {
  static let permission = Permission.seeRegistry

  let creditCode: String
  let district: Region
  /// Enterprises work in the whole district: whoever looks after a part of it may know them all.
  let scope: Scope
  let question: TimelineQuestion

  func subject(in db: any ReadConnection) throws -> Known {
    Known(
      whose: try db.enterprise(creditCode, in: district),
      region: scope.regions.first ?? scope.region)
  }

  func answer(about known: Known, in sight: Sight) throws -> Timeline {
    try question.timeline(
      of: .enterprise(creditCode), called: known.whose.particulars.name, in: sight)
  }

  struct Known: Regional, Sendable {
    let whose: Enterprise
    let region: Region

    var enterprise: String? { whose.creditCode }
  }
}

/// Which part of a timeline is asked for.
struct TimelineQuestion: Sendable {
  static let shown = 60

  let sources: [TimelineSource]
  let kind: String?
  let before: TimelinePlace?

  func timeline(
    of thing: TimelineThing, called name: String, in sight: Sight
  ) throws -> Timeline {
    let chosen = sources.filter { kind == nil || $0.key == kind }
    let lines = try chosen.flatMap { try $0.read(thing, before, Self.shown + 1, sight) }
      .sorted { $1.place < $0.place }
    return Timeline(
      name: name, lines: Array(lines.prefix(Self.shown)),
      next: lines.count > Self.shown ? lines[Self.shown - 1].place : nil)
  }
}

struct Timeline: Sendable {
  let name: String
  let lines: [TimelineLine]
  let next: TimelinePlace?
}
