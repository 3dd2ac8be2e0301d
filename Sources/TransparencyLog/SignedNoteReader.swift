public import Kernel

extension SignedNote {
  /// Reads strictly: whatever could be read in two ways is refused with its line.
  ///
  /// - Parameter firstLine: where the note begins in the file that holds it.
  public init(_ bytes: [UInt8], firstLine: Int = 1) throws(InputFault) {
    let reader = SignedNoteReader(bytes, firstLine: firstLine)
    try reader.checkLetters()
    let end = try reader.endOfText()
    self.init(text: Array(bytes[..<end]), signatures: try reader.signatures(after: end))
  }

  /// Signature lines alone, as witnesses send them.
  static func signatures(_ lines: [UInt8]) throws(InputFault) -> [Signature] {
    let reader = SignedNoteReader([0x0A] + lines, firstLine: 0)
    try reader.checkLetters()
    return try reader.signatures(after: 0)
  }
}

private struct SignedNoteReader {
  private let bytes: [UInt8]
  private let firstLine: Int

  init(_ bytes: [UInt8], firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
  }

  func checkLetters() throws(InputFault) {
    guard bytes.count <= SignedNote.longest else {
      throw fault(0, zh: "太长，最多 \(SignedNote.longest) 字节。", en: "longer than a note may be")
    }
    if let control = bytes.firstIndex(where: { $0 < 0x20 && $0 != 0x0A }) {
      throw fault(control, zh: "有控制字符。", en: "has a control character")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw fault(0, zh: "不是 UTF-8 编码。", en: "not UTF-8")
    }
  }

  /// Behind the text's last line feed. The last empty line of all parts text and signatures.
  func endOfText() throws(InputFault) -> Int {
    for index in bytes.indices.dropFirst().reversed()
    where bytes[index] == 0x0A && bytes[index - 1] == 0x0A {
      return index
    }
    throw fault(
      bytes.count, zh: "没有空行：正文与签名之间应有一个空行。",
      en: "no empty line between the text and the signatures")
  }

  func signatures(after end: Int) throws(InputFault) -> [SignedNote.Signature] {
    var signatures: [SignedNote.Signature] = []
    var start = end + 1
    while let feed = bytes[start...].firstIndex(of: 0x0A) {
      signatures.append(try signature(bytes[start..<feed]))
      start = feed + 1
    }
    guard start == bytes.count else {
      throw fault(start, zh: "最后一行没有换行符。", en: "the last line does not end with a line feed")
    }
    guard !signatures.isEmpty, signatures.count <= SignedNote.mostSignatures else {
      throw fault(
        end, zh: "应有 1 到 \(SignedNote.mostSignatures) 个签名，这里有 \(signatures.count) 个。",
        en: "has \(signatures.count) signatures, not 1 to \(SignedNote.mostSignatures)")
    }
    return signatures
  }

  /// An em dash, a space, the name, a space, base64.
  private func signature(_ line: ArraySlice<UInt8>) throws(InputFault) -> SignedNote.Signature {
    let parts = line.split(separator: 0x20, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].elementsEqual("—".utf8),
      KeyIdentity.isName(ExactText(parts[1])),
      let blob = Base64.bytes(String(decoding: parts[2], as: UTF8.self)), blob.count > 4
    else {
      throw fault(
        line.startIndex, zh: "签名行应是“— 名称 base64”。", en: "a signature line is — name base64")
    }
    let identity = KeyIdentity(name: ExactText(parts[1]), id: UInt32(bigEndian: blob[..<4]))
    return SignedNote.Signature(identity: identity, bytes: Array(blob[4...]))
  }

  private func fault(_ index: Int, zh: String, en: String) -> InputFault {
    let line = firstLine + bytes[..<index].count { $0 == 0x0A }
    return InputFault(line: line, member: "", zh: zh, en: en)
  }
}
