import Organs

/// A way into a demonstration, printed for whoever looks at it. Nowhere else is a password known.
package struct DemoAccount: Codable, Sendable {
  /// What the person does: `housing`, `street` …
  package let role: String
  package let name: String
  package let password: String
  package let organ: String
  package let title: String
}

/// An account of a demonstration together with the post it is for.
struct DemoPost {
  let account: DemoAccount
  let organ: String
  let role: Role
}

extension Demonstration {
  /// One account for each kind of work.
  var posts: [DemoPost] {
    let firm = enterpriseWithMost
    let lines: [(String, String, String, String, Role)] = [
      ("housing", "zhujian", "housing", "区住建局", .bureauClerk),
      ("office", "bangongshi", "office", "领导小组办公室", .groupOffice),
      ("market", "shichang", "market", "区市场监管局", .departmentClerk),
      ("street", "minquan", "411502002000", "民权街道", .streetClerk),
      ("community", "shequ", "411502002001", "民权居委会", .communityClerk),
      ("enterprise", "qiye", firm?.creditCode ?? "", firm?.shortName ?? "", .enterpriseClerk),
      ("system", "xitong", "housing", "区住建局", .systemAdmin),
      ("security", "anquan", "housing", "区住建局", .securityAdmin),
      ("audit", "shenji", "housing", "区住建局", .auditAdmin),
    ]
    return lines.enumerated().map { number, line in
      let account = DemoAccount(
        role: line.0, name: line.1, password: password(number), organ: line.3,
        title: line.4.title)
      return DemoPost(account: account, organ: line.2, role: line.4)
    }
  }

  /// The enterprise that has the most contracts that were never filed.
  private var enterpriseWithMost: DemoEnterprise? {
    let open = Dictionary(
      grouping: contracts.filter { $0.filed == nil }, by: \.enterprise.creditCode)
    let code = open.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
    return enterprises.first { $0.creditCode == code } ?? enterprises.first
  }

  private func password(_ number: Int) -> String {
    var dice = DemoDice(seed: seed, "password", number)
    let letters = (0..<4).map { _ in dice.pick(Array("abcdefghjkmnpqrstuvwxyz")) }
    return "Kan-\(dice.between(1000...9999))-\(String(letters))"
  }
}
