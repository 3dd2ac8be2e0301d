import Kernel
import Storage

/// One person may stand in the registers of several complexes.
extension ReadConnection {
  /// Every entry of the district that means the same person: by the number, or by name and phone
  /// together. A name alone says nothing.
  func samePerson(as owner: Owner, _ vault: Vault) throws -> [Owner] {
    guard let particulars = owner.particulars else { return [owner] }
    let marks = vault.marks(of: particulars)
    let district = owner.region.district
    var found: [Row] = []
    if let identity = marks.identity {
      found += try rows(
        "SELECT * FROM owner WHERE district = \(district) AND identity_mark = \(identity)")
    }
    if let phone = marks.phone {
      found += try rows(
        """
        SELECT * FROM owner
        WHERE district = \(district) AND phone_mark = \(phone) AND name_mark = \(marks.name)
        """)
    }
    let all = [owner.id: owner].merging(
      try found.map { try Owner($0, vault) }.filter { $0.isNot(anotherThan: particulars) }
        .map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    return all.values.sorted { $0.id.rawValue < $1.id.rawValue }
  }
}

extension Owner {
  /// Two different numbers are two persons, even with one name and one telephone.
  fileprivate func isNot(anotherThan other: Particulars) -> Bool {
    guard let mine = particulars?.identity, let theirs = other.identity else { return true }
    return mine == theirs
  }
}
