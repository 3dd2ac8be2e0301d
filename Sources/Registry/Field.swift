import Civil
package import Kernel
package import Storage

/// One field of a noun: how it is called, read from what people write, shown and stored.
///
/// Forms, imports, the history of changes and the comparison of two listings all go by the same
/// list of fields, so that adding one is a line here and a column in the schema.
package struct Field<Root: Sendable>: Sendable {
  /// The name of the column, of the form field and of the field in an import profile.
  package let key: String
  package let label: Message
  package let options: [Option]
  package let isRequired: Bool
  package let inputType: String
  /// What the number counts: `平方米`, `户`.
  package let unit: String?
  /// Something about a person: masked wherever it need not be seen whole, and in the record.
  package let isPersonal: Bool

  package let read: @Sendable (inout Root, String) throws(Unreadable) -> Void
  package let shown: @Sendable (Root) -> String?
  package let stored: @Sendable (Root) -> Value
  package let load: @Sendable (inout Root, Row) throws -> Void
  let copy: @Sendable (inout Root, Root) -> Void
  /// How programs send and read it.
  package let shape: Shape
  package let json: @Sendable (Root) -> JSON

  /// What a choice may be: as it is stored, and as people read it.
  package struct Option: Hashable, Sendable {
    package let value: String
    package let label: String
  }

  /// A field that may be empty.
  package init<F: Format>(
    _ key: String, _ zh: String, _ en: String,
    _ path: any WritableKeyPath<Root, F.Content?> & Sendable, _ format: F,
    personal: Bool = false
  ) {
    self.key = key
    label = Message(zh: zh, en: en)
    options = format.options.map { Option(value: $0.0, label: $0.1) }
    isRequired = false
    isPersonal = personal
    unit = format.unit
    inputType = format.inputType
    shape = .orNull(format.shape)
    json = { root in root[keyPath: path].map(format.json) ?? .null }
    read = { root, text throws(Unreadable) in
      root[keyPath: path] = text.isEmpty ? nil : try format.read(text)
    }
    shown = { root in root[keyPath: path].map(format.show) }
    stored = { root in root[keyPath: path].map(format.store) ?? .null }
    load = { root, row in
      root[keyPath: path] = try row.value(key) == .null ? nil : format.load(row, key)
    }
    copy = { root, other in root[keyPath: path] = other[keyPath: path] }
  }

  /// A field that must be given.
  package init<F: Format>(
    required key: String, _ zh: String, _ en: String,
    _ path: any WritableKeyPath<Root, F.Content> & Sendable, _ format: F
  ) {
    self.key = key
    label = Message(zh: zh, en: en)
    options = format.options.map { Option(value: $0.0, label: $0.1) }
    isRequired = true
    isPersonal = false
    unit = format.unit
    inputType = format.inputType
    shape = format.shape
    json = { root in format.json(root[keyPath: path]) }
    read = { root, text throws(Unreadable) in
      if text.isEmpty { throw .missing(label: zh, en: en) }
      root[keyPath: path] = try format.read(text)
    }
    shown = { root in format.show(root[keyPath: path]) }
    stored = { root in format.store(root[keyPath: path]) }
    load = { root, row in root[keyPath: path] = try format.load(row, key) }
    copy = { root, other in root[keyPath: path] = other[keyPath: path] }
  }
}

extension Field {
  /// As pages and the record say it.
  func spoken(_ root: Root) -> String? {
    isPersonal ? shown(root).map(Masked.phone) : shown(root)
  }
}

/// Something with a list of fields.
package protocol Fielded: Versioned, Sendable {
  static var fields: [Field<Self>] { get }

  /// With nothing in it yet; required fields hold what `read` will replace.
  init()
}

extension Fielded {
  package static func field(_ key: String) -> Field<Self>? {
    fields.first { $0.key == key }
  }

  /// Every field that says something, in the order of the fields.
  package var said: [(field: Field<Self>, text: String)] {
    Self.fields.compactMap { field in field.shown(self).map { (field, $0) } }
  }

  /// What is different in `other`, in the order of the fields.
  package func changes(to other: Self) -> [(field: Field<Self>, before: String?, after: String?)] {
    Self.fields.compactMap { field in
      let before = field.shown(self)
      let after = field.shown(other)
      return before == after ? nil : (field, before, after)
    }
  }
}
