import Kernel

/// Everything that is said about a thing, field by field as its form says it: for comparing what
/// somebody began with, what stands in the register now, and what was typed.
package struct Sheet: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    /// The name of the field in the form.
    package let name: String
    package let label: String
    /// As the form has it, and as people read it; both empty where nothing is said.
    package let value: String
    package let words: String
    /// The words of other values, where it is a choice.
    var options: [String: String] = [:]

    package init(
      name: String, label: String, value: String, words: String,
      options: [String: String] = [:]
    ) {
      (self.name, self.label, self.value, self.words) = (name, label, value, words)
      self.options = options
    }
  }

  package var lines: [Line]

  package init(lines: [Line]) {
    self.lines = lines
  }

  /// The version of the thing: the same while it says the same, and another as soon as it does
  /// not. No noun can forget to count it up.
  package var version: String {
    let said = lines.filter { !$0.value.isEmpty }.map { "\($0.name)=\($0.value)" }
    return String(Digest(of: said.joined(separator: "\n")).description.prefix(16))
  }

  subscript(name: String) -> String {
    lines.first { $0.name == name }?.value ?? ""
  }

  package var values: [String: String] {
    Dictionary(lines.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
  }
}

/// A thing of the registers that may be changed, and so has a version.
package protocol Versioned {
  var sheet: Sheet { get }
}

extension Versioned {
  package var version: String { sheet.version }
}

extension Fielded {
  package var sheet: Sheet {
    Sheet(
      lines: Self.fields.map { field in
        let words = field.shown(self) ?? ""
        let value = field.options.first { $0.label == words }?.value ?? words
        return Sheet.Line(
          name: field.key, label: field.label.zh, value: value, words: words,
          options: Dictionary(
            field.options.map { ($0.value, $0.label) }, uniquingKeysWith: { $1 }))
      })
  }
}

extension Complex: Versioned {
  package var sheet: Sheet { particulars.sheet }
}

extension Enterprise: Versioned {
  package var sheet: Sheet { particulars.sheet }
}

extension Handover: Versioned {
  package var sheet: Sheet { particulars.sheet }
}
