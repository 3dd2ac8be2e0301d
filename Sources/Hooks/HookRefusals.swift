import Kernel

enum HookRefusal: Refusal, Equatable {
  case noAddress
  case notSecure
  case inside
  case noKind
  case unknownKind(String)
  case noName
  case tooMany
  case isPaused
  case stillWaiting

  var kind: RefusalKind {
    switch self {
    case .noAddress, .notSecure, .inside: .invalid(field: "address")
    case .noKind, .unknownKind: .invalid(field: "kinds")
    case .noName: .invalid(field: "name")
    case .tooMany, .isPaused, .stillWaiting: .conflict
    }
  }

  var message: Message {
    switch self {
    case .noAddress:
      Message(
        zh: "接收地址没有读懂。请写完整的网址，例如 https://example.org/gongzhi，不带用户名和 #。",
        en: "not an absolute address without user and fragment")
    case .notSecure:
      Message(zh: "接收地址要以 https:// 开头。", en: "the address must be https")
    case .inside:
      Message(
        zh: "接收地址指向本机或内网，不能用。需要时请系统管理员在设置里放开（hooks_reach）。",
        en: "the address leads inside; see hooks_reach in the settings")
    case .noKind: Message(zh: "请至少勾选一类事件。", en: "no kind of event is chosen")
    case .unknownKind(let kind):
      Message(zh: "手册里没有“\(kind)”这类事件。", en: "\(kind) is not in the vocabulary")
    case .noName: Message(zh: "“名称”应有 1 到 40 个字。", en: "a name has 1 to 40 characters")
    case .tooMany:
      Message(
        zh: "本单位的推送已有 \(Hook.most) 个。请先删除不用的。",
        en: "an organ has at most \(Hook.most) addresses")
    case .isPaused: Message(zh: "推送停着。请先恢复。", en: "it is paused")
    case .stillWaiting:
      Message(zh: "这一条还在发送，不必重发。", en: "it is still being sent")
    }
  }
}
