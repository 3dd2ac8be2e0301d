package import HTTPTypes
package import Kernel
import Web

/// One thing a machine may ask or do, with everything its description says. It stands in the one
/// table of routes, beside the pages.
package struct Operation: RouteDetails {
  package let method: HTTPRequest.Method
  /// As the router has it: `api/v1/contracts/:contract`.
  package let route: String
  /// Names it in the description, for generated clients.
  package let id: String
  package let title: Message
  package let permission: Permission
  /// The act or look behind it.
  package let doing: String
  /// What may follow the question mark.
  package let query: [Part]
  /// What must be sent, for changes.
  package let input: [Part]
  package let answer: Shape?
  package let status: HTTPResponse.Status
  /// Whether the whole body is a file; what it is stands behind the question mark.
  package var takesFile = false

  /// Changes need a token; reading may also use the session of a browser.
  package var isChange: Bool { method != .get }

  /// The names that stand in the path.
  package var names: [String] {
    route.split(separator: "/").filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }
  }

  /// `/api/v1/contracts/{contract}`, as a description writes it.
  package var template: String {
    route.split(separator: "/").map { $0.hasPrefix(":") ? "/{\($0.dropFirst())}" : "/\($0)" }
      .joined()
  }

  /// The first noun of the path; the description is sorted by it.
  package var group: String {
    route.split(separator: "/").dropFirst(2).first.map(String.init) ?? ""
  }

  package static let root = "api/v1/"
}
