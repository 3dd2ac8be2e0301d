package import Kernel

/// A noun that has a list: `struct ComplexTable: Tabled`. The permission stands on the type, so
/// that routes, looks and the permission matrix know it before there is any list to look at.
package protocol Tabled: Sendable {
  static var permission: Permission { get }

  var table: Table { get }
}
