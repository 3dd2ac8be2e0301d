/// A street office or community of the district, from the published list.
package struct DemoRegion: Sendable {
  package let code: String
  package let name: String

  /// `411502002004` → `411502002000`.
  package var street: String { code.prefix(9) + "000" }

  package var isDistrict: Bool { code.hasSuffix("000000") }
  package var isStreet: Bool { code.hasSuffix("000") && !isDistrict }
  package var isCommunity: Bool { !code.hasSuffix("000") }
  var isUrban: Bool { name.hasSuffix("居委会") }

  /// Reads `code,parent,name,level` lines under a heading.
  package static func list(csv text: String) -> [DemoRegion] {
    text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return cells.count == 4 ? DemoRegion(code: String(cells[0]), name: String(cells[2])) : nil
    }
  }
}
