import Acts
import Civil
import Hummingbird
import Kernel
import NIOCore
import Web

/// What one should hear of, as a list and day by day.
struct NoticeRoutes {
  let desk: Desk
  let pages: Pages

  func add(to routes: Routes) {
    routes.get("notices", ListNotices.self, menu: Menu(.desk, "通知", place: 20), use: list)
    routes.get("notices/digest", ShowDigest.self, use: digest)
    routes.post("notices/read", MarkNotices.self, use: mark)
    routes.post("notices/kinds", ChooseNotices.self, use: choose)
  }

  func list(_ request: Request, context: SignedIn) async throws -> Response {
    let before = request.uri.queryParameters["before"].flatMap { ID<Notice>(String($0)) }
    let look = ListNotices(mine: try context.mine, before: before)
    let answer = try await desk.answer(look, for: context.doer)
    return try pages.html(
      NoticesPage(
        answer, unread: context.visitor.unread, isFirst: before == nil, now: desk.now),
      for: context)
  }

  func digest(_ request: Request, context: SignedIn) async throws -> Response {
    let asked = request.uri.queryParameters["on"].flatMap { try? Day(lenient: String($0)) }
    let look = ShowDigest(
      mine: try context.mine, organName: context.visitor.organName,
      day: min(asked ?? desk.now.day, desk.now.day))
    let digest = try await desk.answer(look, for: context.doer)
    guard request.uri.queryParameters["as"] == "text" else {
      return try pages.html(DigestPage(digest, today: desk.now.day), for: context)
    }
    return Response(
      status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(string: digest.text)))
  }

  func mark(_ request: Request, context: SignedIn) async throws -> Response {
    let form = context.form
    let all = ID<Notice>(form["up_to"])
    guard let id = all ?? ID<Notice>(form["notice"]) else { throw NoSuchNotice() }
    let act = MarkNotices(
      mine: try context.mine, which: all == nil ? .one(id) : .all(upTo: id))
    try await desk.perform(act, as: context.doer)
    return .redirect(to: request.ownPage ?? "/notices", type: .normal)
  }

  func choose(_ request: Request, context: SignedIn) async throws -> Response {
    let wanted = context.form.all("kind").compactMap { Notice.Kind(rawValue: $0) }
    let act = ChooseNotices(mine: try context.mine, wanted: Set(wanted))
    try await desk.perform(act, as: context.doer)
    return .seeOther("/notices", saying: "记住了，以后只通知勾选的几类。")
  }
}

extension SignedIn {
  var mine: Mine {
    get throws(NotPermitted) { try Mine(doer, in: district) }
  }
}

struct NoSuchNotice: Refusal {
  var kind: RefusalKind { .invalid(field: "notice") }
  var message: Message {
    Message(zh: "没有认出是哪一条通知。请刷新页面再试。", en: "no such notice")
  }
}
