/// What this house asks of whoever comes in; the installation decides.
package struct EntryRules: Hashable, Sendable {
  package var passwords: PasswordRules
  package var secondFactor: SecondFactorRule
  package var tries: SignInLimits
  package var sessions: SessionLimits
  package var revealsPerHour: Int
  /// The longest that a token for programs may last.
  package var tokenDays: Int

  package init(
    passwords: PasswordRules = .dengbao, secondFactor: SecondFactorRule = .officials,
    tries: SignInLimits = SignInLimits(), sessions: SessionLimits = SessionLimits(),
    revealsPerHour: Int = 30, tokenDays: Int = 180
  ) {
    self.passwords = passwords
    self.secondFactor = secondFactor
    self.tries = tries
    self.sessions = sessions
    self.revealsPerHour = revealsPerHour
    self.tokenDays = tokenDays
  }
}

/// Who must have a second factor. Whoever must and has none sets one up after the password, and
/// can do nothing else before.
package enum SecondFactorRule: String, Sendable, CaseIterable {
  case none, officials, everybody

  func wants(_ roles: some Sequence<Role>) -> Bool {
    switch self {
    case .none: false
    case .officials: roles.contains(where: \.isOfficial)
    case .everybody: true
    }
  }
}

/// How often one may try a password or a code: from one place for one name, and from one network,
/// within a quarter of an hour; for one name from anywhere, within an hour.
package struct SignInLimits: Hashable, Sendable {
  package var perPlace: Int
  package var perNetwork: Int
  package var perName: Int

  package init(perPlace: Int = 5, perNetwork: Int = 30, perName: Int = 50) {
    self.perPlace = perPlace
    self.perNetwork = perNetwork
    self.perName = perName
  }
}
