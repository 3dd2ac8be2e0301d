package import Kernel

extension SignedIn {
  /// Everything where the person may do something: what a list starts from.
  package func scope(for permission: Permission) throws -> Scope {
    guard let scope = doer.scope(for: permission) else {
      throw NotPermitted(permission, in: district)
    }
    return scope
  }
}
