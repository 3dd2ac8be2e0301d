package import Imports
package import Kernel

/// What one file said about one complex, as it was written.
package struct Listing: Sendable, Regional {
  package let id: ID<Listing>
  /// Source, name and address: the same in every run of the same file.
  package let key: String
  package let complex: ID<Complex>
  package let region: Region
  package var state: State
  package let name: String
  package let source: String
  /// The cells by field, as they were written.
  package var content: [String: String]
  package let row: Int
  package let batch: ID<ImportBatch>

  package enum State: String, Sendable {
    /// The complex was made from it.
    case first
    /// Waits for a person.
    case open
    case merged, apart
  }

  static func key(source: String, name: String, address: String) -> String {
    [source, name, address].joined(separator: "|")
  }
}

enum ListingRefusal: Refusal, Equatable {
  case decided

  var kind: RefusalKind { .conflict }

  var message: Message {
    Message(zh: "这条同名记录已经有人处理过了，请刷新页面。", en: "this listing has been decided already")
  }
}
