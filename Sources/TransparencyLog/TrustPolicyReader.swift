import Kernel

/// Takes a policy line by line and knows which names it has met.
struct TrustPolicyReader {
  let makeVerifier: (VerifierKey) throws(KeyFault) -> any NoteVerifier
  var line = 1
  private(set) var hasQuorum = false
  private var names: Set<ExactText> = []
  private var members: Set<ExactText> = []

  init(makeVerifier: @escaping (VerifierKey) throws(KeyFault) -> any NoteVerifier) {
    self.makeVerifier = makeVerifier
  }

  func fault(zh: String, en: String) -> InputFault {
    InputFault(line: line, member: "", zh: zh, en: en)
  }

  mutating func read(_ bytes: [UInt8], into policy: inout TrustPolicy) throws(InputFault) {
    guard bytes.allSatisfy({ $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }) else {
      throw fault(zh: "有控制字符。", en: "has a control character")
    }
    let words = bytes.split { $0 == 0x20 || $0 == 0x09 }.map { ExactText($0) }
    guard let keyword = words.first, keyword.utf8.first != UInt8(ascii: "#") else { return }
    switch (keyword, words.count) {
    case ("log", 2...3): try log(words, &policy)
    case ("witness", 3...4): try witness(words, &policy)
    case ("group", 4...): try group(words, &policy)
    case ("quorum", 2): try quorum(words[1], &policy)
    default:
      throw fault(
        zh: "应是 log、witness、group 或 quorum 行。", en: "should be a log, witness, group or quorum line"
      )
    }
  }

  private func log(_ words: [ExactText], _ policy: inout TrustPolicy) throws(InputFault) {
    let verifier = try verifier(
      words[1], besides: policy.logs.map(\.verifier), not: VerifierKey.Kind.cosignature)
    policy.logs.append(TrustPolicy.Log(verifier: verifier, address: words.dropFirst(2).first))
  }

  private mutating func witness(
    _ words: [ExactText], _ policy: inout TrustPolicy
  ) throws(InputFault) {
    try define(words[1])
    let verifier = try verifier(
      words[2], besides: policy.witnesses.map(\.verifier), not: VerifierKey.Kind.ed25519)
    policy.witnesses.append(
      TrustPolicy.Witness(
        name: words[1], verifier: verifier, address: words.dropFirst(3).first))
  }

  private mutating func group(
    _ words: [ExactText], _ policy: inout TrustPolicy
  ) throws(InputFault) {
    let listed = Array(words[3...])
    for member in listed {
      guard names.contains(member) else {
        throw fault(zh: "“\(member)”在前面没有定义。", en: "\(member) is not defined above")
      }
      guard members.insert(member).inserted else {
        throw fault(zh: "“\(member)”已经在一个组里。", en: "\(member) is in a group already")
      }
    }
    try define(words[1])
    policy.groups.append(
      TrustPolicy.Group(
        name: words[1], threshold: try threshold(words[2], of: listed.count), members: listed))
  }

  private func threshold(_ word: ExactText, of count: Int) throws(InputFault) -> Int {
    if word == "all" { return count }
    if word == "any" { return 1 }
    guard let number = PlainNumber.read(word.utf8), (1...count).contains(number) else {
      throw fault(
        zh: "应是 all、any 或 1 到 \(count) 的数。", en: "should be all, any or a number from 1 to \(count)"
      )
    }
    return number
  }

  private mutating func quorum(
    _ name: ExactText, _ policy: inout TrustPolicy
  ) throws(InputFault) {
    guard !hasQuorum else { throw fault(zh: "quorum 只能有一行。", en: "a second quorum line") }
    guard name == "none" || names.contains(name) else {
      throw fault(zh: "“\(name)”在前面没有定义。", en: "\(name) is not defined above")
    }
    hasQuorum = true
    policy.quorum = name == "none" ? nil : name
  }

  private mutating func define(_ name: ExactText) throws(InputFault) {
    guard name != "none", names.insert(name).inserted else {
      throw fault(zh: "“\(name)”已经定义过。", en: "\(name) is taken")
    }
  }

  private func verifier(
    _ text: ExactText, besides known: [any NoteVerifier], not kind: UInt8
  ) throws(InputFault) -> any NoteVerifier {
    do throws(KeyFault) {
      let key = try VerifierKey("\(text)")
      guard key.kind != kind else {
        throw KeyFault(
          zh: "账本的公钥和见证方的公钥类型不同，这里用反了。",
          en: "a log's key where a witness's belongs, or the other way round")
      }
      let verifier = try makeVerifier(key)
      guard known.allSatisfy({ $0.publicKey != verifier.publicKey }) else {
        throw KeyFault(zh: "这个公钥前面已经有了。", en: "this key is there already")
      }
      return verifier
    } catch {
      throw fault(zh: error.message.zh, en: error.message.en)
    }
  }
}
