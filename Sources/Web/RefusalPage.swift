import Kernel

/// A "no", or a fault, in the frame of every other page, with a way back.
struct RefusalPage: Page {
  static let template = "Web/Pages/refusal"

  let title: String
  let sentence: String
  let back: String
  /// Names the request in the log, for the one who mends it.
  let requestID: String?
  /// What was typed, so that nothing is lost where the form itself cannot come back.
  let typed: [TypedLine]
  let hasTyped: Bool

  struct TypedLine: Sendable {
    let field: String
    let value: String
  }

  static func lines(of form: Form) -> [TypedLine] {
    form.names.filter(isPublic).map { TypedLine(field: $0, value: form[$0]) }
      .filter { !$0.value.isEmpty }
  }

  private static func isPublic(_ name: String) -> Bool {
    !name.hasPrefix("_") && !["password", "code", "secret"].contains { name.contains($0) }
  }
}
