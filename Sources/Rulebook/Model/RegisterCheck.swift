/// Something that two statements of the registers must not disagree about, and whose business it
/// is when they do. How it is found is code; that it is looked for, and how strictly, is the book's.
public struct RegisterCheck: Hashable, Sendable {
  public let id: String
  /// In Chinese and in English.
  public let zh: String
  public let en: String
  /// The key of an organ, or `street` for the one in which the complex lies.
  public let owner: String
  /// Empty where the district looks for it of its own accord.
  public let cites: [Citation]
  public let parameters: [String: Int]
}
