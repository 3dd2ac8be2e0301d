import Kernel

/// One's own place: whatever is asked or done there is about whoever asks.
struct Mine: Sendable {
  let person: ID<Doer>
  let scope: Scope

  /// - Throws: for somebody who has no place of their own here.
  init(_ doer: Doer, in district: Region) throws(NotPermitted) {
    guard let scope = doer.scope(for: .ownPlace) else {
      throw NotPermitted(.ownPlace, in: district)
    }
    person = doer.id
    self.scope = scope
  }

  var district: String { scope.region.district }

  func require(_ doer: Doer) throws(NotPermitted) {
    guard doer.id == person else { throw NotPermitted(.ownPlace, in: scope.region) }
  }
}
