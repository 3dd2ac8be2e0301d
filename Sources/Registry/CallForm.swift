package import Api
import Civil
import Kernel
import Web

/// What the calls of this area have in common.
extension Call {
  var why: String? { said("why") }

  /// Whoever names a version wants no other to be changed.
  var seen: Seen { version.map(Seen.version) ?? .nothing }

  /// The particulars of a noun, field by field, as its form has them.
  package func particulars<Root: Fielded>(_: Root.Type = Root.self) throws -> Root {
    var form = form
    let root: Root? = form.read()
    guard let root else { throw Unsound(form) }
    return root
  }

  /// Several fields of a form at once.
  func read<Value>(_ body: (inout Form) -> Value?) throws -> Value {
    var form = form
    guard let value = body(&form), form.isSound else { throw Unsound(form) }
    return value
  }

  /// The fees, refused for what their form would be refused for.
  func fees() throws -> [Contract.Fee] {
    let fees = (body["fees"]?.items ?? []).map { fee in
      Contract.Fee(
        buildingType: fee["building_type"]?.asText ?? "",
        price: Fen(fee["price"]?.asNumber ?? 0))
    }
    return try read { form in
      do throws(Unreadable) {
        let kept = try FeeText.read(FeeText.show(fees))
        if kept == fees { return kept }
        form.reject(
          "fees",
          Message(zh: "房屋类型不要带数字和分号。", en: "a kind of building has no digits or semicolons"))
      } catch {
        form.reject("fees", error.message)
      }
      return nil
    }
  }

  /// What a contract says on the items of the list.
  func contents(_ list: ContentList) throws -> [String: String] {
    try read { form in
      var contents: [String: String] = [:]
      for item in body["contents"]?.items ?? [] {
        let (key, said) = (item["item"]?.asText ?? "", item["said"]?.asText ?? "")
        guard list.items.contains(where: { $0.key == key }), contents[key] == nil else {
          form.reject(
            "contents", Message(zh: "条目里没有“\(key)”，或者写了两次。", en: "no such item, or twice"))
          return nil
        }
        contents[key] = said
      }
      return contents
    }
  }
}
