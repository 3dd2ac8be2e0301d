import Kernel
import Spreadsheet
import Web

extension Form {
  /// Which column feeds which field, as it was picked; what is proposed where nothing was said.
  mutating func mapping(
    of preview: TablePreview, onto profile: ImportProfile, proposed: ColumnMapping
  ) -> ColumnMapping {
    let isSaid = preview.columns.contains { names.contains(ColumnsPage.key($0.letters)) }
    var mapping = isSaid ? ColumnMapping([:]) : proposed
    for column in preview.columns where isSaid {
      let key = ColumnsPage.key(column.letters)
      let field = self[key]
      guard !field.isEmpty else { continue }
      guard let known = profile.fields.first(where: { $0.name == field }) else {
        reject(key, Message(zh: "“导入为”要从列出的几项里选。", en: "no field \(field)"))
        continue
      }
      if mapping.columns.updateValue(column.name, forKey: field) != nil {
        reject(
          key,
          Message(
            zh: "“\(known.title)”选了两列。请只留一列，另一列选“不导入”。",
            en: "\(field) is fed by two columns"))
      }
    }
    rejectStrangers(to: preview)
    for field in profile.fields where field.isRequired && mapping.columns[field.name] == nil {
      reject(
        preview.columns.first.map { ColumnsPage.key($0.letters) } ?? "",
        Message(zh: "还没有哪一列是“\(field.title)”，这一项必须有。", en: "no column for \(field.name)"))
    }
    return mapping
  }

  /// The form speaks of columns that the file does not have: it was made for another file.
  private mutating func rejectStrangers(to preview: TablePreview) {
    let known = Set(preview.columns.map { ColumnsPage.key($0.letters) })
    let strange = names.filter { $0.hasPrefix(ColumnsPage.key("")) && !known.contains($0) }
    guard let first = strange.first else { return }
    let letters = first.dropFirst(ColumnsPage.key("").count).prefix(10)
    reject(
      preview.columns.first.map { ColumnsPage.key($0.letters) } ?? "",
      Message(
        zh: "这份表没有“\(letters)”列，可能是从别的表的页面交来的。请刷新这一页，重新选。",
        en: "the file has no column \(letters)"))
  }
}
