import Acts
import Api
import Hummingbird
import Kernel
import Tables
import Web

/// The ledger for programs that have a token. The files under `/ledger/log` need none.
struct LedgerApi {
  let desk: Desk
  let district: Region
  let voice: LedgerVoice
  let words: LedgerWords

  func add(to routes: Routes) {
    routes.list(LedgerTable(words: words), of: "LedgerLine", at: desk)
    routes.read(
      "ledger/entry/:entry/content", "readLedgerContent",
      Message(zh: "看账本一条的内容和盐", en: "The content of a line and its salt"),
      asking: FetchContent.self, answers: Self.content
    ) { call in
      let look = FetchContent(key: try call.text("entry"), district: district)
      let content = try await desk.answer(look, for: call.doer)
      return .object(["content": .text(content.text), "salt": .text(content.hexSalt)])
    }
    routes.change(
      .post, "ledger/entry/:entry/forget", "forgetLedgerContent",
      Message(zh: "删去账本一条的内容", en: "Forget the content of a line"),
      doing: ForgetContent.self,
      takes: [Part("why", Message(zh: "依据和原因", en: "why"), .text(1...200))]
    ) { call in
      let act = ForgetContent(
        key: try call.text("entry"), district: district,
        why: try call.given("why", "依据和原因"))
      try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
  }

  private static let content = Shape.object([
    Part("content", Message(zh: "内容", en: "content"), .text(0...1_000_000)),
    Part("salt", Message(zh: "盐，十六进制", en: "salt in hexadecimal"), .text(64...64)),
  ])
}
