import Acts
import Hummingbird
import Kernel
import Storage
import Web

/// The forms for what is seen in a complex and has no register yet.
struct SightingRoutes<Sight: Sighting>: Sendable {
  let desk: Desk
  let pages: Pages

  func add(to routes: Routes) {
    let path = "complexes/:complex/\(Sight.path)"
    routes.get(path + "/new", AskFor<RecordSighting<Sight>, Complex>.self, use: ask)
    routes.post(path, RecordSighting<Sight>.self, use: record)
  }

  func ask(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await page(Form(), context), for: context)
  }

  func record(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let complex: ID<Complex> = try context.id("complex")
    guard let sighting: Sight = form.read() else {
      return try pages.refused(try await page(form, context), for: context)
    }
    let act = RecordSighting(sighting, in: complex, of: try context.home())
    return try await pages.submit(
      form, for: context, again: { try await page($0, context) },
      act: {
        try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/complexes/\(complex)", saying: "已记下，名录核对会用到。")
      })
  }

  private func page(_ form: Form, _ context: SignedIn) async throws -> EditPage {
    try await desk.ask(RecordSighting<Sight>.self, context) { _, _ in
      []
    } page: { complex, _ in
      EditPage(
        title: "记下“\(complex.name)”的\(Sight.word.zh)", lead: "记下的是事实，名录核对拿它同登记的资料对照。",
        action: "/complexes/\(complex.id)/\(Sight.path)", submit: "记下",
        back: "/complexes/\(complex.id)", sections: [form.section(nil, Sight.fields)], form: form)
    }
  }
}
