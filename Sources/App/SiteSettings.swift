import FoundationEssentials
package import Organs

/// How one installation meets its network.
package struct SiteSettings: Sendable {
  /// Whether browsers reach us over TLS, as they must outside a demonstration.
  package var isSecure: Bool
  package var isDemonstration: Bool
  /// Addresses of proxies whose `X-Forwarded-For` is believed.
  package var trustedProxies: Set<String>
  package var mostConnections: Int
  package var passwordRules: PasswordRules
  package var passwordCost: PasswordHasher.Cost
  /// How long it is remembered who holds a session.
  package var visitorMemory: Duration
  /// Where uploaded tables wait to be taken; `serve` keeps them in the installation's folder.
  package var spool: String

  package init(
    isSecure: Bool = true, isDemonstration: Bool = false, trustedProxies: Set<String> = [],
    mostConnections: Int = 2_000, passwordRules: PasswordRules = .dengbao,
    passwordCost: PasswordHasher.Cost = .staff, visitorMemory: Duration = .seconds(1),
    spool: String = FileManager.default.temporaryDirectory.path + "/gongzhi-import"
  ) {
    self.isSecure = isSecure
    self.isDemonstration = isDemonstration
    self.trustedProxies = trustedProxies
    self.mostConnections = mostConnections
    self.passwordRules = passwordRules
    self.passwordCost = passwordCost
    self.visitorMemory = visitorMemory
    self.spool = spool
  }
}
