package import Acts
package import Kernel
package import Rulebook
package import Storage

/// Sets up the organs and posts that the rulebook knows: departments, the leading group with its
/// seats and office, streets, the association, and seats for the three administrators. What is
/// there already stays as it is, so a new edition of the book only adds.
package struct SeedOrgans: Act {
  package static let permission = Permission.seedOrgans

  private let district: Region
  private let organs: [BookOrgan]
  private let posts: [BookPost]

  package init(district: Region, organs: [BookOrgan], posts: [BookPost]) {
    self.district = district
    self.organs = organs
    self.posts = posts
  }

  package func subject(in db: any ReadConnection) throws -> Region { district }

  /// The number of organs added.
  package func perform(on district: Region, in tx: Transaction) throws -> Int {
    var added = 0
    let top = organs.first { $0.kind == OrganKind.group.rawValue }?.id
    for organ in organs.sorted(by: { $0.id < $1.id }) {
      if try tx.add(organ.seed(in: district, under: top)) { added += 1 }
    }
    try addSeats(in: tx)
    tx.note("按规则手册设立机构 \(added) 个。", about: ID<Organ>(rawValue: "district").reference)
    return added
  }

  private func addSeats(in tx: Transaction) throws {
    for (place, post) in posts.enumerated() {
      let organ = try tx.db.organ(post.organ, in: district)
      try tx.db.insert(
        Post(
          id: ID(rawValue: "\(post.organ)-\(place + 1)"), organ: post.organ, role: .viewer,
          title: post.title, rank: post.rank, place: place + 1, region: organ.region))
    }
    guard let home else { return }
    for role in Role.forPeople where role.isAdministrator || role == .bureauLead {
      try tx.db.insert(
        Post(
          id: ID(rawValue: "\(home)-\(role.rawValue)"), organ: home, role: role,
          title: role.title, rank: nil, place: 200, region: district))
    }
  }

  /// The organ that runs the house: the office of the leading group sits there.
  private var home: String? {
    organs.first { $0.kind == OrganKind.office.rawValue }?.seat
  }
}

extension BookOrgan {
  fileprivate func seed(in district: Region, under top: String?) -> Organ {
    let kind = OrganKind(rawValue: kind) ?? .department
    let region = Region(code: id).flatMap { district.contains($0) ? $0 : nil } ?? district
    return Organ(
      id: id, kind: kind, name: title, shortName: short, region: region,
      parent: id == top ? nil : top)
  }
}
