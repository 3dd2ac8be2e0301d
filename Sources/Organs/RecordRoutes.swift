import Acts
import Civil
import Hummingbird
import Kernel
import Web

/// The record, for the audit administrator.
struct RecordRoutes {
  let desk: Desk
  let pages: Pages
  let words: RecordWords

  func add(to routes: Routes) {
    routes.get(
      "record", ReadRecord.self, menu: Menu(.house, "操作记录", place: 40), use: read)
  }

  func read(_ request: Request, context: SignedIn) async throws -> Response {
    let asked = RecordQuery(request.uri.queryParameters)
    let look = ReadRecord(
      scope: try context.scope(for: .readRecord), filter: asked.filter, before: asked.before,
      words: words)
    let answer = try await desk.answer(look, for: context.doer)
    return try pages.html(RecordPage(answer, asked), for: context)
  }
}

/// What stands in the address of the record.
struct RecordQuery {
  var form: Form
  var filter = RecordFilter()
  let before: String?

  init(_ query: some Collection<(key: Substring, value: Substring)>) {
    let values = Dictionary(
      query.map { (String($0.key), String($0.value)) }, uniquingKeysWith: { first, _ in first })
    form = Form(values.filter { !$0.value.isEmpty })
    before = values["before"]
    filter.doer = value("who")
    filter.organ = value("organ")
    filter.act = value("act")
    filter.subject = value("about")
    filter.day = form.optionalDay("day", "日期")
  }

  private func value(_ name: String) -> String? {
    form[name].isEmpty ? nil : form[name]
  }
}
