package import Acts
import Civil
package import Hummingbird
import Kernel
package import Web

/// The form of a thing that is there already: as it stands in the register, or as somebody typed
/// it and brought up to what others have saved since.
package struct OpenedForm {
  package private(set) var form: Form
  private let sheet: Sheet
  private var clashes: [EditPage.Clash] = []
  private var merged: [String] = []

  /// - Parameters:
  ///   - filled: with what stands in the register.
  ///   - typed: what came back, if anything did.
  package init(_ thing: some Versioned, filled: Form, typed: Form?, history: [RecordEntry]) {
    sheet = thing.sheet
    form = typed ?? filled
    guard let typed, case .values(let was) = Seen(coded: typed["_base"]) else { return }
    let authors = Authors(history)
    let mine = Dictionary(typed.names.map { ($0, typed[$0]) }, uniquingKeysWith: { $1 })
    let merge = Merge(was: was, now: sheet, mine: mine)
    for line in merge.kept {
      form[line.name] = filled[line.name]
      merged.append(authors.sentence(line))
    }
    clashes = merge.clashes.map { EditPage.Clash($0, by: authors.who(changed: $0.line.name)) }
  }

  /// The page with everything the form must carry, and what is to be chosen beside its field.
  package func page(_ page: EditPage, standing standings: FieldStandings? = nil) -> EditPage {
    var page = page
    page.base = sheet.coded
    page.merged = merged
    page.undecided = clashes.isEmpty ? nil : clashes.map(\.name).joined(separator: " ")
    for section in page.sections.indices {
      for input in page.sections[section].inputs.indices {
        let name = page.sections[section].inputs[input].name
        page.sections[section].inputs[input].standing =
          name == "why" ? nil : standings?.words(name)
        page.sections[section].inputs[input].clashes = clashes.filter { $0.name == name }
      }
      for item in page.sections[section].items.indices {
        let key = page.sections[section].items[item].key
        page.sections[section].items[item].clashes = clashes.filter {
          $0.name == "settled." + key || $0.name == ContentList.column(key)
        }
      }
    }
    return page
  }
}

extension Response {
  /// After a change: also says what of others' was kept beside it.
  package static func seeOther(_ path: String, saying words: String, keeping kept: [String])
    -> Response
  {
    let also = kept.isEmpty ? "" : "别人同时改的“\(kept.joined(separator: "”“"))”也保留了。"
    return .seeOther(path, saying: words + also)
  }
}

extension Form {
  /// What its writer had before them.
  package var seen: Seen { Seen(coded: self["_base"]) }

  /// Takes over what was chosen where two had changed the same; each must be chosen.
  package mutating func settleClashes() {
    guard case .values(let now) = seen else { return }
    for name in self["_undecided"].split(separator: " ").map(String.init) {
      switch self["choose." + name] {
      case "theirs": self[name] = now[name] ?? ""
      case "mine": break
      default:
        reject(name, Message(zh: "这一处两个人都改了，请选一个。", en: "\(name) is undecided"))
      }
    }
  }
}
