/// Which column of a file feeds which field, as a person said it: each field with the name of its
/// column (`ColumnNames`).
package struct ColumnMapping: Hashable, Sendable, Codable {
  package var columns: [String: String]

  package init(_ columns: [String: String]) {
    self.columns = columns
  }
}

extension ImportProfile {
  /// The same fields, each found under its one column alone. What has none is not read; what must
  /// have one stays, so that its lack is told.
  package func mapped(by mapping: ColumnMapping) -> ImportProfile {
    ImportProfile(
      kind: kind, title: title,
      fields: fields.compactMap { field in
        guard let column = mapping.columns[field.name] else {
          return field.isRequired ? field : nil
        }
        return field.under([column])
      })
  }

  /// The same fields, found as well under the headers by which other profiles know them.
  package func widened(by others: [ImportProfile]) -> ImportProfile {
    ImportProfile(
      kind: kind, title: title,
      fields: fields.map { field in
        let more = others.flatMap { $0.fields.filter { $0.name == field.name }.flatMap(\.columns) }
        return field.under(field.columns + more.filter { !field.columns.contains($0) })
      })
  }
}

extension Field {
  fileprivate func under(_ columns: [String]) -> Field {
    Field(name, columns, kind, isRequired: isRequired, example: example, wrong: wrong)
  }
}
