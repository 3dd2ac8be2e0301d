import Acts
import Facts
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Kernel
import Web

extension EvidenceStore {
  /// Reads a form that may come with papers, and keeps these; one that is not taken is noted in
  /// the form as a problem. With the key of the attempt, which covers the papers.
  func reading(
    _ request: Request, _ context: SignedIn,
    _ use: (Form, [Attachment], IdempotencyKey?) async throws -> Response
  ) async throws -> Response {
    guard request.isMultipart else {
      return try await use(context.form, [], context.idempotencyKey)
    }
    return try await MultipartUpload.read(request) { upload in
      var form = upload.form(of: context)
      let papers = try await keep(upload.files, &form)
      return try await use(form, papers, upload.idempotencyKey(of: context))
    }
  }

  private func keep(
    _ files: [MultipartUpload.File], _ form: inout Form
  ) async throws -> [Attachment] {
    var kept: [Attachment] = []
    for file in files where file.size > 0 {
      do {
        kept.append(
          try await DiskThreads.run {
            try keep([UInt8](try Data(contentsOf: URL(filePath: file.path))), named: file.name)
          })
      } catch let refusal as EvidenceRefusal {
        form.reject("evidence", refusal.message)
      }
    }
    return kept
  }
}

extension Request {
  fileprivate var isMultipart: Bool {
    headers[.contentType]?.lowercased().hasPrefix("multipart/form-data") ?? false
  }
}
