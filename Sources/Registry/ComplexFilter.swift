import Kernel

/// Which complexes a list shows, and in what order.
struct ComplexFilter: Hashable, Sendable {
  var text = ""
  var place: Region?
  var mode: ServiceMode?
  /// Only those whose street nobody has said yet.
  var isUnassigned = false
  var order = Order.name

  enum Order: String, CaseIterable, Sendable {
    case name, place, households

    var label: String {
      switch self {
      case .name: "按名称"
      case .place: "按街道"
      case .households: "按户数，多的在前"
      }
    }
  }

  /// Where a page begins: after a complex, or before it when going back.
  enum Cursor: Hashable, Sendable {
    case after(ID<Complex>)
    case before(ID<Complex>)
  }

  init() {}

  /// - Parameter value: what the address says under a name.
  init(_ value: (String) -> String?) {
    text = value("q")?.trimmed ?? ""
    place = value("place").flatMap { Region(code: $0) }
    mode = value("mode").flatMap(ServiceMode.init)
    isUnassigned = value("street") == "none"
    order = value("sort").flatMap(Order.init) ?? .name
  }

  func address(_ cursor: Cursor? = nil) -> String {
    var query: [(name: String, value: String?)] = [
      ("q", text), ("place", place?.code), ("mode", mode?.rawValue),
      ("street", isUnassigned ? "none" : nil), ("sort", order == .name ? nil : order.rawValue),
    ]
    switch cursor {
    case .after(let id): query.append(("after", id.rawValue))
    case .before(let id): query.append(("before", id.rawValue))
    case nil: break
    }
    return Address("/complexes", given: query).description
  }
}

/// One line of a list of complexes.
struct ComplexLine: Sendable {
  let id: ID<Complex>
  let name: String
  let region: Region
  let address: String?
  let households: Int?
  let mode: ServiceMode?
  let enterprise: String?
}
