package import Storage

extension ReadConnection {
  /// Every file that some fact names, by its digest, with the name that people gave it.
  package func evidenceNames() throws -> [String: String] {
    let found = try rows("SELECT digest, MIN(name) AS name FROM fact_evidence GROUP BY digest")
    return Dictionary(
      try found.map { (try $0.string("digest"), try $0.string("name")) }, uniquingKeysWith: { $1 })
  }
}
