package import Kernel

extension SignedIn {
  /// The widest place where the person may do something at all: what a list starts from.
  package func scope(for permission: Permission) throws -> Scope {
    guard let scope = doer.scopes(for: permission).first else {
      throw NotPermitted(permission, in: district)
    }
    return scope
  }
}
