import Acts
import Civil
import Kernel
import Rulebook

/// What the pages of obligations share: the book, its printed words, remembered numbers.
struct ObligationsDesk: Sendable {
  let rules: Rules
  let printer: ObligationPrinter
  let form: FilterForm
  let memory = TallyMemory()

  init(rules: Rules) {
    self.rules = rules
    printer = ObligationPrinter(book: rules.book)
    form = FilterForm(book: rules.book)
  }
}
