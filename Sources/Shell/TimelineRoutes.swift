import Acts
import Civil
import Hummingbird
import Kernel
import Registry
import Web

/// What became of a complex or an enterprise, in the order of time.
struct TimelineRoutes {
  let desk: Desk
  let pages: Pages
  let sources: [TimelineSource]

  func add(to routes: Routes) {
    routes.get("complexes/:complex/timeline", ShowComplexTimeline.self, use: complex)
    routes.get("enterprises/:enterprise/timeline", ShowEnterpriseTimeline.self, use: enterprise)
  }

  func complex(_ request: Request, context: SignedIn) async throws -> Response {
    let id: ID<Complex> = try context.id("complex")
    let question = question(request)
    let timeline = try await desk.answer(
      ShowComplexTimeline(id: id, district: try context.home(), question: question),
      for: context.doer)
    return try pages.html(
      TimelinePage(timeline, at: "/complexes/\(id)", question, today: desk.now.day), for: context)
  }

  func enterprise(_ request: Request, context: SignedIn) async throws -> Response {
    let code = try context.parameters.require("enterprise")
    let question = question(request)
    let timeline = try await desk.answer(
      ShowEnterpriseTimeline(
        creditCode: code, district: try context.home(),
        scope: try context.scope(for: .seeRegistry), question: question),
      for: context.doer)
    return try pages.html(
      TimelinePage(timeline, at: "/enterprises/\(code)", question, today: desk.now.day),
      for: context)
  }

  private func question(_ request: Request) -> TimelineQuestion {
    let asked = request.uri.queryParameters
    let kind = asked["kind"].map(String.init)
    return TimelineQuestion(
      sources: sources, kind: sources.first { $0.key == kind }?.key,
      before: asked["before"].flatMap { TimelinePlace(String($0)) })
  }
}

extension TimelinePlace {
  /// Reads `2026-10-08_KEY`; anything else is the beginning.
  init?(_ text: String) {
    let parts = text.split(separator: "_", maxSplits: 1).map(String.init)
    guard parts.count == 2, parts[1].utf8.count <= 80, let day = Day(parts[0]) else { return nil }
    self.init(day, parts[1])
  }
}
