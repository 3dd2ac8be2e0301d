package import Rulebook

/// What the law asks of property rooms according to the rulebook.
package struct RoomLaw: Sendable {
  package let minimum: RoomMinimum?

  package init(_ book: Book) {
    minimum = book.roomMinimum
  }
}
