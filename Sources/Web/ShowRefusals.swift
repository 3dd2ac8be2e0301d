import HTTPTypes
package import Hummingbird
import Kernel
import Logging
import NIOCore
import NIOHTTP1

/// Turns what is thrown into a page. A refusal is said; anything else is a fault: it is logged in
/// full, and the person sees only that something went wrong and the number of the request.
package struct ShowRefusals: RouterMiddleware {
  package typealias Context = Visit

  private let pages: Pages

  package init(pages: Pages) {
    self.pages = pages
  }

  package func handle(
    _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
  ) async throws -> Response {
    guard !request.isForPrograms else { return try await next(request, context) }
    do {
      return try await next(request, context)
    } catch let error as HTTPParserError {
      throw error
    } catch let refused as RefusedForm {
      return try page(for: refused.refusal, request, context, form: refused.form)
    } catch let refusal as any Refusal {
      return try page(for: refusal, request, context, form: Form())
    } catch let error as any HTTPResponseError {
      return try page(for: HTTPRefusal(status: error.status), request, context, form: Form())
    } catch {
      return try fault(error, request, context)
    }
  }

  private func page(
    for refusal: any Refusal, _ request: Request, _ visit: Visit, form: Form
  ) throws -> Response {
    let kind = refusal.kind
    visit.logger.info(
      "refused",
      metadata: [
        "kind": "\(kind)", "reason": "\(refusal.message.en)",
        "route": "\(visit.endpointPath ?? "")",
      ])
    if kind == .notSignedIn { return signIn(request) }
    let typed = RefusalPage.lines(of: form)
    var response = try pages.html(
      RefusalPage(
        title: (refusal as? any UnacceptedForm)?.heading ?? kind.heading,
        sentence: refusal.message.words(visit.preferences.language), back: request.ownPage ?? "/",
        requestID: nil,
        typed: typed, hasTyped: !typed.isEmpty),
      for: visit, status: (refusal as? HTTPRefusal)?.status ?? kind.status)
    if case .tooMany(let seconds) = kind { response.headers[.retryAfter] = "\(seconds)" }
    return response
  }

  private func signIn(_ request: Request) -> Response {
    guard request.method == .get else { return .redirect(to: "/sign-in", type: .normal) }
    let next = Base64URL.text(Array(request.uri.string.utf8.prefix(1_000)))
    return .redirect(to: "/sign-in?next=\(next)", type: .normal)
  }

  private func fault(_ error: any Error, _ request: Request, _ visit: Visit) throws -> Response {
    visit.logger.error(
      "fault",
      metadata: ["error": "\(String(reflecting: error))", "route": "\(visit.endpointPath ?? "")"])
    return try pages.html(
      RefusalPage(
        title: "出了差错", sentence: "这件事没有办成，也没有改动任何记录。请过一会儿再试。",
        back: request.ownPage ?? "/", requestID: visit.id, typed: [], hasTyped: false),
      for: visit, status: .internalServerError)
  }
}

/// A refusal together with the form that was refused, so that what was typed is not lost.
struct RefusedForm: Error {
  let refusal: any Refusal
  let form: Form
}

/// What the framework itself refuses: no such route, a path that cannot be read.
struct HTTPRefusal: Refusal {
  let status: HTTPResponse.Status

  var kind: RefusalKind {
    switch status {
    case .notFound: .notFound
    case .contentTooLarge: .tooLarge
    default: .invalid(field: "")
    }
  }

  var message: Message {
    switch status {
    case .notFound:
      Message(zh: "这个地址上没有内容。请检查地址，或者从左边的目录进入。", en: "no such page")
    case .contentTooLarge:
      Message(zh: "交来的内容太大，没有收下。", en: "request body too large")
    default:
      Message(zh: "这次请求没有读懂。请返回上一页再试。", en: "bad request (\(status.code))")
    }
  }
}
