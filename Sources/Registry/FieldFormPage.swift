import Civil
import Kernel
package import Web

/// A noun's fields as a form, and back.
extension Form {
  /// Filled with what stands in the register.
  package init<Root: Fielded>(of root: Root) {
    var values: [String: String] = [:]
    for field in Root.fields {
      guard let shown = field.shown(root) else { continue }
      values[field.key] = field.options.first { $0.label == shown }?.value ?? shown
    }
    self.init(values)
  }

  package func section<Root>(_ heading: String?, _ fields: [Field<Root>]) -> EditPage.Section {
    EditPage.Section(
      heading: heading,
      inputs: fields.map { field in
        field.options.isEmpty
          ? input(
            field.key, field.unit.map { "\(field.label.zh)（\($0)）" } ?? field.label.zh,
            type: field.inputType == "date" ? "text" : field.inputType,
            required: field.isRequired,
            hint: field.inputType == "date" ? "2026-9-16、20260916、9.16 都行。" : nil)
          : choice(
            field.key, field.label.zh, field.options.map { ($0.value, $0.label) },
            required: field.isRequired)
      })
  }

  /// Everything that was typed; each field that cannot be read is rejected by itself.
  package mutating func read<Root: Fielded>(over base: Root = Root()) -> Root? {
    var root = base
    for field in Root.fields where names.contains(field.key) || field.isRequired {
      if field.inputType == "date", let today,
        let day = try? Day(lenient: self[field.key], around: today)
      {
        self[field.key] = day.description
      }
      do {
        try field.read(&root, self[field.key])
      } catch {
        reject(
          field.key,
          Message(zh: "“\(field.label.zh)”\(error.message.zh)", en: error.message.en))
      }
    }
    return isSound ? root : nil
  }
}
