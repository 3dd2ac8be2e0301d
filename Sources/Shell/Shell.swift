package import Acts
package import Civil
package import Kernel
package import Storage
package import Web

/// What belongs to a person's own place: how they like their pages, and the keys they work with.
package enum Shell {
  package static let migrations: [Migration] = ShellSchema.migrations

  package static func addRoutes(
    to routes: Routes, desk: Desk, pages: Pages, cookies: CookieNames, seal: Sealed,
    timeline: [TimelineSource]
  ) {
    TimelineRoutes(desk: desk, pages: pages, sources: timeline + [recordTimeline]).add(to: routes)
    TimelineApi(desk: desk, sources: timeline + [recordTimeline]).add(to: routes)
    ShellApi(desk: desk, seal: seal).add(to: routes)
    DraftRoutes(desk: desk, pages: pages, seal: seal).add(to: routes)
    PreferenceRoutes(desk: desk, pages: pages, cookies: cookies).add(to: routes)
    NoticeRoutes(desk: desk, pages: pages).add(to: routes)
    KeyboardRoutes(pages: pages).add(to: routes)
  }

  /// Where the pages find the forms that people began.
  package static func draftBox(at desk: Desk, seal: Sealed) -> DraftBox {
    DraftBox(
      open: { visitor, place in
        let mine = try Mine(visitor.doer, in: visitor.district)
        return try await desk.answer(
          OpenDraft(mine: mine, place: place, seal: seal), for: visitor.doer)
      },
      drop: { visitor, place in
        let mine = try Mine(visitor.doer, in: visitor.district)
        try await desk.perform(DropDraft(mine: mine, place: place), as: visitor.doer)
      })
  }

  /// What a visitor finds at their place, read with who they are.
  package static func drafts(
    of person: ID<Doer>, in district: Region, now: Instant, db: any ReadConnection
  ) throws -> [DraftNote] {
    try db.draftLines(of: person, in: district).map {
      DraftNote(place: $0.place, title: $0.title, when: $0.savedAt.spoken(from: now))
    }
  }
}
