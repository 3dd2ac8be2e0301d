import Civil
package import Imports
import Kernel

/// What imports may change about the things of the registers, as it is kept for taking it back.
extension Complex {
  var importState: ThingState {
    ThingState(particulars.sheet.values.merging(["region": region.description]) { $1 })
  }

  var asAdded: ImportEffect { .added("complex", id, as: importState) }

  func asChanged(to after: Complex) -> ImportEffect {
    .changed("complex", id, from: importState, to: after.importState)
  }
}

extension Enterprise {
  var importState: ThingState { ThingState(particulars.sheet.values) }
}

extension Handover {
  var importState: ThingState { ThingState(particulars.sheet.values) }
}

extension Contract {
  private static let content = "content."

  var importState: ThingState {
    var values = particulars.sheet.values
    values["fees"] = FeeText.show(fees.sorted { $0.buildingType < $1.buildingType })
    for (key, said) in contents { values[Self.content + key] = said }
    return ThingState(values)
  }

  static func contents(in state: ThingState) -> [String: String] {
    Dictionary(
      state.values.compactMap { key, said in
        key.hasPrefix(content) ? (String(key.dropFirst(content.count)), said) : nil
      }, uniquingKeysWith: { $1 })
  }
}

extension Engagement {
  var importState: ThingState {
    ThingState([
      "enterprise": enterpriseCode, "mode": mode.rawValue, "from_on": from.description,
      "to_on": until?.description,
    ])
  }
}

extension Listing {
  var importState: ThingState {
    get throws { ThingState(["state": state.rawValue, "content": try Self.text(content)]) }
  }
}

extension Place {
  var importState: ThingState { ThingState(["name": name]) }
  var importID: ID<Place> { ID(rawValue: code) }
}

extension Fielded {
  /// As it was kept.
  package init(_ state: ThingState) throws {
    self.init()
    for field in Self.fields {
      if let text = state[field.key] { try field.read(&self, text) }
    }
  }
}
