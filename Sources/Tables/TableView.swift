package import Kernel

/// A question to a list that somebody gave a name: it stands as a tab above the list, for them or
/// for everybody in their organ.
package struct TableView: Sendable {
  package let id: ID<TableView>
  /// The key of the list.
  let list: String
  package let owner: String
  let organ: String
  package var name: String
  /// What stands behind the `?` of the address.
  package let question: String
  package let isShared: Bool
}

enum ViewRefusal: Refusal, Equatable {
  case noName
  case nameTaken(String)
  case gone
  case unreadable

  var kind: RefusalKind {
    switch self {
    case .noName, .nameTaken: .invalid(field: "name")
    case .gone: .notFound
    case .unreadable: .conflict
    }
  }

  var message: Message {
    switch self {
    case .noName:
      Message(zh: "请给这个视图起个名字，40 个字以内。", en: "a view needs a name of at most 40 characters")
    case .nameTaken(let name):
      Message(zh: "您已经有一个叫“\(name)”的视图。请换个名字。", en: "there is a view named \(name) already")
    case .gone:
      Message(zh: "这个视图已经删掉了，或者不是您存的。请回到列表看看。", en: "no such view of yours")
    case .unreadable:
      Message(zh: "没有看懂要存什么。请回到列表，再点一次。", en: "not a question to a list")
    }
  }
}
