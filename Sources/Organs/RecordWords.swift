package import Kernel
package import Storage

/// What people call the things of one kind, for those who read the record.
package struct SubjectWords: Sendable {
  package typealias Names =
    @Sendable (Set<String>, Region, any ReadConnection) throws -> [String: String]

  package let kind: String
  package let title: String
  package let fields: [String: String]
  let names: Names

  /// - Parameter names: of the things with these identities, in one question.
  package init<Entity>(
    _: Entity.Type, _ title: String, fields: [String: String] = [:],
    names: @escaping Names = { _, _, _ in [:] }
  ) {
    kind = "\(Entity.self)"
    self.title = title
    self.fields = fields
    self.names = names
  }
}

/// The words of the record: for acts as the permission matrix has them, for things as their areas
/// do.
package struct RecordWords: Sendable {
  let acts: [(name: String, title: String)]
  private let titles: [String: String]
  private let kinds: [String: SubjectWords]

  package init(acts: [Permission: String], subjects: [SubjectWords]) {
    self.acts = acts.map { ($0.key.name, $0.value) }.sorted { $0.name < $1.name }
    titles = Dictionary(self.acts.map { ($0.name, $0.title) }, uniquingKeysWith: { $1 })
    kinds = Dictionary(subjects.map { ($0.kind, $0) }, uniquingKeysWith: { $1 })
  }

  func act(_ name: String) -> String { titles[name] ?? name }

  func field(_ key: String, of subject: String) -> String {
    kinds[Self.parts(subject).kind]?.fields[key] ?? key
  }

  /// `小区 翠园`; the kind alone where a thing has no name of its own.
  func things(
    _ subjects: some Sequence<String>, in district: Region, _ db: any ReadConnection
  ) throws -> [String: String] {
    let all = Dictionary(grouping: Set(subjects), by: { Self.parts($0).kind })
    var found: [String: String] = [:]
    for (kind, subjects) in all {
      guard let words = kinds[kind] else { continue }
      let names = try words.names(Set(subjects.map { Self.parts($0).id }), district, db)
      for subject in subjects {
        let name = names[Self.parts(subject).id].map { " " + $0 } ?? ""
        found[subject] = words.title + name
      }
    }
    return found
  }

  private static func parts(_ subject: String) -> (kind: String, id: String) {
    let parts = subject.split(separator: "/", maxSplits: 1)
    return (String(parts.first ?? ""), parts.count > 1 ? String(parts[1]) : "")
  }
}
