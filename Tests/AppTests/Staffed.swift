import Acts
import App
import Civil
import HTTPTypes
import Kernel
import Storage
import TestKit

@testable import Organs

/// A site whose bureau has the seats of the administrators.
struct Staffed {
  static let password = "Cui-yuan7nan"

  let site: TestSite

  init(
    on engine: Engine, settings: (inout SiteSettings) -> Void = { _ in }
  ) async throws {
    site = try await TestSite(engine, settings: settings)
    let command = try PermissionMatrix.read().command(in: "411502")
    let bureau = Organ(id: "housing", kind: .department, name: "区住建局", region: "411502")
    try await site.desk.perform(AddOrgan(bureau), as: command)
    for role in [Role.systemAdmin, .securityAdmin, .auditAdmin] {
      _ = try await site.desk.perform(
        AddPost(district: "411502", organID: "housing", role: role, title: role.title),
        as: command)
    }
  }

  func firstLink() async throws -> String {
    let secret = try await site.desk.perform(
      InviteFirstAdministrator(district: "411502"),
      as: try PermissionMatrix.read().command(in: "411502"))
    return "/invitation/\(secret.text)"
  }

  /// A browser before signing in, with the administrator's account made.
  func withAdministrator() async throws -> Browser {
    let browser = site.stranger()
    _ = try await browser.post(try await firstLink(), Self.choice())
    return browser
  }

  func signedInAdministrator() async throws -> Browser {
    let isMade = (try? await administrator()) != nil
    let browser = isMade ? site.stranger() : try await withAdministrator()
    _ = try await browser.post("/sign-in", Self.credentials())
    return browser
  }

  func administrator() async throws -> ID<Person> {
    try await site.database.read { db in
      guard let account = try db.account(named: LoginName("xitong")!, in: "411502") else {
        throw AccountRefusal.noPost
      }
      return account.id
    }
  }

  /// What the authenticator of the administrator shows while it is being set up.
  func pendingCode() async throws -> String {
    OneTimeCode(seed: try await pendingSeed()).code(at: OneTimeCode.step(at: site.now))
  }

  func pendingSeed() async throws -> [UInt8] {
    let sealed = Sealed(key: TestSite.key)
    return try await site.database.read { db in
      let account = try db.account(named: LoginName("xitong")!, in: "411502")
      return try sealed.open(account?.factorPending ?? "")
    }
  }

  static func choice(password: String = password) -> [String: String] {
    ["login_name": "xitong", "password": password, "password_again": password]
  }

  static func credentials(password: String = password) -> [String: String] {
    ["login_name": "xitong", "password": password]
  }
}

extension Staffed {
  func post(_ role: Role) async throws -> String {
    try await site.database.read { db in
      let bureau = try db.organ("housing", in: "411502")
      return try db.seats(of: bureau, on: "2026-10-08").first { $0.post.role == role }!.post.id
        .rawValue
    }
  }

  /// Invites without a browser; the identity of the person.
  func invite(_ name: String, phone: String, to post: String) async throws -> String {
    let act = InvitePerson(
      district: "411502", organID: "housing", postID: ID(rawValue: post), name: name,
      phone: phone)
    _ = try await site.desk.perform(act, as: .who(may: .invite))
    return try await site.database.read { db in
      let bureau = try db.organ("housing", in: "411502")
      return try db.people(of: bureau).first { $0.name == name }!.id.rawValue
    }
  }
}

extension Staffed {
  /// Sets up an authenticator for the administrator; the recovery codes.
  func enrolAdministrator() async throws -> [String] {
    let browser = try await signedInAdministrator()
    _ = try await browser.post("/account/factor", on: "/account/factor")
    let page = try await browser.post(
      "/account/factor/confirm", ["code": try await pendingCode()], on: "/account/factor")
    return page.text.matches(of: /<code>([a-z2-7]{5}-[a-z2-7]{5})</).map { String($0.1) }
  }

  func administrator(afterEnrolling: Bool) async throws -> ID<Person> {
    let browser = try await withAdministrator()
    _ = try await browser.post("/sign-in", Self.credentials())
    _ = try await browser.post("/sign-in/factor", ["code": try await pendingCode()])
    return try await administrator()
  }

  func openEnterpriseAccount(named name: String) async throws {
    let enterprise = Organ(
      id: "91411502MA00000000", kind: .enterprise, name: "某物业公司", region: "411502")
    try await site.desk.perform(AddOrgan(enterprise), as: .who(may: .addOrgan))
    try await site.desk.perform(
      OpenAccount(
        in: "411502", organ: enterprise.id, role: .enterpriseClerk, person: "企业经办",
        loginName: name, password: Self.password,
        hasher: try PasswordHasher(cost: .light, threads: 1)),
      as: .who(may: .openAccount))
  }

  /// The secret of an open session of the administrator.
  func openSession() async throws -> String {
    let browser = site.stranger()
    let entered = try await browser.post("/sign-in", Self.credentials())
    let cookie = entered.headers[.setCookie] ?? ""
    return String(cookie.dropFirst("sid=".count).prefix { $0 != ";" })
  }
}
