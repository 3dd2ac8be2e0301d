import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
package import Web

/// The description of the API for programs and for people. To be added last: it describes what
/// stands in the table by then, and closes the addresses for all other methods.
package enum ApiIndex {
  package static func addRoutes(
    to routes: Routes, pages: Pages, version: String, webhooks: [Webhook] = []
  ) {
    let operations = routes.operations
    let description = ByteBuffer(
      bytes: OpenApi(operations: operations, version: version, webhooks: webhooks).json.utf8)
    routes.openGet("api/openapi.json") { _, _ in
      Response(
        status: .ok, headers: [.contentType: "application/json"],
        body: .init(byteBuffer: description))
    }
    let page = ApiPage(operations)
    routes.openGet("api") { _, visit in try pages.html(page, for: visit) }
    refuseOtherMethods(operations, routes)
  }

  private static let methods: [HTTPRequest.Method] = [
    .get, .post, .put, .patch, .delete, .options, .trace,
  ]

  private static func refuseOtherMethods(_ operations: [Operation], _ routes: Routes) {
    for (route, here) in Dictionary(grouping: operations, by: \.route) {
      let taken = here.map(\.method)
      for method in methods where !taken.contains(method) {
        routes.refuse(method, route) { _, _ in
          throw MethodNotAllowed(allowed: taken.map(\.rawValue).sorted())
        }
      }
    }
  }
}
