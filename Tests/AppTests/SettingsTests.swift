import Kernel
import TestKit
import Testing
import Web

@testable import App
@testable import Organs

@Suite struct SettingsTests {
  @Test func `what an installation decides is read back as it was written`() throws {
    var settings = Settings(district: "411502", database: "g.sqlite")
    settings.site.entry.passwords = .asvs
    settings.site.entry.passwords.shortest = 16
    settings.site.entry.secondFactor = .everybody
    settings.site.entry.tries.perName = 7
    settings.site.entry.revealsPerHour = 3
    settings.site.entry.sessions = SessionLimits(idleMinutes: 10, hours: 8, perAccount: 1)
    settings.site.trustedProxies = try #require(NetworkList("10.2.0.0/16, fd00::1"))
    settings.site.metrics.token = "sixteen-or-more-of-them"
    settings.site.server.connections = 50
    settings.site.server.headerCount = 40
    settings.site.strangersPerMinute = 60

    #expect(try Settings(parsing: settings.text) == settings)
  }

  @Test func `a fresh file names everything that may be set, with the value it has`() throws {
    let text = Settings(district: "411502", database: "g.sqlite").text

    for setting in Setting.all {
      #expect(text.contains("\n# \(setting.name): \(setting.shown(SiteSettings()))\n"))
    }
    let opened = text.replacing("# password_days: 90", with: "password_days: 30")
    #expect(try Settings(parsing: opened).site.entry.passwords.changeAfterDays == 30)
  }

  @Test func `a profile is taken before the numbers that change it, wherever they stand`() throws {
    let text = Self.least + "password_length: 20\npassword_profile: asvs\n"
    let passwords = try Settings(parsing: text).site.entry.passwords

    #expect(passwords.profile == .asvs)
    #expect(passwords.shortest == 20)
    #expect(passwords.changeAfterDays == 0)
  }

  @Test(arguments: [
    "password_profile: strong", "password_length: 6", "password_days: -1", "password_days: often",
    "second_factor: yes", "trusted_proxies: proxy.example", "metrics_token: short",
    "connections: 0", "idle_seconds: 1e3", "header_bytes: 999999999", "tries_per_place: 0",
    "session_idle_minutes: 0", "session_hours: 48", "sessions_per_account: 0",
  ])
  func `a value that cannot be followed is refused with its line`(line: String) throws {
    let error = #expect(throws: SettingsError.self) {
      try Settings(parsing: Self.least + "\n# a remark\n" + line + "\n", file: "d/gongzhi.yaml")
    }
    let words = try #require(error?.description)
    #expect(words.hasPrefix("d/gongzhi.yaml:6: “"))
    #expect(words.contains("应是") && words.contains("should be"))
  }

  @Test func `a token for the metrics is not part of a backup`() {
    var site = SiteSettings()
    site.metrics.token = "sixteen-or-more-of-them"
    #expect(site.withoutSecrets == SiteSettings())
  }

  private static let least = "district: 411502\nrulebook: rulebook\ndatabase: g.sqlite\n"
}
