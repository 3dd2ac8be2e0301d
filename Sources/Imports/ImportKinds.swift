package import Kernel
package import Storage

/// Every register that can be filled from a table, in the order in which an empty house is filled.
package struct ImportKinds: Sendable {
  package typealias DistrictNames = @Sendable (any ReadConnection, Region) throws -> Set<String>

  package let all: [ImportKind]
  /// What people call a district, as far as the registers know.
  let districtNames: DistrictNames

  package init(_ all: [ImportKind], districtNames: @escaping DistrictNames) {
    self.all = all
    self.districtNames = districtNames
  }

  package subscript(name: String) -> ImportKind? {
    all.first { $0.name == name }
  }

  func named(_ name: String) throws(ImportRefusal) -> ImportKind {
    guard let kind = self[name] else { throw .unknownKind(name) }
    return kind
  }
}
