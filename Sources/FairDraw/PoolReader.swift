import Kernel

/// Reads a pool line by line. Whatever would let two people read two pools from one file is
/// refused: another order, a name twice, spaces for tabs, a last line without its end.
struct PoolReader {
  private let bytes: [UInt8]
  private let line: Int?
  private let member: String
  private var row = 0
  private var chances = 0

  init(_ bytes: [UInt8], line: Int?, member: String) {
    self.bytes = bytes
    self.line = line
    self.member = member
  }

  mutating func entries() throws(InputFault) -> [Pool.Entry] {
    var entries: [Pool.Entry] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      row += 1
      guard row <= Pool.greatest else {
        throw fault("名单太长，最多 \(Pool.greatest) 个。", "more than \(Pool.greatest) objects")
      }
      entries.append(try entry(rest[..<end], after: entries.last))
      rest = rest[(end + 1)...]
    }
    guard rest.isEmpty else {
      row += 1
      throw fault("最后一行没有换行符。", "the last line does not end with a line feed")
    }
    return entries
  }

  private mutating func entry(
    _ line: ArraySlice<UInt8>, after last: Pool.Entry?
  ) throws(InputFault) -> Pool.Entry {
    let parts = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard parts.count == 3 else {
      throw fault("应是“编号 制表符 层 制表符 权重”三栏。", "should be id, stratum, weight between tabs")
    }
    let entry = Pool.Entry(
      id: try name(parts[0]), stratum: try name(parts[1]), weight: try weight(parts[2]))
    if let last, !last.id.utf8.lexicographicallyPrecedes(entry.id.utf8) {
      throw fault(
        "“\(entry.id)”应排在“\(last.id)”之后：按编号的字节排序，编号不得重复。",
        "\(entry.id) does not come after \(last.id) by its bytes")
    }
    return entry
  }

  private func name(_ bytes: ArraySlice<UInt8>) throws(InputFault) -> String {
    guard (1...200).contains(bytes.count), bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }),
      let name = String(validating: bytes, as: UTF8.self)
    else {
      throw fault(
        "编号和层应有 1–200 字节，不含控制字符。", "a name should have 1–200 bytes, none of them a control")
    }
    return name
  }

  private mutating func weight(_ bytes: ArraySlice<UInt8>) throws(InputFault) -> Int {
    guard let first = bytes.first, (0x31...0x39).contains(first), bytes.count <= 7,
      bytes.allSatisfy({ (0x30...0x39).contains($0) }),
      let weight = Int(String(decoding: bytes, as: UTF8.self)), weight <= Pool.heaviest
    else {
      throw fault(
        "权重应是 1 到 \(Pool.heaviest) 的整数，不带前导零。",
        "a weight should be a whole number from 1 to \(Pool.heaviest), without leading zeros")
    }
    chances += weight
    guard chances <= Pool.mostChances else {
      throw fault("权重合计不能超过 \(Pool.mostChances)。", "weights sum to over \(Pool.mostChances)")
    }
    return weight
  }

  /// In a file of its own the row is the line; within another file it is named beside the line.
  private func fault(_ zh: String, _ en: String) -> InputFault {
    guard let line else { return InputFault(line: row, member: member, zh: zh, en: en) }
    return InputFault(
      line: line, member: member, zh: "名单第 \(row) 行：\(zh)", en: "row \(row): \(en)")
  }
}
