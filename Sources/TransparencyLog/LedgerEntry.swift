public import Kernel

/// One line of the ledger: what kind of thing happened, when, where, by whom, and a commitment to
/// all the rest. It holds codes alone, nothing about a person.
public struct LedgerEntry: Hashable, Sendable {
  static let version: Int64 = 1
  static let mostReferences = 1_000

  /// Such as `filing.accepted` or `ballot.cast`.
  public let type: String
  /// Milliseconds since 1970.
  public let at: Int64
  /// The code of the region or complex.
  public let scope: String
  /// The code of the organ or role that acted.
  public let actor: String
  /// Earlier entries that this one rests on, by their places.
  public let references: [Int]
  public let commitment: String
  /// The same commitment by SM3, where a twin tree is kept.
  public let sm3: String?

  public init(
    type: String, at: Int64, scope: String, actor: String, references: [Int] = [],
    commitment: String, sm3: String? = nil
  ) {
    self.type = type
    self.at = at
    self.scope = scope
    self.actor = actor
    self.references = references
    self.commitment = commitment
    self.sm3 = sm3
  }

  /// As it goes into the ledger.
  public func bytes() throws(NotCanonical) -> [UInt8] {
    try CanonicalJSON.bytes(
      .object([
        "v": .number(Self.version), "type": .text(type), "at": .number(at), "scope": .text(scope),
        "actor": .text(actor), "ref": references.isEmpty ? nil : .list(references.map(JSON.number)),
        "c": .text(commitment), "sm3": sm3.map(JSON.text),
      ]))
  }
}

extension LedgerEntry {
  /// Reads an entry and refuses what could be written in another way too.
  public init(_ bytes: [UInt8]) throws(InputFault) {
    let object = try Written(try WrittenJSON.read(bytes)).object()
    try object.allow(["v", "type", "at", "scope", "actor", "ref", "c", "sm3"])
    _ = try object.require("v").number(Self.version...Self.version)
    var references: [Int] = []
    for item in try object["ref"]?.items(atMost: Self.mostReferences) ?? [] {
      references.append(Int(try item.number(0...CanonicalJSON.largestNumber)))
    }
    self.init(
      type: try object.require("type").code(),
      at: try object.require("at").number(0...CanonicalJSON.largestNumber),
      scope: try object.require("scope").code(), actor: try object.require("actor").code(),
      references: references, commitment: try object.require("c").hash(),
      sm3: try object["sm3"]?.hash())
    guard (try? self.bytes()) == bytes else {
      throw InputFault(
        line: 1, member: "", zh: "不是规定的唯一写法（RFC 8785）。",
        en: "is not written in the one canonical way (RFC 8785)")
    }
  }
}

extension Written {
  /// Visible ASCII alone, so that there is one way to write it.
  fileprivate func code() throws(InputFault) -> String {
    let text = try name()
    guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw fault(zh: "应只有 ASCII 字母、数字和符号。", en: "should be ASCII without spaces")
    }
    return text
  }

  fileprivate func hash() throws(InputFault) -> String {
    let text = try text()
    guard text.utf8.count == 64, Hexadecimal.bytes(text) != nil else {
      throw fault(zh: "应是 64 位小写十六进制数字。", en: "should be 64 hexadecimal digits")
    }
    return text
  }
}
