import HTTPTypes
package import Hummingbird
import Kernel
import Logging
import NIOHTTP1
package import Web

/// Turns what is thrown below `/api/` into a problem that programs read, with the same status and
/// the same sentence as the page of it.
package struct ShowProblems: RouterMiddleware {
  package typealias Context = Visit

  package init() {}

  package func handle(
    _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
  ) async throws -> Response {
    guard request.isForPrograms else { return try await next(request, context) }
    do {
      return try await next(request, context)
    } catch let error as HTTPParserError {
      throw error
    } catch let refusal as any Refusal {
      return respond(to: refusal, context, isQuestion: request.method == .get)
    } catch let error as any HTTPResponseError {
      return respond(to: error.status)
    } catch {
      context.logger.error(
        "fault",
        metadata: [
          "error": "\(String(reflecting: error))", "route": "\(context.endpointPath ?? "")",
        ])
      return Problem(
        kind: .fault, status: .internalServerError,
        message: Message(zh: "这件事没有办成，也没有改动任何记录。请过一会儿再试。", en: "fault"),
        request: context.id
      ).response()
    }
  }

  private func respond(
    to refusal: any Refusal, _ visit: Visit, isQuestion: Bool
  ) -> Response {
    visit.logger.info(
      "refused",
      metadata: [
        "kind": "\(refusal.kind)", "reason": "\(refusal.message.en)",
        "route": "\(visit.endpointPath ?? "")",
      ])
    var status = status(of: refusal)
    // A question carries nothing that could be invalid but its own address.
    if isQuestion, status == .unprocessableContent { status = .badRequest }
    var response = Problem(
      kind: ProblemKind(status), status: status, message: refusal.message,
      errors: errors(of: refusal)
    ).response()
    if case .tooMany(let seconds) = refusal.kind { response.headers[.retryAfter] = "\(seconds)" }
    if status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
    if let refused = refusal as? MethodNotAllowed {
      response.headers[.allow] = refused.allowed.joined(separator: ", ")
    }
    return response
  }

  private func status(of refusal: any Refusal) -> HTTPResponse.Status {
    if let refusal = refusal as? any ApiRefusal { return refusal.status }
    return refusal.kind == .notSignedIn ? .unauthorized : refusal.kind.status
  }

  private func errors(of refusal: any Refusal) -> [JSON] {
    if let refusal = refusal as? Misshapen {
      return refusal.problems.map { Self.error(at: $0.pointer, $0.message.zh, $0.message.en) }
    }
    if let refusal = refusal as? Unsound {
      return refusal.problems.map { Self.error(at: "/\($0.field)", $0.message, nil) }
    }
    if case .invalid(let field) = refusal.kind, !field.isEmpty {
      return [Self.error(at: "/\(field)", refusal.message.zh, refusal.message.en)]
    }
    return []
  }

  private static func error(at pointer: String, _ zh: String, _ en: String?) -> JSON {
    .object(["pointer": .text(pointer), "detail": .text(zh), "en": en.map(JSON.text)])
  }

  private func respond(to status: HTTPResponse.Status) -> Response {
    let kind = ProblemKind(status)
    let message =
      kind == .unsupportedMediaType
      ? Message(
        zh: "内容要用 JSON 写，并写明 Content-Type: application/json。",
        en: "send Content-Type: application/json")
      : kind == .notFound
        ? Message(zh: "这个地址上没有内容。接口的清单在 /api。", en: "no such address; see /api")
        : kind.title
    return Problem(kind: kind, status: status, message: message).response()
  }
}
