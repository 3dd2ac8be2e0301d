/// The members of an object, by name.
public struct WrittenObject: Sendable {
  public let written: Written
  private let members: [String: WrittenJSON]

  /// Names in byte order, so that the first fault that is told is always the same.
  public var names: [String] { members.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  fileprivate init(_ written: Written, _ members: [String: WrittenJSON]) {
    self.written = written
    self.members = members
  }

  /// Left out and `null` are the same.
  public subscript(name: String) -> Written? {
    guard let json = members[name] else { return nil }
    if case .null = json.value { return nil }
    return Written(json, at: .member(written.path, name))
  }

  public func require(_ name: String) throws(InputFault) -> Written {
    guard let member = self[name] else {
      throw written.fault(zh: "缺少“\(name)”。", en: "\(name) is missing")
    }
    return member
  }

  /// A word that nobody understands may be a slip of the pen that would change what is counted.
  public func allow(_ known: [String]) throws(InputFault) {
    guard let stranger = names.first(where: { !known.contains($0) }) else { return }
    throw written.fault(
      zh: "不认识“\(stranger)”。可以写的是：\(known.joined(separator: "、"))。",
      en: "\(stranger) is not known; known are \(known.joined(separator: ", "))")
  }
}

extension Written {
  public func object() throws(InputFault) -> WrittenObject {
    guard case .object(let members) = json.value else {
      throw fault(zh: "应是一个对象 {…}。", en: "should be an object")
    }
    return WrittenObject(self, members)
  }
}
