import Web

extension Form {
  /// What was said of an address; what cannot be read is noted.
  mutating func hookParticulars() -> Hook.Particulars? {
    let name = text("name", "名称", atMost: 40)
    let address = text("address", "接收地址", atMost: HookAddress.longest)
    let kinds = Set(all("kinds"))
    if kinds.isEmpty { reject(HookRefusal.noKind) }
    guard let name, let address, isSound else { return nil }
    return Hook.Particulars(name: name, address: address, kinds: kinds)
  }

  init(of particulars: Hook.Particulars) {
    self.init(
      pairs: [("name", particulars.name), ("address", particulars.address)]
        + particulars.kinds.sorted().map { ("kinds", $0) })
  }
}

/// The fields of an address, on the page of all and on its own.
struct HookFields: Sendable {
  let form: Form
  let fields: [FieldLine]
  let choices: [Choice]

  struct Choice: Sendable {
    let kind: String
    let title: String
    let isChosen: Bool
  }

  init(_ form: Form, _ rules: HookRules) {
    self.form = form
    fields = [
      form.line("name", "名称", hint: "写明哪个系统在接收，会记入操作记录。"),
      form.line(
        "address", "接收地址", type: "url", hint: "对方系统的网址，以 https:// 开头。"),
    ]
    let chosen = Set(form.all("kinds"))
    choices = rules.choices.map {
      Choice(kind: $0.kind, title: $0.title, isChosen: chosen.contains($0.kind))
    }
  }
}
