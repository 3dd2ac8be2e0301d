import Acts
import Civil
import Facts
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Kernel
import Storage
import Web

/// Handing a contract in for filing, with the papers.
struct SubmissionRoutes {
  let desk: Desk
  let pages: Pages
  let evidence: EvidenceStore

  func add(to routes: Routes) {
    routes.get("contracts/:contract/submission", AskSubmission.self, use: ask)
    routes.post(
      "contracts/:contract/submission", SubmitContract.self,
      upTo: EvidenceStore.limit + FormGate.formLimit, use: submit)
  }

  func ask(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await page(Form(), context), for: context)
  }

  func submit(_ request: Request, context: SignedIn) async throws -> Response {
    guard request.headers[.contentType]?.hasPrefix("multipart/") == true else {
      return try await submit(context.form, [], context.idempotencyKey, context)
    }
    return try await MultipartUpload.read(request) { upload in
      try await submit(
        upload.form(of: context), upload.files, upload.idempotencyKey(of: context), context)
    }
  }

  private func submit(
    _ form: Form, _ files: [MultipartUpload.File], _ attempt: IdempotencyKey?,
    _ context: SignedIn
  ) async throws -> Response {
    var form = form
    let papers = keep(files, &form)
    guard let day = form.day("submitted_on", "报送日期"), form.isSound else {
      return try pages.refused(try await page(form, context), for: context)
    }
    let id: ID<Contract> = try context.id("contract")
    let act = SubmitContract(id, in: try context.home(), on: day, evidence: papers)
    return try await pages.submit(
      form, for: context, again: { try await page($0, context) },
      act: {
        try await desk.perform(act, as: context.doer, key: attempt)
        return .seeOther("/contracts/\(id)", saying: "已报送，等受理的机关确认。")
      })
  }

  /// Keeps the papers that came with the form; one that is not taken is noted as a problem.
  private func keep(_ files: [MultipartUpload.File], _ form: inout Form) -> [Attachment] {
    var kept: [Attachment] = []
    for file in files where file.size > 0 {
      do {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: file.path)))
        kept.append(try evidence.keep(bytes, named: file.name))
      } catch let refusal as EvidenceRefusal {
        form.reject("evidence", refusal.message)
      } catch {
        form.reject(
          "evidence", Message(zh: "“\(file.name)”没有存下，请再交一次。", en: "\(error)"))
      }
    }
    if kept.isEmpty, form.isSound {
      form.reject("evidence", Message(zh: "请附上合同首页和签署页。", en: "no papers"))
    }
    return kept
  }

  private func page(_ form: Form, _ context: SignedIn) async throws -> SubmissionPage {
    let look = AskSubmission(
      id: try context.id("contract"), district: try context.home(), form: form)
    return try await desk.answer(look, for: context.doer)
  }
}

/// Who may hand a contract in may see the form for it.
struct AskSubmission: Look {
  static let permission = Permission.submitContract

  let id: ID<Contract>
  let district: Region
  let form: Form

  func subject(in db: any ReadConnection) throws -> Contract {
    try db.contract(id, in: district)
  }

  func answer(about contract: Contract, in sight: Sight) -> SubmissionPage {
    var form = form
    if form["submitted_on"].isEmpty { form["submitted_on"] = sight.today.description }
    return SubmissionPage(contract: contract, form: form)
  }
}
