import Acts
import Civil
import Kernel
import Storage
import Web

/// The page of one thing that a complex has.
struct ItemPage: Page {
  static let template = "Registry/Pages/item"

  let title: String
  let complex: String
  let complexHref: String
  let state: String?
  let tag: String
  let ended: String?
  let facts: SaidFields
  let change: String?
  let end: String?
  let endWords: String
  let history: [HistoryLine]
}

/// Everything about one thing that a complex has.
struct ShowItem<Item: ComplexItem>: Look {
  static var permission: Permission { .seeRegistry }

  let id: ID<Item>
  let district: Region

  func subject(in db: any ReadConnection) throws -> Held<Item> {
    try db.held(id, in: district)
  }

  func answer(about held: Held<Item>, in sight: Sight) throws -> ItemPage {
    let complex = try sight.db.complex(held.complex, in: district)
    let state = held.endedOn == nil ? held.item.state(on: sight.today) : nil
    let mayKeep = sight.doer.may(Item.keeping, on: held) && held.endedOn == nil
    return ItemPage(
      title: "“\(complex.name)”的\(Item.word.zh)：\(held.item.name)", complex: complex.name,
      complexHref: "/complexes/\(complex.id)", state: state?.words, tag: state?.tag ?? "",
      ended: held.endedOn.map {
        "\($0.chinese)\(Item.ending)" + (held.endReason.map { "：\($0)" } ?? "")
      },
      facts: SaidFields(Item.fields, of: held.item),
      change: mayKeep ? "/\(Item.path)/\(id)/change" : nil,
      end: mayKeep ? "/\(Item.path)/\(id)/end" : nil, endWords: Item.ending,
      history: try sight.db.history(of: id.reference, in: district.district).map {
        HistoryLine($0, labels: Item.labels)
      })
  }
}
