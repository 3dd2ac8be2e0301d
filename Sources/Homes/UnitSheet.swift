import Kernel
import Registry

/// What the form of a unit says: its fields, and the entrance it is in.
struct UnitSheet: Versioned {
  let particulars: Unit.Particulars
  let entrance: Entrance?

  var sheet: Sheet {
    let door = Sheet.Line(
      name: "entrance", label: "单元", value: entrance?.id.rawValue ?? "",
      words: entrance?.name ?? "")
    return Sheet(lines: [door] + particulars.sheet.lines)
  }
}
