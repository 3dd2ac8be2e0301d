import Civil
import Kernel
import Web

/// The form with which an enterprise hands a contract in.
struct SubmissionPage: Page {
  static let template = "Registry/Pages/submission"

  let title: String
  let id: String
  let lead: String
  let day: EditPage.Input
  let evidenceError: String?
  let form: Form

  init(contract: Contract, form: Form) {
    title = "把合同 \(contract.number) 报送备案"
    id = contract.id.rawValue
    lead = "签订于\(contract.particulars.signedOn.chinese)。报送后由受理的机关确认，确认了才算备案。"
    day = form.input("submitted_on", "报送日期", required: true)
    evidenceError = form.problems.first { $0.field == "evidence" }?.message
    self.form = form
  }
}
