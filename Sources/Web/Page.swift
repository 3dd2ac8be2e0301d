/// Everything one template shows, ready to print. Built in one look at the database.
package protocol Page: Sendable {
  /// The template by area and name: `Registry/Pages/contract`.
  static var template: String { get }

  /// The answer of the page as a sentence; it stands in the window's title and as the heading.
  var title: String { get }

  /// Styles and scripts that this page alone needs, by the names of assets.
  static var extras: [String] { get }
}

extension Page {
  package static var extras: [String] { [] }
}
