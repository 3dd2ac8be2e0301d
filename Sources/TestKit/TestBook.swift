import Civil
package import Obligations
package import Rulebook

/// The book that comes with the house, read once, and the same book as it would be once issued.
package enum TestBook {
  package static let shihe = Result { try Book.load(directory: directory) }

  /// - Parameter telling: hears of the duties that change; nobody, unless the whole house is built.
  package static func rules(
    telling: @escaping TellDuties = { _, _ in }
  ) throws -> Rules {
    Rules(book: try shihe.get(), calendar: .china, telling: telling)
  }

  package static var directory: String { root + "rulebooks/shihe" }

  private static let root = {
    let path = #filePath
    guard let mark = path.firstRange(of: "Sources/TestKit/") else { return path }
    return String(path[..<mark.lowerBound])
  }()
}
