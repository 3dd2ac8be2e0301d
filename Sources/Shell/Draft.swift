import Civil
import FoundationEssentials
import Kernel

/// A form that somebody began: one for each page, only for themselves. It may hold the names and
/// numbers of people, so it lies sealed.
struct Draft: Sendable {
  static let mostBytes = 64 * 1024
  static let mostPerPerson = 50

  let place: String
  let title: String
  let sealed: String
  let savedAt: Instant

  static func check(_ place: String) throws(DraftRefusal) {
    guard place.hasPrefix("/"), !place.hasPrefix("//"), place.utf8.count <= 300,
      place.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { throw .noPlace }
  }

  static func bytes(of typed: [String: [String]]) throws -> [UInt8] {
    let bytes = Array(try JSONEncoder().encode(typed))
    guard bytes.count <= mostBytes else { throw DraftRefusal.tooLong }
    return bytes
  }

  func typed(opening seal: Sealed) throws -> [String: [String]] {
    try JSONDecoder().decode([String: [String]].self, from: Data(try seal.open(sealed)))
  }
}

enum DraftRefusal: Refusal, Equatable {
  case noPlace
  case tooLong

  var kind: RefusalKind {
    switch self {
    case .noPlace: .invalid(field: "")
    case .tooLong: .tooLarge
    }
  }

  var message: Message {
    switch self {
    case .noPlace:
      Message(zh: "没有认出这是哪一页的表，草稿没有存。请返回那一页再存。", en: "the draft names no page")
    case .tooLong:
      Message(zh: "写得太长，草稿存不下。请先分几次登记。", en: "the draft exceeds its limit")
    }
  }
}
