import Acts
import Kernel
package import Organs
import Storage

extension Permission {
  /// Sets the stage before a test begins.
  private static let stage = [addOrgan, openAccount]

  fileprivate static var stagehand: Doer {
    Doer(
      id: ID(rawValue: "stagehand"), name: "布景",
      grants: Set(stage.map { Grant($0, in: .region("411502")) }))
  }
}

extension TestSite {
  package static let password = "Cui-yuan7nan"

  /// A browser in which somebody in a post of this role has signed in, by name and password. The
  /// organ is set up where it is not there yet.
  package func signedIn(as role: Role, of organ: Organ) async throws -> Browser {
    let isThere = try await database.read { try $0.organIfKnown(organ.id, in: "411502") != nil }
    if !isThere { try await desk.perform(AddOrgan(organ), as: Permission.stagehand) }
    let name = "\(role.rawValue.lowercased())-\(people.next())"
    try await desk.perform(
      OpenAccount(
        in: "411502", organ: organ.id, role: role, person: role.title, loginName: name,
        password: Self.password, hasher: try PasswordHasher(cost: .light, threads: 1)),
      as: Permission.stagehand)
    return try await signedIn(named: name)
  }

  package func signedIn(named name: String) async throws -> Browser {
    let browser = stranger()
    _ = try await browser.post("/sign-in", ["login_name": name, "password": Self.password])
    return browser
  }
}
