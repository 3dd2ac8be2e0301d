package import Kernel
package import Storage

/// Every register that can be filled from a table, in the order in which an empty house is filled.
package struct ImportKinds: Sendable {
  package typealias DistrictNames = @Sendable (any ReadConnection, Region) throws -> Set<String>

  package let all: [ImportKind]
  /// What people call a district, as far as the registers know.
  let districtNames: DistrictNames
  /// What hangs on things of one area in another.
  let uses: [ImportUse]
  private let nouns: [String: Undoing]

  package init(
    _ all: [ImportKind], districtNames: @escaping DistrictNames, uses: [ImportUse] = []
  ) {
    self.all = all
    self.districtNames = districtNames
    self.uses = uses
    nouns = Dictionary(
      all.flatMap(\.undoing).map { ($0.noun, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func undoing(_ noun: String) -> Undoing? { nouns[noun] }

  package subscript(name: String) -> ImportKind? {
    all.first { $0.name == name }
  }

  func named(_ name: String) throws(ImportRefusal) -> ImportKind {
    guard let kind = self[name] else { throw .unknownKind(name) }
    return kind
  }
}
