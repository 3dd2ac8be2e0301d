import Kernel

/// Why a row of a table of owners cannot be taken though it is well written.
enum OwnerImportRefusal: Refusal, Equatable {
  case someoneElse
  case elsewhere
  /// What an owner was called before was not kept beside the register.
  case notKept

  var kind: RefusalKind {
    switch self {
    case .someoneElse: .invalid(field: "owner_name")
    case .elsewhere: .invalid(field: "id")
    case .notKept: .conflict
    }
  }

  var message: Message {
    switch self {
    case .someoneElse:
      Message(
        zh: "这套房屋登记的是另一位业主。共有的，请给每一位都写份额；换了业主的，请在房屋的页面办产权转移。",
        en: "the unit has another owner; give shares, or transfer the unit on its page")
    case .notKept:
      Message(
        zh: "更正过业主的姓名、电话或证件号码。更正前的内容没有另外留存，要改回去请打开业主的页面更正。",
        en: "what was corrected of a person is not kept apart")
    case .elsewhere:
      Message(
        zh: "系统编号不是这套房屋现任业主的。请核对房号；是新业主就清空系统编号。",
        en: "the number belongs to no present owner of this unit")
    }
  }
}
