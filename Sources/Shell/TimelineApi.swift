import Acts
import Api
import Civil
import Hummingbird
import Kernel
import Registry
import Web

/// What became of a complex or an enterprise, for programs.
struct TimelineApi {
  let desk: Desk
  let sources: [TimelineSource]

  func add(to routes: Routes) {
    routes.read(
      "complexes/:complex/timeline", "showComplexTimeline",
      Message(zh: "一个小区的经过", en: "What became of a complex, latest first"),
      asking: ShowComplexTimeline.self, query: query, answers: Timeline.shape
    ) { call in
      let look = ShowComplexTimeline(
        id: try call.id("complex"), district: try call.context.home(), question: question(call))
      return try await desk.answer(look, for: call.doer).json
    }
    routes.read(
      "enterprises/:enterprise/timeline", "showEnterpriseTimeline",
      Message(zh: "一家企业的经过", en: "What became of an enterprise, latest first"),
      asking: ShowEnterpriseTimeline.self, query: query, answers: Timeline.shape
    ) { call in
      let look = ShowEnterpriseTimeline(
        creditCode: try call.text("enterprise"), district: try call.context.home(),
        scope: try call.context.scope(for: .seeRegistry), question: question(call))
      return try await desk.answer(look, for: call.doer).json
    }
  }

  private var query: [Part] {
    [
      Part(
        "kind", Message(zh: "只看哪一种", en: "only of this kind"), .choice(sources.map(\.key)),
        isRequired: false),
      Part(
        "after", Message(zh: "从哪里接着看", en: "cursor"),
        .text(1...100, pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}_[A-Za-z0-9:_/.-]{1,80}$"),
        isRequired: false, example: "2026-09-16_0199-fact"),
    ]
  }

  private func question(_ call: Call) -> TimelineQuestion {
    TimelineQuestion(
      sources: sources, kind: call.said("kind"),
      before: call.said("after").flatMap { TimelinePlace($0) })
  }
}
