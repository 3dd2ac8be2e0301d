package import Acts
import Hummingbird
package import Kernel
package import Storage
package import Web

/// What the routes of this area share.
extension SignedIn {
  /// Every part of the district in which the visitor may do this.
  package func reach(for permission: Permission) throws(NotPermitted) -> Scope {
    guard let scope = doer.scope(for: permission) else {
      throw NotPermitted(permission, in: Region(""))
    }
    return scope
  }

  package func home(for permission: Permission = .seeRegistry) throws(NotPermitted) -> Region {
    Region(try reach(for: permission).region.district)
  }

  package func code(_ parameter: String) throws -> String {
    try parameters.require(parameter)
  }
}

extension Scope {
  /// The one place that it reaches.
  var only: Region? { regions.count == 1 ? regions.first : nil }
}

/// A form as an act's question: who may do the act may see its form.
package struct AskFor<A: Act, Subject: Regional & Sendable>: Look {
  package static var permission: Permission { A.permission }

  let find: @Sendable (any ReadConnection) throws -> Subject
  let page: @Sendable (Subject, Sight) throws -> EditPage

  package init(
    find: @escaping @Sendable (any ReadConnection) throws -> Subject,
    page: @escaping @Sendable (Subject, Sight) throws -> EditPage
  ) {
    self.find = find
    self.page = page
  }

  package func subject(in db: any ReadConnection) throws -> Subject { try find(db) }
  package func answer(about subject: Subject, in sight: Sight) throws -> EditPage {
    try page(subject, sight)
  }
}

extension Desk {
  /// A form about one complex.
  func ask<A: Act>(
    _: A.Type, _ context: SignedIn,
    inputs: @escaping @Sendable (Complex, Sight) throws -> [EditPage.Input],
    page: @escaping @Sendable (Complex, [EditPage.Input]) -> EditPage
  ) async throws -> EditPage {
    let id: ID<Complex> = try context.id("complex")
    let district = try context.home()
    let look = AskFor<A, Complex>(
      find: { try $0.complex(id, in: district) },
      page: { complex, sight in
        page(complex, try inputs(complex, sight))
      })
    return try await answer(look, for: context.doer)
  }
}

extension ServiceMode {
  static var choices: [(value: String, label: String)] {
    allCases.map { ($0.rawValue, $0.label) }
  }
}
