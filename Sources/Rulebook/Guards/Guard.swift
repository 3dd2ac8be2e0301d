/// A condition on what the facts state: typed, total, without loops or a clock.
public indirect enum Guard: Hashable, Sendable {
  /// A flag that must be set.
  case isSet(String)
  case compare(Operand, Comparison, Operand)
  /// One value among several: written out, or listed by an attribute.
  case among(Operand, [Operand])
  case listed(Operand, by: String)
  case not(Guard)
  case and(Guard, Guard)
  case or(Guard, Guard)

  public enum Operand: Hashable, Sendable {
    case attribute(String)
    case value(Attribute)
  }

  public enum Comparison: String, Sendable, CaseIterable {
    case equal = "=="
    case notEqual = "!="
    case atMost = "<="
    case atLeast = ">="
    case below = "<"
    case above = ">"
  }
}

extension Guard {
  /// - Returns: `nil` if the answer depends on what is not known.
  public func holds(_ state: (String) -> Attribute?) -> Bool? {
    switch self {
    case .isSet(let name):
      if case .flag(let flag)? = state(name) { return flag }
      return nil
    case .compare(let left, let comparison, let right):
      guard let left = left.value(state), let right = right.value(state) else { return nil }
      return comparison.holds(left, right)
    case .among(let operand, let values):
      guard let value = operand.value(state) else { return nil }
      return values.contains { $0.value(state) == value }
    case .listed(let operand, let name):
      guard case .text(let text)? = operand.value(state), case .list(let items)? = state(name)
      else { return nil }
      return items.contains(text)
    case .not(let guarded): return guarded.holds(state).map { !$0 }
    case .and(let left, let right):
      return both(left.holds(state), right.holds(state), decisive: false)
    case .or(let left, let right):
      return both(left.holds(state), right.holds(state), decisive: true)
    }
  }

  /// One decisive side settles it, whatever the other is.
  private func both(_ left: Bool?, _ right: Bool?, decisive: Bool) -> Bool? {
    if left == decisive || right == decisive { return decisive }
    return left == nil || right == nil ? nil : !decisive
  }

  /// The attributes it speaks of, in order.
  public var attributes: [String] {
    switch self {
    case .isSet(let name): [name]
    case .compare(let left, _, let right): left.names + right.names
    case .among(let operand, let values): operand.names + values.flatMap(\.names)
    case .listed(let operand, let name): operand.names + [name]
    case .not(let guarded): guarded.attributes
    case .and(let left, let right), .or(let left, let right): left.attributes + right.attributes
    }
  }
}

extension Guard.Operand {
  func value(_ state: (String) -> Attribute?) -> Attribute? {
    switch self {
    case .attribute(let name): state(name)
    case .value(let value): value
    }
  }

  var names: [String] {
    if case .attribute(let name) = self { [name] } else { [] }
  }
}

extension Guard.Comparison {
  func holds(_ left: Attribute, _ right: Attribute) -> Bool? {
    switch self {
    case .equal: return left == right
    case .notEqual: return left != right
    case .atMost, .atLeast, .below, .above: break
    }
    // Days are text in the order of time: 2026-01-31 < 2026-02-01.
    let order: (less: Bool, equal: Bool)
    switch (left, right) {
    case (.number(let left), .number(let right)): order = (left < right, left == right)
    case (.text(let left), .text(let right)):
      order = (left.utf8.lexicographicallyPrecedes(right.utf8), left == right)
    default: return nil
    }
    return switch self {
    case .below: order.less
    case .atMost: order.less || order.equal
    case .above: !order.less && !order.equal
    default: !order.less
    }
  }
}
