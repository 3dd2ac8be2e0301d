/// Where the parts of a book lie.
enum BookLayout {
  static let single = [
    "book.yaml", "sources/law.yaml", "sources/documents.yaml", "vocabulary.yaml", "organs.yaml",
    "open_terms.yaml", "ambiguities.yaml", "words.yaml", "registers.yaml",
    "checks.yaml", "fields.yaml",
  ]
  static let folders = ["rules", "routing", "tests"]

  static func knows(_ path: String) -> Bool {
    single.contains(path) || folders.contains { path.hasPrefix("\($0)/") }
  }

  static var description: String {
    (single + folders.map { "\($0)/*.yaml" }).joined(separator: ", ")
  }
}

/// What has a name, so that what refers to it can be checked. A name counts even if what it stands
/// for is faulty: one fault is reported once.
struct Names {
  var clauses: [String: Set<String>] = [:]
  var entities: [String: EntityKind] = [:]
  var attributes: [String: AttributeKind] = [:]
  var events: Set<String> = []
  var organs: Set<String> = []
  var classes: Set<String> = []
  var roles: Set<String> = []
  var countings: Set<String> = []
  var openTerms: Set<String> = []
  var ambiguities: Set<String> = []
  var rules: Set<String> = []
}
