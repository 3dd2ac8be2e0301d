package import Acts
package import Hummingbird
package import Kernel

/// The routes of the areas, each with the permission of the act or look behind it, so that a test
/// can hold the whole list against the permission matrix.
package final class Routes {
  package struct Entry: Hashable, Sendable {
    package let method: String
    package let path: String
    package let permission: Permission
  }

  package private(set) var entries: [Entry] = []
  private let group: RouterGroup<SignedIn>

  package typealias Handler = @Sendable (Request, SignedIn) async throws -> Response

  package init(_ group: RouterGroup<SignedIn>) {
    self.group = group
  }

  /// A page: `routes.get("contracts/:contract", ShowContract.self, use: show)`.
  package func get<L: Look>(_ path: String, _: L.Type, use handler: @escaping Handler) {
    entries.append(Entry(method: "GET", path: path, permission: L.permission))
    group.get(RouterPath(path), use: handler)
  }

  /// A form: `routes.post("contracts/:contract", ChangeContract.self, use: change)`.
  package func post<A: Act>(_ path: String, _: A.Type, use handler: @escaping Handler) {
    entries.append(Entry(method: "POST", path: path, permission: A.permission))
    group.post(RouterPath(path), use: handler)
  }
}
