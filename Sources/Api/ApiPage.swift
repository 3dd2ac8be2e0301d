import HTTPTypes
import Kernel
import Web

/// The API for people: what there is, who may use it, and what a "no" means.
struct ApiPage: Page {
  static let template = "Api/Pages/api"

  let title = "程序可以读取和办理的都在这里"
  let groups: [Group]
  let kinds: [Kind]

  struct Group: Sendable {
    let name: String
    let lines: [Line]
  }

  struct Line: Sendable {
    let method: String
    let path: String
    let title: String
    let permission: String
    let id: String
  }

  struct Kind: Sendable {
    let mark: String
    let status: Int
    let title: String
  }

  init(_ operations: [Operation]) {
    let names = operations.reduce(into: [String]()) {
      if !$0.contains($1.group) { $0.append($1.group) }
    }
    groups = names.map { name in
      Group(
        name: name,
        lines: operations.filter { $0.group == name }.map {
          Line(
            method: $0.method.rawValue, path: $0.template, title: $0.title.zh,
            permission: $0.permission.name, id: $0.id)
        })
    }
    kinds = ProblemKind.allCases.map {
      Kind(mark: $0.rawValue, status: $0.status.code, title: $0.title.zh)
    }
  }
}
