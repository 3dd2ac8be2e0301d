import FoundationEssentials
package import Kernel

/// What one row of a file did to one thing of a register, kept with the row so that it can be
/// undone.
package struct ImportEffect: Sendable, Equatable {
  /// The name of the `Undoing` that knows such things.
  package let noun: String
  package let thing: String
  /// Whether the thing was not there before.
  package let isNew: Bool
  /// What the register wants to know again when it takes this back; of a thing that was changed,
  /// how it stood before.
  package let before: String?
  /// What it came to: as long as the thing has this digest, nobody has changed it since.
  package let after: String

  init(_ noun: String, _ thing: String, isNew: Bool, before: String?, after: String) {
    self.noun = noun
    self.thing = thing
    self.isNew = isNew
    self.before = before
    self.after = after
  }

  /// - Parameters:
  ///   - digest: of what it says; any text that differs when the thing does.
  ///   - aside: what was different beside it, for the day it goes again.
  package static func added<Thing>(
    _ noun: String, _ id: ID<Thing>, digest: String, aside: String? = nil
  ) -> ImportEffect {
    ImportEffect(noun, id.rawValue, isNew: true, before: aside, after: digest)
  }

  package static func added<Thing>(
    _ noun: String, _ id: ID<Thing>, as state: ThingState, aside: String? = nil
  ) -> ImportEffect {
    added(noun, id, digest: state.digest, aside: aside)
  }

  package static func changed<Thing>(
    _ noun: String, _ id: ID<Thing>, from before: ThingState, to after: ThingState
  ) -> ImportEffect {
    changed(noun, id, from: before, digest: after.digest)
  }

  package static func changed<Thing>(
    _ noun: String, _ id: ID<Thing>, from before: ThingState, digest: String
  ) -> ImportEffect {
    ImportEffect(noun, id.rawValue, isNew: false, before: before.text, after: digest)
  }
}

/// Everything that an import may change about a thing, by name, as its register writes it.
package struct ThingState: Hashable, Sendable {
  package var values: [String: String]

  package init(_ values: [String: String?]) {
    self.values = values.compactMapValues { $0 }.filter { !$0.value.isEmpty }
  }

  package init(text: String) throws {
    values = try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
  }

  package subscript(name: String) -> String? { values[name] }

  /// Always the same for the same values.
  package var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(values)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  package var digest: String { String(Digest(of: text).description.prefix(24)) }
}
