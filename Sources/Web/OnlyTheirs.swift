import Hummingbird
import Kernel

extension SignedIn {
  /// What lies beyond somebody's reach is to them as if it were not there: both are answered alike,
  /// so that nobody learns from a "no" what there is elsewhere. Whoever may do a thing nowhere is
  /// told so before anything is looked for.
  func lookingOnlyAtTheirs(
    _ path: String, _ permission: Permission, _ answer: () async throws -> Response
  ) async throws -> Response {
    guard path.contains(":") else { return try await answer() }
    guard !doer.scopes(for: permission).isEmpty else {
      throw NotPermitted(permission, in: district)
    }
    do {
      return try await answer()
    } catch is NotPermitted {
      throw NotHere()
    } catch let missing as NotFound where named.contains(missing.id) {
      throw NotHere()
    } catch let refusal as any Refusal where refusal.kind == .notFound && !(refusal is NotFound) {
      throw NotHere()
    }
  }

  /// What the address names.
  private var named: [String] {
    parameters.map { String($0.value) }
  }
}

/// Nothing of this name, or nothing that the visitor may reach.
struct NotHere: Refusal {
  var kind: RefusalKind { .notFound }
  var message: Message {
    Message(
      zh: "没有找到这一项，或者它不在您的辖区里。它也可能已被合并或更名，请回到列表里找。",
      en: "there is none, or it is out of reach")
  }
}
