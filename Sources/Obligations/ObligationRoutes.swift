import Acts
import Civil
import Facts
import Hummingbird
import Kernel
import Tables
import Web

/// Obligations on the web: the desk, the list, one of them, and what is recorded about it.
struct ObligationRoutes {
  let desk: Desk
  let pages: Pages
  let shared: ObligationsDesk
  let roller: DayRoller

  func add(to routes: Routes) {
    routes.get("", ShowWorkDesk.self, menu: Menu(.desk, "工作台", place: 0), use: workDesk)
    routes.get(
      "obligations", ListObligations.self, menu: Menu(.desk, "义务与期限", place: 10), use: list)
    for format in FileFormat.allCases {
      routes.get("obligations" + format.rawValue, WriteObligations.self) {
        try await file(format, $0, $1)
      }
    }
    routes.get("obligations/paper", PrintObligations.self, use: paper)
    routes.get("rules", ShowRules.self, menu: Menu(.basis, "规则", place: 20), use: rules)
    routes.get("rules/:rule", ShowRule.self, use: rule)
    routes.get(
      "open-terms", ShowDocket.self, menu: Menu(.basis, "待定的词", place: 30), use: docket)
    routes.get("policy", ShowPolicy.self, menu: Menu(.basis, "文件原文", place: 10), use: policy)
  }

  func workDesk(_ request: Request, context: SignedIn) async throws -> Response {
    // Administrators owe nothing under the policy; they have a desk of their own.
    if context.doer.scopes(for: .seeObligations).isEmpty {
      return .redirect(to: "/administration", type: .normal)
    }
    let scope = try await scope(of: context)
    let look = ShowWorkDesk(
      scope: scope, organ: context.doer.organ, organName: context.visitor.organName, desk: shared,
      own: OwnPlace(
        context.visitor.drafts.map { .init(place: $0.place, title: $0.title, when: $0.when) },
        unread: context.visitor.unread))
    return try pages.html(try await desk.answer(look, for: context.doer), for: context)
  }

  func list(_ request: Request, context: SignedIn) async throws -> Response {
    let scope = try await scope(of: context)
    let question = question(of: request)
    let look = ListObligations(
      scope: scope, filter: question.filter, place: question.place, grouping: question.grouping,
      problems: question.problems, desk: shared)
    return try pages.html(try await desk.answer(look, for: context.doer), for: context)
  }

  private func question(of request: Request) -> ListQuestion {
    ListQuestion(request.uri.queryParameters, on: desk.now.day)
  }

  private func file(
    _ format: FileFormat, _ request: Request, _ context: SignedIn
  ) async throws -> Response {
    let scope = try await scope(of: context)
    let filter = question(of: request).filter
    try await desk.perform(
      TakeOutObligations(scope: scope, filter: filter, format: format, desk: shared),
      as: context.doer)
    return OutgoingFile("obligations", called: "义务与期限", as: format) { place in
      let look = WriteObligations(scope: scope, filter: filter, place: place, desk: shared)
      return try await desk.answer(look, for: context.doer)
    }.response(on: desk.now.day)
  }

  func paper(_ request: Request, context: SignedIn) async throws -> Response {
    let scope = try await scope(of: context)
    let look = PrintObligations(
      scope: scope, filter: question(of: request).filter, desk: shared)
    return try pages.html(try await desk.answer(look, for: context.doer), for: context)
  }

  func policy(_ request: Request, context: SignedIn) async throws -> Response {
    let scope = try context.doer.wholeScope(for: .seeObligations)
    let look = ShowPolicy(scope: scope, book: shared.rules.book)
    return try pages.html(try await desk.answer(look, for: context.doer), for: context)
  }

  /// How far the visitor may see, on a table that knows what day it is.
  private func scope(of context: SignedIn) async throws -> Scope {
    let scope = try context.doer.wholeScope(for: .seeObligations)
    try await roller.roll(scope.region, at: desk)
    return scope
  }
}

extension Doer {
  /// Every part of the district in which the doer may do this.
  func wholeScope(for permission: Permission) throws(NotPermitted) -> Scope {
    guard let scope = scope(for: permission) else {
      throw NotPermitted(permission, in: Region(""))
    }
    return scope
  }
}

/// What the address of the list asks for.
struct ListQuestion {
  let filter: ObligationFilter
  let place: ListPlace?
  let grouping: ObligationFilter.Grouping?
  let problems: [String]

  init(_ parameters: Parameters, on today: Day) {
    var query: [String: String] = [:]
    for (name, value) in parameters where query[String(name)] == nil {
      query[String(name)] = Self.plain(value)
    }
    var problems: [String] = []
    filter = ObligationFilter(query, on: today, problems: &problems)
    place = ListPlace(query["after"], goesBack: false) ?? ListPlace(query["before"], goesBack: true)
    grouping = query["by"].flatMap(ObligationFilter.Grouping.init)
    self.problems = problems
  }

  /// Without blanks at the ends and without signs that nobody can type.
  private static func plain(_ text: Substring) -> String {
    var kept = text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }[...]
    while kept.first?.properties.isWhitespace == true { kept.removeFirst() }
    while kept.last?.properties.isWhitespace == true { kept.removeLast() }
    return String(String.UnicodeScalarView(kept))
  }
}

extension ListPlace {
  /// Reads `2026-10-08_KEY`; anything else is the first page.
  init?(_ text: String?, goesBack: Bool) {
    guard let text, text.utf8.count <= 80, text.utf8.count > 11 else { return nil }
    let parts = text.split(separator: "_", maxSplits: 1).map(String.init)
    guard parts.count == 2, Day(parts[0]) != nil, ID<Obligation>(parts[1]) != nil else {
      return nil
    }
    self.init(sortOn: parts[0], key: parts[1], goesBack: goesBack)
  }
}
