package import Kernel

/// Which passwords are good. The profile `dengbao` follows GB/T 22239 (classes of characters,
/// periodic change), `asvs` the OWASP standard, which forbids both; the installation chooses one
/// and may change each of its numbers.
package struct PasswordRules: Hashable, Sendable {
  package enum Profile: String, Sendable, CaseIterable {
    case dengbao, asvs
  }

  package static let longest = 128
  package static let mostRemembered = 24

  package let profile: Profile
  package var shortest: Int
  /// Of upper case, lower case, digits and signs: how many kinds at least.
  package var classes: Int
  /// Nought where a password is good until it is changed.
  package var changeAfterDays: Int
  /// How many former passwords may not come back.
  package var remembered: Int

  package init(_ profile: Profile) {
    self.profile = profile
    let isDengbao = profile == .dengbao
    shortest = isDengbao ? 10 : 12
    classes = isDengbao ? 3 : 1
    changeAfterDays = isDengbao ? 90 : 0
    remembered = isDengbao ? 5 : 0
  }

  package static let dengbao = PasswordRules(.dengbao)
  package static let asvs = PasswordRules(.asvs)

  /// What the person reads before typing.
  var sentence: String {
    let mix = classes > 1 ? "大写字母、小写字母、数字、符号中至少有 \(classes) 种" : "越长越好，可以是一句话"
    let change = changeAfterDays > 0 ? "；\(changeAfterDays) 天换一次" : ""
    return "至少 \(shortest) 位，\(mix)，不含姓名和用户名\(change)。"
  }

  func check(_ password: String, loginName: String, name: String) throws(PasswordRefusal) {
    let length = password.unicodeScalars.count
    guard length >= shortest else { throw .tooShort(shortest) }
    guard length <= Self.longest else { throw .tooLong(Self.longest) }
    guard kinds(in: password) >= classes else { throw .tooFewClasses(classes) }
    let lower = password.lowercased()
    for part in [loginName, name] where part.count >= 2 && lower.contains(part.lowercased()) {
      throw .containsName
    }
    guard !CommonPasswords.contains(lower) else { throw .common }
  }

  private func kinds(in password: String) -> Int {
    var found: Set<Int> = []
    for character in password {
      if character.isASCII, character.isUppercase {
        found.insert(0)
      } else if character.isASCII, character.isLowercase {
        found.insert(1)
      } else if character.isASCII, character.isNumber {
        found.insert(2)
      } else {
        found.insert(3)
      }
    }
    return found.count
  }
}

package enum PasswordRefusal: Refusal, Equatable {
  case tooShort(Int)
  case tooLong(Int)
  case tooFewClasses(Int)
  case containsName
  case common
  case usedBefore
  case notTheSame
  case wrongPresent

  package var kind: RefusalKind {
    switch self {
    case .notTheSame: .invalid(field: "password_again")
    case .wrongPresent: .invalid(field: "password_now")
    default: .invalid(field: "password")
    }
  }

  package var message: Message {
    switch self {
    case .tooShort(let least):
      Message(zh: "密码太短，至少要 \(least) 位。", en: "password shorter than \(least)")
    case .tooLong(let most):
      Message(zh: "密码太长，最多 \(most) 位。", en: "password longer than \(most)")
    case .tooFewClasses(let least):
      Message(
        zh: "密码要有大写字母、小写字母、数字、符号中的至少 \(least) 种。",
        en: "fewer than \(least) character classes")
    case .containsName:
      Message(zh: "密码里不要有姓名或用户名。", en: "password contains the name")
    case .common:
      Message(zh: "这个密码太常见，容易被猜到。请换一个。", en: "common password")
    case .usedBefore:
      Message(zh: "这个密码最近用过。请换一个没用过的。", en: "password used before")
    case .notTheSame:
      Message(zh: "两次写的密码不一样。请再写一次。", en: "passwords differ")
    case .wrongPresent:
      Message(zh: "现在的密码不对。", en: "present password is wrong")
    }
  }
}
