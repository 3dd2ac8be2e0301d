import Civil
import Web

struct DraftsPage: Page {
  static let template = "Shell/Pages/drafts"

  let title: String
  let drafts: [Line]
  let hasDrafts: Bool

  struct Line: Sendable {
    let title: String
    let place: String
    let when: String
  }

  init(_ drafts: [Draft], now: Instant) {
    title = drafts.isEmpty ? "没有没写完的表" : "有 \(drafts.count) 张表没写完"
    self.drafts = drafts.map {
      Line(title: $0.title, place: $0.place, when: $0.savedAt.spoken(from: now))
    }
    hasDrafts = !drafts.isEmpty
  }
}
