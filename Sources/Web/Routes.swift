package import Acts
package import HTTPTypes
package import Hummingbird
package import Kernel

/// The routes of the areas, each with the permission of the act or look behind it, so that a test
/// can hold the whole list against the permission matrix.
package final class Routes {
  package struct Entry: Sendable {
    package let method: String
    package let path: String
    /// `nil` for the few routes that a stranger may use.
    package let permission: Permission?
    /// The act that is done, where one is.
    package var doing: String?
    /// What else is known of it, for operations of the API.
    package var details: (any RouteDetails)?
  }

  package private(set) var entries: [Entry] = []
  private let open: RouterGroup<Visit>
  private let group: RouterGroup<SignedIn>
  private let gate: FormGate
  private let navigation: Navigation

  package typealias Handler = @Sendable (Request, SignedIn) async throws -> Response
  package typealias OpenHandler = @Sendable (Request, Visit) async throws -> Response

  package init(_ router: Router<Visit>, gate: FormGate, navigation: Navigation) {
    open = router.group()
    group = router.group(context: SignedIn.self)
    self.gate = gate
    self.navigation = navigation
  }

  /// A page: `routes.get("contracts/:contract", ShowContract.self, use: show)`. With `menu` it
  /// stands in the navigation of everyone who may see it somewhere.
  package func get<L: Look>(
    _ path: String, _: L.Type, menu: Menu? = nil, use handler: @escaping Handler
  ) {
    entries.append(Entry(method: "GET", path: path, permission: L.permission))
    if let menu { navigation.add(menu, path: "/" + path, permission: L.permission) }
    group.get(RouterPath(path)) { request, context in
      try await context.lookingOnlyAtTheirs(path, L.permission) {
        try await handler(request, context)
      }
    }
  }

  /// A form: `routes.post("contracts/:contract", ChangeContract.self, use: change)`.
  ///
  /// - Parameter limit: the most bytes it may send; uploads need more than other forms.
  package func post<A: Act>(
    _ path: String, _: A.Type, upTo limit: Int = FormGate.formLimit,
    use handler: @escaping Handler
  ) {
    entries.append(
      Entry(method: "POST", path: path, permission: A.permission, doing: "\(A.self)"))
    let gate = gate
    group.post(RouterPath(path)) { request, context in
      // Whoever may do this nowhere is not even read: a form may carry megabytes.
      guard !context.doer.scopes(for: A.permission).isEmpty else {
        throw NotPermitted(A.permission, in: context.district)
      }
      var request = request
      var context = context
      try await gate.admit(&request, &context.visit, upTo: limit)
      do {
        let response = try await context.lookingOnlyAtTheirs(path, A.permission) {
          try await handler(request, context)
        }
        try await gate.drafts?.sent(context.visit, response)
        return response
      } catch let refusal as any Refusal {
        throw RefusedForm(refusal: refusal, form: context.form)
      }
    }
  }

  /// What programs ask and send. It lets nobody in by itself: `Api` does.
  package func serve(
    _ method: HTTPRequest.Method, _ path: String, permission: Permission,
    details: any RouteDetails, use handler: @escaping Handler
  ) {
    entries.append(
      Entry(method: method.rawValue, path: path, permission: permission, details: details))
    group.on(RouterPath(path), method: method) { request, context in
      try await context.lookingOnlyAtTheirs(path, permission) {
        try await handler(request, context)
      }
    }
  }

  /// Answers a method that an address does not have.
  package func refuse(
    _ method: HTTPRequest.Method, _ path: String, use handler: @escaping OpenHandler
  ) {
    open.on(RouterPath(path), method: method, use: handler)
  }

  /// A page that strangers may see.
  package func openGet(_ path: String, use handler: @escaping OpenHandler) {
    entries.append(Entry(method: "GET", path: path, permission: nil))
    open.get(RouterPath(path), use: handler)
  }

  /// A form that strangers may send, such as signing in.
  package func openPost(_ path: String, use handler: @escaping OpenHandler) {
    entries.append(Entry(method: "POST", path: path, permission: nil))
    let gate = gate
    open.post(RouterPath(path)) { request, visit in
      var request = request
      var visit = visit
      try await gate.admit(&request, &visit, upTo: FormGate.formLimit)
      do {
        return try await handler(request, visit)
      } catch let refusal as any Refusal {
        throw RefusedForm(refusal: refusal, form: visit.form)
      }
    }
  }
}

/// What a room knows of its routes beyond who may use them.
package protocol RouteDetails: Sendable {}
