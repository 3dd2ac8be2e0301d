import Acts
import FoundationEssentials
import Kernel

/// What somebody had before them when they began to change a thing.
package enum Seen: Sendable {
  /// Nothing in particular: an import says what is right, whatever stood there.
  case nothing
  /// A form, with what it was filled with.
  case values([String: String])
  /// A version: whoever names it wants no other to be changed.
  case version(String)
}

extension Seen {
  init(_ sheet: Sheet) {
    self = .values(sheet.values)
  }

  /// As it travels in a form.
  init(coded text: String) {
    guard let bytes = Base64URL.bytes(text),
      let values = try? JSONDecoder().decode([String: String].self, from: Data(bytes))
    else {
      self = .nothing
      return
    }
    self = .values(values)
  }
}

extension Seen {
  /// What stood in the form and was left as it stood.
  ///
  /// - Parameter others: what the form has beside the fields of the thing.
  func left<Entity>(
    in sheet: Sheet, and others: [String: String] = [:], of entity: Entity.Type
  ) -> [AskedField] {
    guard case .values(let was) = self else { return [] }
    return sheet.values.merging(others) { $1 }
      .filter { !$0.value.isEmpty && was[$0.key] == $0.value }
      .map { AskedField(entity, $0.key) }
  }
}

extension Sheet {
  /// As it travels in a form.
  var coded: String {
    let said = values.filter { !$0.value.isEmpty }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(said)).map { Base64URL.text(Array($0)) } ?? ""
  }
}
