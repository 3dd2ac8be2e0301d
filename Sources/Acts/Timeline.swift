package import Civil

/// What a timeline is about.
package enum TimelineThing: Sendable {
  case complex(String)
  case enterprise(String)

  package var id: String {
    switch self {
    case .complex(let id), .enterprise(let id): id
    }
  }

  /// How facts call it.
  package var role: String {
    switch self {
    case .complex: "complex"
    case .enterprise: "enterprise"
    }
  }
}

/// Something that stands on a timeline at a day.
package struct TimelineLine: Sendable {
  package let place: TimelinePlace
  package let words: String
  /// What kind of thing it is, or how it stands; with the colour that means that.
  package let mark: String
  package let tag: String
  package let href: String?
  /// Who, why, how long: whatever people want to know besides.
  package let note: String

  package init(
    _ place: TimelinePlace, _ words: String, mark: String, tag: String, href: String? = nil,
    note: String = ""
  ) {
    self.place = place
    self.words = words
    self.mark = mark
    self.tag = tag
    self.href = href
    self.note = note
  }
}

/// Where on a timeline: the later first, and of one day in the order of identities.
package struct TimelinePlace: Hashable, Comparable, Sendable {
  package let day: Day
  package let id: String

  package init(_ day: Day, _ id: String) {
    self.day = day
    self.id = id
  }

  package static func < (left: TimelinePlace, right: TimelinePlace) -> Bool {
    (left.day, left.id) < (right.day, right.id)
  }
}

/// What one area puts on timelines. All are listed in `App.timeline`, nowhere else.
package struct TimelineSource: Sendable {
  package typealias Read =
    @Sendable (
      _ thing: TimelineThing, _ before: TimelinePlace?, _ limit: Int, _ sight: Sight
    ) throws -> [TimelineLine]

  package let key: String
  package let title: String
  /// At most so many lines before a place, the latest first; only what the doer may see.
  package let read: Read

  package init(_ key: String, _ title: String, read: @escaping Read) {
    self.key = key
    self.title = title
    self.read = read
  }
}
