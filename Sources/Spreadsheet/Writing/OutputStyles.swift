import CXlsxWriter

/// The few looks of cells, made once per workbook.
struct OutputStyles {
  typealias Format = UnsafeMutablePointer<lxw_format>

  let header: Format?
  let text: Format?
  private let plain: Tones
  private let day: Tones
  private let moment: Tones
  private let percent: Tones

  /// One look in its three colours.
  private struct Tones {
    var plain: Format?
    var error: Format?
    var notice: Format?

    subscript(tone: OutputCell.Tone) -> Format? {
      switch tone {
      case .plain: plain
      case .error: error
      case .notice: notice
      }
    }
  }

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    header = workbook_add_format(workbook)
    format_set_bold(header)
    format_set_bg_color(header, 0xE8EDF3)
    format_set_bottom(header, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_text_wrap(header)
    format_set_align(header, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    text = workbook_add_format(workbook)
    format_set_num_format(text, "@")
    plain = Self.tones(workbook, code: nil)
    day = Self.tones(workbook, code: "yyyy-mm-dd")
    moment = Self.tones(workbook, code: "yyyy-mm-dd hh:mm:ss")
    percent = Self.tones(workbook, code: "0.00%")
  }

  func format(for cell: OutputCell) -> Format? {
    switch cell.content {
    case .day(_, let seconds): seconds == 0 ? day[cell.tone] : moment[cell.tone]
    case .number(_, isPercent: true): percent[cell.tone]
    default: plain[cell.tone]
    }
  }

  private static func tones(
    _ workbook: UnsafeMutablePointer<lxw_workbook>, code: String?
  ) -> Tones {
    func format(_ colour: lxw_color_t?) -> Format? {
      if code == nil, colour == nil { return nil }
      let format = workbook_add_format(workbook)
      if let code { format_set_num_format(format, code) }
      if let colour { format_set_bg_color(format, colour) }
      return format
    }
    return Tones(plain: format(nil), error: format(0xF8D7DA), notice: format(0xFFF3CD))
  }
}
