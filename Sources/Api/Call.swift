package import Acts
import Hummingbird
package import Kernel
package import Web

/// One use of an operation: who asks, and what was sent, as a form of a page would have it, so that
/// both are read by the same words and refused for the same reasons.
package struct Call: Sendable {
  package let context: SignedIn
  package var form: Form
  /// What was sent as it came, for what no form has a field for.
  package let body: JSON
  /// The version that the caller saw, if they named one: nothing newer is overwritten.
  package let version: String?
  /// Repeating a call with the same key does nothing twice.
  package let key: IdempotencyKey?

  package var doer: Doer { context.doer }

  /// A text that must say something.
  package func given(
    _ name: String, _ label: String, atMost limit: Int = 200
  ) throws -> String {
    var form = form
    guard let text = form.text(name, label, atMost: limit) else { throw Unsound(form) }
    return text
  }

  package func id<Entity>(_ name: String) throws -> ID<Entity> {
    try context.id(name)
  }

  /// A part of the address that is no identity of ours, such as a credit code.
  package func text(_ name: String) throws -> String {
    try context.parameters.require(name)
  }
}

/// Several fields that could not be read.
package struct Unsound: Refusal {
  let problems: [FieldProblem]

  /// What a form was refused for.
  package init(_ form: Form) {
    problems = form.problems
  }

  package var kind: RefusalKind { .invalid(field: problems.first?.field ?? "") }
  package var message: Message {
    Message(
      zh: problems.first?.message ?? "交来的内容没有读懂。", en: "the input cannot be read")
  }
}
