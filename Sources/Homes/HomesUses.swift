package import Imports
import Kernel
import Storage

extension Homes {
  /// Buildings keep the complex that an import brought from being taken back.
  package static let importUses = [
    ImportUse(of: "complex") { ids, undone, db in
      guard !ids.isEmpty else { return [:] }
      let found = try db.rows(
        """
        SELECT complex_id, COUNT(*) AS n FROM building
        WHERE district = \(undone.district.district) AND complex_id IN (\(SQL(list: ids)))
        GROUP BY complex_id
        """)
      return Dictionary(
        try found.map { (try $0.string("complex_id"), "\(try $0.int("n")) 栋楼") },
        uniquingKeysWith: { $1 })
    }
  ]
}
