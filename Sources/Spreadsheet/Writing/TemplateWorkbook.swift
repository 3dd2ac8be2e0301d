/// An empty table to fill in, made from the profile that will read it: the headers it looks for and
/// lists to choose from. A second sheet explains every column and gives an example; the first holds
/// nothing that would have to be taken out again.
package enum TemplateWorkbook {
  package static func write(_ profile: ImportProfile, title: String, to path: String) throws {
    let writer = try WorkbookWriter(path: path)
    try writer.begin(title, columns: profile.fields.map(column))
    try writer.begin(OwnSheets.explanation, columns: explained)
    for field in profile.fields { try writer.write(explanation(of: field)) }
    try writer.close()
  }

  private static func column(_ field: Field) -> OutputColumn {
    let example = field.shownExample
    return OutputColumn(
      field.title + (field.isRequired ? "（必填）" : ""), choices: field.kind.offered,
      comment: example.isEmpty ? nil : "例如：\(example)")
  }

  private static let explained = [
    OutputColumn("列名", width: 22), OutputColumn("必填", width: 8), OutputColumn("怎么填", width: 60),
    OutputColumn("例", width: 26), OutputColumn("这样写列名也认得", width: 36),
    OutputColumn("看不懂时", width: 30),
  ]

  private static func explanation(of field: Field) -> [OutputCell] {
    let refuses = field.isRequired || field.wrong == .error
    return [
      field.title, field.isRequired ? "必填" : "可以不填", field.kind.explanation,
      field.shownExample, field.columns.dropFirst().joined(separator: "、"),
      refuses ? "这一行不导入，说明原因" : "这一格不导入，其余照常",
    ].map(OutputCell.text)
  }
}

extension Field {
  /// What the profile gives, or else what the kind of column has for all.
  var shownExample: String { example.isEmpty ? kind.example : example }
}
