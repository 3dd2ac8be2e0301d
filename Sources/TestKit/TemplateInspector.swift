import FoundationEssentials
import Mustache
import Synchronization

/// Mustache prints nothing for a name it does not know, so a renamed field would vanish in silence.
/// Every page that a test asks for is therefore held against its template: each name that is
/// reached must be there, printed or not.
package final class TemplateInspector: Sendable {
  private let root: String
  private let parsed = Mutex<[String: [Node]]>([:])

  package init(root: String) {
    self.root = root
  }

  /// - Throws: where the template names something that the page does not have.
  package func inspect(_ page: Any, _ template: String) throws {
    let missing = missingNames(try nodes(of: template), in: [page], template)
    if !missing.isEmpty { throw UnknownNames(template: template, names: missing) }
  }

  private func missingNames(_ nodes: [Node], in stack: [Any], _ template: String) -> [String] {
    nodes.flatMap { node -> [String] in
      switch node {
      case .name(let name):
        return find(name, in: stack) == .missing ? [name] : []
      case .section(let name, let isInverted, let inner):
        guard case .found(let value) = find(name, in: stack) else { return [name] }
        let inside: [Any] = isInverted ? [] : Self.contexts(of: value)
        if isInverted || value is Bool {
          return missingNames(inner, in: stack, template)
        }
        return inside.flatMap { missingNames(inner, in: stack + [$0], template) }
      case .partial(let name):
        guard let inner = try? self.nodes(of: name.contains("/") ? name : "Web/Pages/" + name)
        else { return ["> " + name] }
        return missingNames(inner, in: stack, name)
      }
    }
  }

  /// What a section is repeated for: the first few of a list, or the one value there is.
  private static func contexts(of value: Any?) -> [Any] {
    guard let value else { return [] }
    if let list = value as? [Any] { return Array(list.prefix(3)) }
    return [value]
  }

  private enum Found: Equatable {
    case missing
    case found(Any?)

    static func == (left: Found, right: Found) -> Bool {
      switch (left, right) {
      case (.missing, .missing), (.found, .found): true
      default: false
      }
    }
  }

  private func find(_ path: String, in stack: [Any]) -> Found {
    if path == "." { return .found(stack.last) }
    let names = path.split(separator: ".").map(String.init)
    guard let first = names.first else { return .missing }
    for object in stack.reversed() {
      guard case .found(let start) = Self.child(first, of: object) else { continue }
      var value = start
      for name in names.dropFirst() {
        guard let object = value, case .found(let next) = Self.child(name, of: object) else {
          return .found(nil)
        }
        value = next
      }
      return .found(value)
    }
    return .missing
  }

  private static func child(_ name: String, of object: Any) -> Found {
    if let parent = object as? any MustacheParent { return .found(parent.child(named: name)) }
    guard let child = Mirror(reflecting: object).children.first(where: { $0.label == name })
    else { return .missing }
    let mirror = Mirror(reflecting: child.value)
    return .found(mirror.displayStyle == .optional ? mirror.children.first?.value : child.value)
  }

  private func nodes(of template: String) throws -> [Node] {
    if let known = parsed.withLock({ $0[template] }) { return known }
    let path = "\(root)/\(template).mustache"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw UnknownNames(template: template, names: ["no such file"])
    }
    let nodes = Node.parse(String(decoding: data, as: UTF8.self))
    parsed.withLock { $0[template] = nodes }
    return nodes
  }
}

package struct UnknownNames: Error {
  let template: String
  let names: [String]
}
