package import Imports
import Kernel
package import Spreadsheet

/// What the rows of a table say about the nouns of the registers.
extension RowReader {
  /// Reads the fields that the row gives over what is there already.
  package func particulars<Root: Fielded>(over base: Root = Root()) -> (
    value: Root, problems: [Problem]
  ) {
    var value = base
    var problems: [Problem] = []
    for field in Root.fields {
      guard let text = text(field.key) else { continue }
      do {
        try field.read(&value, text)
      } catch {
        problems.append(unreadable(field.key, error.message, isRequired: field.isRequired))
      }
    }
    return (value, problems)
  }

  private func unreadable(_ field: String, _ message: Message, isRequired: Bool) -> Problem {
    let wrong = sheet.plan.profile.fields.first { $0.name == field }?.wrong ?? .error
    guard wrong == .notice, !isRequired else { return problem(field, message) }
    return problem(
      field,
      Message(
        zh: message.zh + "这一格没有采用，其余照常导入。", en: message.en + "; the cell was left out"),
      .notice)
  }

  /// What the row says on the items of a contract's contents, over what is known; an empty cell
  /// says nothing.
  func contents(over known: [String: String]) -> [String: String] {
    var contents = known
    for field in sheet.plan.profile.fields {
      guard let key = ContentList.key(ofColumn: field.name), let text = text(field.name) else {
        continue
      }
      contents[key] = ContentText.read(text)
    }
    return contents
  }

  var origin: Origin { Origin(source: sheet.fileName, batch: sheet.batch) }
}
