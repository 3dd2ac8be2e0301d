import Kernel

/// A workbook's parts, and how they hang together.
struct Workbook {
  let archive: ZipArchive
  let list: SheetList
  private let relations: Relations

  init(_ source: any ByteSource, limits: SheetLimits) throws {
    archive = try ZipArchive(source, limits: limits)
    let root = try Self.relations(of: "", in: archive)
    let name = root[kind: "officeDocument"]?.name ?? "xl/workbook.xml"
    let list = SheetList()
    guard !ForeignFile.isOtherDocument(name), try Self.parse(name, in: archive, by: list) else {
      throw SpreadsheetError.foreign(ForeignFile.recognise(archive.directory))
    }
    self.list = list
    relations = try Self.relations(of: name, in: archive)
  }

  /// What cells of every sheet refer to.
  func context() throws -> SheetContext {
    var context = SheetContext(countsFrom1904: list.countsFrom1904)
    if let styles = relations[kind: "styles"]?.name {
      _ = try Self.parse(styles, in: archive, by: context.styles)
    }
    if let strings = relations[kind: "sharedStrings"]?.name {
      let handler = SharedStrings(limits: archive.limits)
      _ = try Self.parse(strings, in: archive, by: handler)
      context.strings = handler.texts
    }
    return context
  }

  /// The part that holds a sheet; nil for charts and macros, which have no cells.
  func part(of sheet: SheetList.Sheet) throws -> String? {
    guard let target = relations[id: sheet.relation] else {
      throw SpreadsheetError.damaged("sheet \(sheet.name) has no part")
    }
    guard target.kind == "worksheet" else { return nil }
    guard archive.directory[target.name] != nil else {
      throw SpreadsheetError.damaged("sheet \(sheet.name) has no part")
    }
    return target.name
  }

  private static func relations(of part: String, in archive: ZipArchive) throws -> Relations {
    let relations = Relations(of: part)
    _ = try parse(Relations.name(of: part), in: archive, by: relations)
    return relations
  }

  private static func parse(
    _ name: String, in archive: ZipArchive, by handler: any XMLHandler
  ) throws -> Bool {
    guard let part = try archive.part(name) else { return false }
    try XMLStream(part, limits: archive.limits, handler: handler).parseAll()
    return true
  }
}

extension ForeignFile {
  /// What a zip is that holds no workbook.
  static func recognise(_ directory: ZipDirectory) -> ForeignFile {
    if directory["word/document.xml"] != nil { return .word }
    if directory["xl/workbook.bin"] != nil { return .binaryWorkbook }
    if directory["content.xml"] != nil, directory["mimetype"] != nil { return .openDocument }
    return .otherZip
  }

  static func isOtherDocument(_ name: String) -> Bool {
    !name.lowercased().hasSuffix(".xml") || name.lowercased().hasPrefix("word/")
  }
}
