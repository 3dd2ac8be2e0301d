/// One line of a form, as `{{> field}}` prints it.
package struct FieldLine: Sendable {
  package let name: String
  package let label: String
  package let value: String
  package let type: String
  package let hint: String?
  package let error: String?
  package let required: Bool
}

extension Form {
  /// - Parameter type: of the input; what is typed into `password` never comes back.
  package func line(
    _ name: String, _ label: String, type: String = "text", hint: String? = nil,
    required: Bool = true
  ) -> FieldLine {
    FieldLine(
      name: name, label: label, value: type == "password" ? "" : self[name], type: type,
      hint: hint, error: problems.first { $0.field == name }?.message, required: required)
  }
}
