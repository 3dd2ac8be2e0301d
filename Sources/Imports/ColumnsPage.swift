import Kernel
import Spreadsheet
import Web

/// The columns of a file, each with what stands in it and the field that it seems to feed.
struct ColumnsPage: Page {
  static let template = "Imports/Pages/columns"

  let title: String
  let id: String
  let kind: String
  let profile: String
  let columns: [Line]
  let required: String
  let mayKeep: Bool
  var isGone = false
  let form: Form

  struct Line: Sendable {
    /// Its form field.
    let key: String
    let letters: String
    let header: String
    let samples: String
    let options: [Option]
  }

  struct Option: Sendable {
    let value: String
    let label: String
    let selected: Bool
  }

  init(
    batch: ImportBatch, kind: ImportKind, profile: ImportProfiles.Named, preview: TablePreview,
    mayKeep: Bool, form: Form
  ) {
    let fields = profile.columns.fields
    title = "请核对“\(batch.fileName)”的 \(preview.columns.count) 列各是什么"
    id = batch.id.rawValue
    self.kind = kind.label.zh
    self.profile = profile.title
    required = fields.filter(\.isRequired).map { "“\($0.title)”" }.joined(separator: "、")
    self.mayKeep = mayKeep
    self.form = form
    let fed = Dictionary(batch.mapping.columns.map { ($1, $0) }, uniquingKeysWith: { $1 })
    columns = preview.columns.map { column in
      let key = Self.key(column.letters)
      let chosen = form.names.contains(key) ? form[key] : fed[column.name] ?? ""
      return Line(
        key: key, letters: column.letters,
        header: column.header.isEmpty ? "（没有列名）" : column.header,
        samples: column.samples.joined(separator: "、"),
        options: Self.options(fields, chosen: chosen))
    }
  }

  /// The form field of a column.
  static func key(_ letters: String) -> String { "column-" + letters }

  private static func options(_ fields: [Spreadsheet.Field], chosen: String) -> [Option] {
    [Option(value: "", label: "不导入", selected: chosen.isEmpty)]
      + fields.map {
        Option(
          value: $0.name, label: $0.isRequired ? $0.title + "（必填）" : $0.title,
          selected: $0.name == chosen)
      }
  }
}
