package import Kernel

/// A body that acts: a department, a street office, a community, an enterprise, a committee.
/// People change, organs stay.
package struct Organ: Hashable, Sendable, Regional {
  /// The rulebook's key, a 12-digit region code, a credit code, or a UUID for committees.
  package let id: String
  package let kind: OrganKind
  package let name: String
  package let shortName: String
  /// What it has authority over; for an enterprise, the district it works in.
  package let region: Region
  /// The organ above, which invites its people.
  package let parent: String?

  package init(
    id: String, kind: OrganKind, name: String, shortName: String? = nil, region: Region,
    parent: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.shortName = shortName ?? name
    self.region = region
    self.parent = parent
  }

  package var enterprise: String? { kind == .enterprise ? id : nil }

  package var reference: Reference { ID<Organ>(rawValue: id).reference }

  /// How far the authority of its people reaches.
  var scope: Scope {
    kind == .enterprise ? .enterprise(id, in: region) : .region(region)
  }
}

package enum OrganKind: String, Sendable, CaseIterable {
  case group, office, department, street, community, association, enterprise, committee

  package var title: String {
    switch self {
    case .group: "领导小组"
    case .office: "办公室"
    case .department: "区直部门"
    case .street: "街道办事处"
    case .community: "社区居委会"
    case .association: "行业协会"
    case .enterprise: "物业服务企业"
    case .committee: "业委会（物管会）"
    }
  }

  /// What a new post of such an organ is for, where nothing else is said.
  package var usualRole: Role {
    switch self {
    case .group: .viewer
    case .office: .groupOffice
    case .department: .departmentClerk
    case .street: .streetClerk
    case .community: .communityClerk
    case .association: .viewer
    case .enterprise: .enterpriseClerk
    case .committee: .committee
    }
  }
}

package enum OrganRefusal: Refusal, Equatable {
  case unknown(String)
  case known(String)

  package var kind: RefusalKind {
    switch self {
    case .unknown: .notFound
    case .known: .conflict
    }
  }

  package var message: Message {
    switch self {
    case .unknown(let id):
      Message(zh: "没有找到机构 \(id)。请到“机构与岗位”里找。", en: "no organ \(id)")
    case .known(let id):
      Message(zh: "机构 \(id) 已经有了，不用再建。", en: "organ \(id) exists already")
    }
  }
}
