/// Collects what is wrong while reading goes on, so that one run shows everything.
final class Problems {
  private(set) var all: [BookError] = []

  func report(_ place: Place, zh: String, en: String) {
    all.append(BookError(place, zh: zh, en: en))
  }

  func report(_ errors: BookErrors) {
    all += errors.all
  }
}
