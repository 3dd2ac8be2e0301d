import Kernel

/// What a person is told about parts of a workbook that are not read.
enum WorkbookRemarks {
  static func foreignParts(_ names: some Sequence<String>) -> [Message] {
    let names = Array(names)
    var remarks: [Message] = []
    if names.contains(where: { $0.hasSuffix("vbaproject.bin") }) { remarks.append(macros) }
    if names.contains(where: { $0.contains("/externallinks/") }) { remarks.append(links) }
    if names.contains(where: { $0.contains("/embeddings/") || $0.contains("/activex/") }) {
      remarks.append(objects)
    }
    return remarks
  }

  private static let macros = Message(
    zh: "工作簿带有宏，没有运行，也没有读。", en: "the workbook holds macros; they were ignored")
  private static let links = Message(
    zh: "工作簿链接到别的文件，没有打开那些文件，用的是这份文件里记下的值。",
    en: "links to other workbooks were not followed")
  private static let objects = Message(
    zh: "工作簿里嵌有别的文件或控件，没有读。", en: "embedded objects were ignored")

  static func sheets(unread: [SheetList.Sheet]) -> [Message] {
    let unread = unread.filter { !OwnSheets.holds($0.name) }
    let hidden = unread.filter(\.isHidden).map { "“\($0.name)”" }
    let others = unread.filter { !$0.isHidden }.map { "“\($0.name)”" }
    var remarks: [Message] = []
    if !hidden.isEmpty {
      remarks.append(
        Message(
          zh: "隐藏的工作表没有读：\(hidden.joined(separator: "、"))。",
          en: "hidden sheets were not read: \(hidden.joined(separator: ", "))"))
    }
    if !others.isEmpty {
      remarks.append(
        Message(
          zh: "只读了一个工作表，这些没有读：\(others.joined(separator: "、"))。",
          en: "other sheets were not read: \(others.joined(separator: ", "))"))
    }
    return remarks
  }

  static func hiddenRows(_ count: Int) -> Message {
    Message(
      zh: "有 \(count) 行是隐藏的（可能是筛选留下的），也一并读了。", en: "\(count) hidden rows were read too")
  }
}
