import Kernel

extension ForeignFile {
  var message: Message {
    switch self {
    case .oldWorkbook:
      Message(
        zh: "这是旧格式的 Excel 工作簿（.xls 或 .et）。请在 Excel 或 WPS 里另存为 .xlsx 再上传。",
        en: "an old binary workbook (.xls); save it as .xlsx")
    case .encrypted:
      Message(
        zh: "这个工作簿加了打开密码。请在 Excel 里取消密码（文件 → 信息 → 保护工作簿），保存后再上传。",
        en: "the workbook is encrypted with a password")
    case .binaryWorkbook:
      Message(
        zh: "这是 Excel 二进制工作簿（.xlsb）。请在 Excel 里另存为 .xlsx 再上传。",
        en: "a binary workbook (.xlsb); save it as .xlsx")
    case .openDocument:
      Message(
        zh: "这是 OpenDocument 表格（.ods）。请另存为 .xlsx 再上传。",
        en: "an OpenDocument spreadsheet; save it as .xlsx")
    case .word:
      Message(
        zh: "这是 Word 文档。请把其中的表格复制到 Excel，另存为 .xlsx 再上传。",
        en: "a Word document, not a workbook")
    case .webPage:
      Message(
        zh: "这个文件内容是网页，只是起了表格的名字。请在 Excel 里打开，另存为 .xlsx 再上传。",
        en: "a web page under the name of a spreadsheet; save it as .xlsx")
    case .pdf:
      Message(
        zh: "这是 PDF 文件，不是表格。请上传导出它的那份 Excel 表。", en: "a PDF, not a spreadsheet")
    case .picture:
      Message(zh: "这是图片，不是表格。请上传 .xlsx 或 .csv 文件。", en: "a picture, not a spreadsheet")
    case .otherZip, .unknown:
      Message(
        zh: "这个文件不是有效的 Excel 工作簿（.xlsx）。请在 Excel 里另存为 .xlsx 再上传。",
        en: "neither an .xlsx workbook nor a text table")
    }
  }
}
