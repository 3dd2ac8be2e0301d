import Acts
import Kernel
import TestKit
import Testing
import Web

@testable import App
@testable import Organs

/// The matrix is the only place where it stands who may do what; these tests hold everything else
/// against it.
@Suite struct MatrixTests {
  @Test func `every route stands in the matrix, or in the list of open doors`() async throws {
    let entries = try await TestSite(.sqlite).entries
    let rows = Set(PermissionMatrix.rows())

    for entry in entries {
      if let permission = entry.permission {
        #expect(rows.contains(permission), "\(entry.method) \(entry.path): \(permission.name)")
      } else {
        #expect(Self.openDoors.contains("\(entry.method) \(entry.path)"), "\(entry)")
      }
    }
    let open = entries.filter { $0.permission == nil }.map { "\($0.method) \($0.path)" }
    #expect(Set(open) == Self.openDoors)
  }

  /// What a stranger may reach; nothing else.
  private static let openDoors: Set = [
    "GET healthz", "GET readyz", "GET metrics", "GET sign-in", "POST sign-in",
    "GET sign-in/code", "POST sign-in/code", "GET sign-in/password", "POST sign-in/password",
    "GET sign-in/factor", "POST sign-in/factor", "POST sign-in/factor/kept",
    "GET preferences", "POST preferences", "GET help/keyboard",
    "GET invitation/:secret", "POST invitation/:secret",
    "GET api", "GET api/openapi.json",
    "GET ledger", "GET ledger/entry/:entry", "GET ledger/entry/:entry/files/proof",
    "GET ledger/entry/:entry/files/bytes", "GET ledger/entry/:entry/files/sm3",
    "GET ledger/log/**", "GET ledger/sm3/**",
    "GET ledger/verify",
    "GET ledger/sheet", "GET ledger/policy",
  ]

  @Test func `no row stands twice, and every row is somebody's`() throws {
    let rows = PermissionMatrix.rows()
    let matrix = try PermissionMatrix.read()

    #expect(rows.count == Set(rows).count)
    for row in rows {
      #expect(matrix.permissions.values.contains { $0.contains(row) }, "\(row.name) is nobody's")
    }
  }

  @Test func `every permission of the code has a row, and every row a permission`() throws {
    let named = try Sources.permissionNames()
    let areas = Set(named.map { $0.prefix { $0 != "." } })
    let rows = Set(PermissionMatrix.rows().map(\.name))
      .filter { areas.contains($0.prefix { $0 != "." }) }
    let (bare, idle) = (named.subtracting(rows), rows.subtracting(named))

    #expect(bare.isEmpty, "add rows to Sources/App/PermissionMatrix.swift: \(bare.sorted())")
    #expect(idle.isEmpty, "no code has these: \(idle.sorted())")
  }

  @Test func `every row says in Chinese what it allows, and no two say the same`() {
    let titles = PermissionMatrix.titles()
    for row in PermissionMatrix.rows() {
      let title = titles[row] ?? ""
      #expect(title.unicodeScalars.contains { $0.value >= 0x4E00 }, "\(row.name) has no title")
    }
    #expect(Set(titles.values).count == titles.count)
  }

  @Test(arguments: Role.forPeople)
  func `every cell is as declared, at the desk`(role: Role) async throws {
    let site = try await TestSite(.sqlite)
    let matrix = try PermissionMatrix.read()
    let grants = matrix.grants(of: role, in: .region("411502/002"))
    let doer = Doer(id: ID(rawValue: "d"), name: role.title, grants: grants)

    for row in PermissionMatrix.rows() {
      let may = matrix.permissions[role, default: []].contains(row)
      #expect(doer.may(row, on: Region("411502/002/004")) == may)
      #expect(!doer.may(row, on: Region("411502/003")), "\(row.name) reaches a neighbour")
      #expect(!doer.may(row, on: Region("411502")), "\(row.name) reaches above")
    }
    for entry in site.entries where entry.method == "GET" && !entry.path.contains(":") {
      guard let permission = entry.permission else { continue }
      let answer = try await site.signedIn(as: doer).get("/" + entry.path)
      // The front door leads whoever may not see the work desk to a page that they may see.
      let refused = entry.path.isEmpty ? 303 : 403
      if doer.scopes(for: permission).isEmpty {
        #expect(answer.status == refused, "\(role) \(entry.path)")
      }
    }
  }

  @Test(arguments: [
    "permission lead title\nx.y x x 看", "permission boss title\nx.y x 看",
    "permission lead title\nx.y ? 看",
  ])
  func `a table that cannot be read is refused`(text: String) {
    #expect(throws: BadMatrix.self) { try PermissionMatrix.read(text) }
  }
}
