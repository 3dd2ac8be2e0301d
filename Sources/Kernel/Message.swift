/// One sentence for people, in both languages: Chinese on the screen, English in logs and on the
/// command line where it is asked for.
public struct Message: Hashable, Sendable {
  public let zh: String
  public let en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }
}
