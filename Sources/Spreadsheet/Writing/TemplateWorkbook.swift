/// An empty table to fill in, made from the profile that will read it: the headers it looks for,
/// lists to choose from, and an example on each header.
package enum TemplateWorkbook {
  package static func write(_ profile: ImportProfile, title: String, to path: String) throws {
    let writer = try WorkbookWriter(path: path)
    try writer.begin(title, columns: profile.fields.map(column))
    try writer.close()
  }

  private static func column(_ field: Field) -> OutputColumn {
    let example = field.example.isEmpty ? nil : "例如：\(field.example)"
    return OutputColumn(
      field.title + (field.isRequired ? "（必填）" : ""), choices: choices(field.kind),
      comment: example)
  }

  private static func choices(_ kind: FieldKind) -> [String] {
    switch kind {
    case .choice(let words): words.keys.sorted()
    case .flag: ["是", "否"]
    default: []
    }
  }
}
