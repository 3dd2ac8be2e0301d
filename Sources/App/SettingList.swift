import Hooks
import Kernel
import Organs
import Web

extension Setting {
  /// All settings that may be left out, in the order in which they are written and taken: a profile
  /// before the numbers that change it.
  static let all: [Setting] = passwords + secondFactor + tries + sessions + place + server

  private static let passwords: [Setting] = [
    .choice(
      "password_profile", PasswordRules.Profile.self, "密码要求：dengbao（等级保护）或 asvs",
      shown: { $0.entry.passwords.profile },
      read: { $1.entry.passwords = PasswordRules($0) }),
    .number("password_length", \.entry.passwords.shortest, 8...64, "密码至少几位"),
    .number("password_classes", \.entry.passwords.classes, 1...4, "大小写字母、数字、符号至少几种"),
    .number("password_days", \.entry.passwords.changeAfterDays, 0...3_650, "几天换一次，0 为不要求"),
    .number(
      "password_remembered", \.entry.passwords.remembered, 0...PasswordRules.mostRemembered,
      "最近几个旧密码不能再用"),
  ]

  private static let secondFactor: [Setting] = [
    .choice(
      "second_factor", SecondFactorRule.self,
      "谁必须用动态码：none 都不必，officials 机关和社区的人，everybody 所有人",
      shown: \.entry.secondFactor, read: { $1.entry.secondFactor = $0 })
  ]

  private static let tries: [Setting] = [
    .number("tries_per_place", \.entry.tries.perPlace, 1...100, "一刻钟内同一地址对同一用户名可试几次"),
    .number("tries_per_network", \.entry.tries.perNetwork, 1...10_000, "一刻钟内同一地址可试几次"),
    .number("tries_per_name", \.entry.tries.perName, 1...10_000, "一小时内同一用户名可试几次"),
    .number("reveals_per_hour", \.entry.revealsPerHour, 1...1_000, "每人一小时可查看几次个人信息全文"),
    .number("strangers_per_minute", \.strangersPerMinute, 10...100_000, "没登录的人每分钟可请求几次"),
    .number("calls_per_minute", \.callsPerMinute, 10...100_000, "程序凭一个令牌每分钟可调用几次"),
  ]

  private static let sessions: [Setting] = [
    .number("session_idle_minutes", \.entry.sessions.idleMinutes, 5...480, "登录后几分钟没有动静就要重新登录"),
    .number("session_hours", \.entry.sessions.hours, 1...24, "登录一次最长几小时"),
    .number("sessions_per_account", \.entry.sessions.perAccount, 1...20, "同一个人最多同时在几处登录"),
    .number("token_days", \.entry.tokenDays, 1...730, "程序用的令牌最长几天"),
  ]

  private static let place: [Setting] = [
    .number("draft_days", \.draftDays, 1...365, "没交的草稿留几天"),
    .choice(
      "hooks_reach", HookReach.self, "消息推送可发往哪里：outside 只到外面，inside 也可到本机和内网",
      shown: \.hookReach, read: { $1.hookReach = $0 }),
  ]

  private static let server: [Setting] = [
    .networks("trusted_proxies", \.trustedProxies, "前面代理的地址，只信它们写的 X-Forwarded-For"),
    .networks("metrics_networks", \.metrics.networks, "哪些地址可以读 /metrics"),
    Setting(
      name: "metrics_token", about: "别处凭这个令牌读 /metrics，不写就不行",
      expected: Message(
        zh: "应是 16 位以上、没有空格的令牌", en: "should be a token of 16 characters or more, no blanks"),
      shown: { $0.metrics.token },
      read: { text, settings in
        guard text.utf8.count >= 16, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
          return false
        }
        settings.metrics.token = text
        return true
      }),
    .number("connections", \.server.connections, 10...100_000, "同时最多几个连接"),
    .number("idle_seconds", \.server.idleSeconds, 5...3_600, "连接几秒没有动静就断开"),
    .number("header_field_bytes", \.server.headerFieldBytes, 1_024...65_536, "一行请求头最多几字节"),
    .number("header_bytes", \.server.headerBytes, 4_096...262_144, "全部请求头最多几字节"),
    .number("header_count", \.server.headerCount, 20...1_000, "请求头最多几行"),
  ]
}
