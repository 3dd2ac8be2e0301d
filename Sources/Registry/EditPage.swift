package import Web

/// Any form of this area: sections of fields, a reason where one is asked for, one main button.
package struct EditPage: Page {
  package static let template = "Registry/Pages/edit"

  package var title: String
  var lead: String?
  var action: String
  var submit: String
  var back: String
  var sections: [Section]
  var form: Form
  /// What stood in the register when the form was opened, for whoever else changes it meanwhile.
  package var base: String?
  /// What others saved meanwhile and is part of the form now.
  var merged: [String] = []
  /// The fields for which one of two values must be chosen.
  var undecided: String?

  package init(
    title: String, lead: String?, action: String, submit: String, back: String,
    sections: [Section], form: Form
  ) {
    self.title = title
    self.lead = lead
    self.action = action
    self.submit = submit
    self.back = back
    self.sections = sections
    self.form = form
  }

  package struct Section: Sendable {
    var heading: String?
    /// Not called lead: inside a section that has none, the page's own would be found.
    var about: String? = nil
    package var inputs: [Input]
    /// Things to tick, each with room for a few words.
    var items: [Item] = []

    package init(
      heading: String?, about: String? = nil, inputs: [Input], items: [Item] = []
    ) {
      self.heading = heading
      self.about = about
      self.inputs = inputs
      self.items = items
    }
  }

  package struct Item: Sendable {
    let key: String
    let title: String
    let isSettled: Bool
    let said: String
    var clashes: [Clash] = []
  }

  /// One field that two people changed: what it was, what the other saved, what was typed here.
  struct Clash: Sendable {
    let name: String
    let label: String
    let was: String
    let by: String
    let theirs: String
    let mine: String
  }

  package struct Input: Sendable {
    let name: String
    let label: String
    let value: String
    let type: String
    let hint: String?
    let error: String?
    let required: Bool
    var options: [Option] = []
    /// Stored, because templates see no computed property.
    var isChoice = false
    var clashes: [Clash] = []
    /// Who holds it, and when it was last said.
    var standing: String?
  }

  package struct Option: Sendable {
    let value: String
    let label: String
    let selected: Bool
  }
}

extension EditPage.Clash {
  init(_ clash: Merge.Clash, by author: String) {
    name = clash.line.name
    label = clash.line.label
    was = Self.words(clash.was, clash.line)
    by = author
    theirs = Self.words(clash.line.value, clash.line)
    mine = Self.words(clash.mine, clash.line)
  }

  /// A choice is read by its words.
  private static func words(_ value: String, _ line: Sheet.Line) -> String {
    if value.isEmpty { return "（没有填）" }
    return value == line.value ? line.words : line.options[value] ?? value
  }
}

extension Form {
  package func input(
    _ name: String, _ label: String, type: String = "text", required: Bool = false,
    hint: String? = nil
  ) -> EditPage.Input {
    // A browser's own field for dates takes only what it has chosen itself.
    let isDay = type == "date"
    return EditPage.Input(
      name: name, label: label, value: self[name], type: isDay ? "text" : type,
      hint: hint ?? (isDay ? "2026-9-16、20260916、9.16 都行。" : nil), error: problem(name),
      required: required)
  }

  package func choice(
    _ name: String, _ label: String, _ options: [(value: String, label: String)],
    required: Bool = false, hint: String? = nil
  ) -> EditPage.Input {
    let chosen = self[name]
    let all = [("", required ? "请选择" : "不选")] + options
    return EditPage.Input(
      name: name, label: label, value: chosen, type: "text", hint: hint, error: problem(name),
      required: required,
      options: all.map {
        EditPage.Option(value: $0.0, label: $0.1, selected: $0.0 == chosen)
      }, isChoice: true)
  }

  package var why: EditPage.Section {
    EditPage.Section(
      heading: nil,
      inputs: [input("why", "为什么改", required: true, hint: "写一句，例如“按竣工图更正”。会和改动一起留存。")])
  }

  private func problem(_ name: String) -> String? {
    problems.first { $0.field == name }?.message
  }
}
