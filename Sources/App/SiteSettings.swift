import FoundationEssentials
package import Hooks
import Imports
package import Organs
package import Web

/// How one installation meets its network and its people. What an installation decides stands in
/// its settings, named in `Setting.all`; the rest is a matter of how it is run.
package struct SiteSettings: Hashable, Sendable {
  /// Addresses of proxies whose `X-Forwarded-For` is believed.
  package var trustedProxies = NetworkList.here
  package var metrics = MetricsReaders()
  package var server = ServerLimits()
  /// Requests a minute from one address, of people who have not signed in.
  package var strangersPerMinute = 120
  /// Calls a minute by one token.
  package var callsPerMinute = 600
  package var entry: EntryRules
  /// How far messages to other systems may go.
  package var hookReach = HookReach.outside

  /// How long a form that was begun lies about.
  package var draftDays = 30

  /// How long an answer waits for the work on a table that was ordered with it.
  package var importPatience = ImportWorks.patience
  /// Whether browsers reach us over TLS, as they must outside a demonstration.
  package var isSecure: Bool
  package var isDemonstration = false
  package var passwordCost: PasswordHasher.Cost
  /// How long it is remembered who holds a session.
  package var visitorMemory: Duration
  /// Where uploaded tables wait to be taken; `serve` keeps them in the installation's folder.
  package var spool = FileManager.default.temporaryDirectory.path + "/gongzhi-import"

  package init(
    isSecure: Bool = true, entry: EntryRules = EntryRules(),
    passwordCost: PasswordHasher.Cost = .staff, visitorMemory: Duration = .seconds(1)
  ) {
    self.isSecure = isSecure
    self.entry = entry
    self.passwordCost = passwordCost
    self.visitorMemory = visitorMemory
  }

  /// As they may lie in a backup.
  package var withoutSecrets: SiteSettings {
    var settings = self
    settings.metrics.token = ""
    return settings
  }
}

/// What a client may cost. Hummingbird sets none of these by itself: a client that sends its
/// request drop by drop is cut off, and so is one with endless headers.
package struct ServerLimits: Hashable, Sendable {
  package var connections = 2_000
  package var idleSeconds = 30
  package var headerFieldBytes = 8 * 1024
  package var headerBytes = 32 * 1024
  package var headerCount = 100
}
