package import Acts
import Hummingbird
package import Kernel
package import Web

/// One use of an operation: who asks, and what was sent, as a form of a page would have it, so that
/// both are read by the same words and refused for the same reasons.
package struct Call: Sendable {
  package let context: SignedIn
  package var form: Form
  /// Repeating a call with the same key does nothing twice.
  package let key: IdempotencyKey?

  package var doer: Doer { context.doer }

  package func id<Entity>(_ name: String) throws -> ID<Entity> {
    try context.id(name)
  }

  /// A part of the address that is no identity of ours, such as a credit code.
  package func text(_ name: String) throws -> String {
    try context.parameters.require(name)
  }

  /// Throws where something that was sent could not be read.
  package func requireSound() throws(Unsound) {
    if !form.isSound { throw Unsound(problems: form.problems) }
  }

  /// What was read, or why it could not be.
  package func require<Value>(_ value: Value?) throws(Unsound) -> Value {
    try requireSound()
    guard let value else { throw Unsound(problems: form.problems) }
    return value
  }
}

/// Several fields that could not be read.
package struct Unsound: Refusal {
  let problems: [FieldProblem]

  package var kind: RefusalKind { .invalid(field: problems.first?.field ?? "") }
  package var message: Message {
    Message(
      zh: problems.first?.message ?? "交来的内容没有读懂。", en: "the input cannot be read")
  }
}
