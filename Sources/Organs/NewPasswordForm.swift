import Kernel
import Web

/// A new password, typed twice.
struct NewPassword {
  let password: String
  let again: String

  init(_ form: Form) {
    password = form.exactly("password")
    again = form.exactly("password_again")
  }

  /// Checks it against the rules and the passwords before it, and hashes it.
  func hashed(
    by door: Organs.Door, loginName: String, name: String, former: [String]
  ) async throws -> String {
    let rules = door.rules.passwords
    try rules.check(password, loginName: loginName, name: name)
    guard password == again else { throw PasswordRefusal.notTheSame }
    for hash in former.prefix(rules.remembered) {
      guard try await !door.hasher.verify(password, against: hash) else {
        throw PasswordRefusal.usedBefore
      }
    }
    return try await door.hasher.hash(password)
  }

  static func lines(_ form: Form, rules: PasswordRules) -> [FieldLine] {
    [
      form.line("password", "新密码", type: "password", hint: rules.sentence),
      form.line("password_again", "再写一次", type: "password"),
    ]
  }
}
