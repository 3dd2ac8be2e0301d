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
      if field.isPersonal, text.contains("*") {
        // What went out masked and comes back so leaves what is known.
        if field.spoken(base) != text { problems.append(masked(field.key)) }
        continue
      }
      do {
        try field.read(&value, text)
      } catch {
        problems.append(unreadable(field.key, error.message, isRequired: field.isRequired))
      }
    }
    return (value, problems)
  }

  private func masked(_ field: String) -> Problem {
    problem(
      field,
      Message(
        zh: "这一格遮住了一部分，看不出原来的内容。请照原件填全；不改这一项就照导出的样子留着。",
        en: "is masked; give it whole, or leave it as it went out"))
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
