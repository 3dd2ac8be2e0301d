import Acts
import Civil
import Kernel
import Storage
import Web

/// A new form with what the house knows already, so that nobody is asked for it again. It may be
/// changed like anything else in the form.
struct FilledForm {
  private(set) var form: Form
  private let base: String
  private let filled: [String]

  /// - Parameter form: empty when it is opened, and as it was typed when it comes back.
  init(_ form: Form, _ known: [String: String]) {
    self.form = form
    let known = known.filter { !$0.value.isEmpty }
    guard form.names.isEmpty else {
      (base, filled) = (form["_base"], [])
      return
    }
    for (name, value) in known { self.form[name] = value }
    filled = known.keys.sorted()
    base =
      Sheet(
        lines: known.map { Sheet.Line(name: $0.key, label: "", value: $0.value, words: $0.value) }
      ).coded
  }

  /// The page with what it came filled with, said beside each of the fields.
  func page(_ page: EditPage) -> EditPage {
    var page = page
    page.base = base.isEmpty ? nil : base
    for section in page.sections.indices {
      for input in page.sections[section].inputs.indices
      where filled.contains(page.sections[section].inputs[input].name) {
        page.sections[section].inputs[input].standing = "照名录填好的，不同就改。"
      }
    }
    return page
  }
}

extension Sight {
  /// The enterprise that asks, or the one in charge of the complex.
  func enterpriseInCharge(of complex: Complex) throws -> [String: String] {
    if SocialCreditCode(doer.organ) != nil { return ["enterprise": doer.organ] }
    let services = try db.engagements(of: complex.id, in: Region(complex.region.district))
    let now = services.first { $0.covers(today) }
    return now.map { ["enterprise": $0.enterpriseCode] } ?? [:]
  }
}
