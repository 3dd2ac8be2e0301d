/// What is wrong with a file that somebody brought, where, and how it is mended.
public struct InputFault: Error, Hashable, Sendable {
  /// Counted from 1.
  public let line: Int
  /// Such as `ballots[3].votes.m1`; empty where the file as a whole is meant.
  public let member: String
  public let message: Message

  public init(line: Int, member: String, zh: String, en: String) {
    self.line = line
    self.member = member
    message = Message(
      zh: member.isEmpty ? zh : "\(member)：\(zh)", en: member.isEmpty ? en : "\(member): \(en)")
  }
}
