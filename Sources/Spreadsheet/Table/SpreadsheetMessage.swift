package import Kernel

extension SpreadsheetError {
  package var message: Message {
    switch self {
    case .cannotOpen: Self.cannotOpenWords
    case .empty: Message(zh: "这个文件是空的。请重新导出后再上传。", en: "the file is empty")
    case .foreign(let file): file.message
    case .tooLarge(let measure, let limit): measure.message(limit: limit)
    case .bomb:
      Message(
        zh: "这个文件展开后异常地大，不像正常的表格，没有读。请在 Excel 里新建工作簿，只粘贴需要的内容后再上传。",
        en: "the file unpacks to far more than a workbook of its size holds")
    case .damaged(let detail):
      Message(
        zh: "这个文件不是完好的 Excel 工作簿（.xlsx）。请在 Excel 里打开，另存为 .xlsx 后再上传。",
        en: "not a sound .xlsx workbook: \(detail)")
    case .doctype:
      Message(
        zh: "这个工作簿里夹带了 Excel 从不使用的声明（DOCTYPE），为安全起见没有读。请在 Excel 里另存为 .xlsx 后再上传。",
        en: "a part of the workbook declares a document type; refused")
    case .nulByte(let row):
      Message(
        zh: "第 \(row) 行里有不可见的空字符，这不是文本表格。请在 Excel 里另存为“CSV UTF-8”或 .xlsx 后再上传。",
        en: "row \(row): NUL byte; not a text table")
    case .unterminatedQuote(let row, let line):
      Message(
        zh: "第 \(row) 行（文本的第 \(line) 行）有一个引号开了头没有结尾，后面的内容分不清格子。请补上引号后再上传。",
        en: "row \(row) (line \(line)): quoted cell is never closed")
    case .encoding(let line):
      Message(
        zh: "文本第 \(line) 行附近的编码认不出，既不是 UTF-8 也不是 GB 18030。请在 Excel 里另存为“CSV UTF-8”后再上传。",
        en: "line \(line): neither UTF-8 nor GB 18030")
    case .noSuchSheet(let name, let existing):
      Message(
        zh: "工作簿里没有名为“\(name)”的工作表。现有：\(existing.joined(separator: "、"))。",
        en: "no sheet named \(name); there are: \(existing.joined(separator: ", "))")
    case .noRows:
      Message(
        zh: "这个文件里没有可读的行。请把内容放在第一个可见的工作表里再上传。",
        en: "no rows to read in any visible sheet")
    case .cannotWrite(let reason):
      Message(
        zh: "表格写不出来。请检查磁盘空间和写的权限，再试一次。", en: "the table cannot be written: \(reason)")
    }
  }

  private static var cannotOpenWords: Message {
    Message(zh: "打不开这个文件。请检查文件名和路径，并确认有读的权限。", en: "cannot open the file")
  }
}

extension SpreadsheetError.Measure {
  func message(limit: Int) -> Message {
    switch self {
    case .file:
      Message(
        zh: "文件超过 \(limit >> 20) MB。请拆成几个文件分别上传。", en: "file larger than \(limit >> 20) MiB")
    case .rows:
      Message(zh: "表格超过 \(limit) 行。请拆成几个文件分别上传。", en: "more than \(limit) rows")
    case .columns:
      Message(
        zh: "表格超过 \(limit) 列。请删去右侧用不着的列后再上传。", en: "more than \(limit) columns")
    case .cells:
      Message(zh: "表格超过 \(limit) 格。请拆成几个文件分别上传。", en: "more than \(limit) cells")
    case .cell:
      Message(
        zh: "有一格的文字超过 \(limit) 字节。请把长文字缩短后再上传。", en: "a cell of more than \(limit) bytes")
    default:
      Message(
        zh: "这个工作簿的内部结构超出了正常表格的范围，没有读。请在 Excel 里新建工作簿，只粘贴需要的内容后再上传。",
        en: "the workbook exceeds the limit on \(self): \(limit)")
    }
  }
}
