/// Points at something in any area, as the record and other areas see it: `Contract/0190…`.
package struct Reference: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  fileprivate init(_ description: String) {
    self.description = description
  }
}

extension ID {
  package var reference: Reference { Reference("\(Entity.self)/\(rawValue)") }
}
