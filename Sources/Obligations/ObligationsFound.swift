import Civil
import Kernel

/// One page of the list.
struct ObligationsFound: Sendable {
  let obligations: [ObligationLine]
  let isMore: Bool
  let place: ListPlace?

  static let none = ObligationsFound(obligations: [], isMore: false, place: nil)

  var newer: ListPlace? {
    guard let first = obligations.first, place != nil, place?.goesBack == false || isMore else {
      return nil
    }
    return first.place(goesBack: true)
  }

  var older: ListPlace? {
    guard let last = obligations.last, isMore || place?.goesBack == true else { return nil }
    return last.place(goesBack: false)
  }
}

/// A number that may be "so many and more".
struct FoundCount: Hashable, Sendable {
  static let most = 1_000

  let number: Int
  let isMore: Bool

  init(_ number: Int, atMost most: Int = .max) {
    self.number = min(number, most)
    isMore = number > most
  }

  var words: String { Number.grouped(number) + (isMore ? " 以上" : "") }
}

/// `1,203`
enum Number {
  static func grouped(_ number: Int) -> String {
    var text = ""
    for (index, digit) in String(number).reversed().enumerated() {
      if index > 0, index % 3 == 0, digit != "-" { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}
