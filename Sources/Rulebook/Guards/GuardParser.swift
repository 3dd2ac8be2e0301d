/// Reads a condition by recursive descent: `or` binds loosest, then `and`, `not`, comparisons.
struct GuardParser {
  private let tokens: [GuardTokens.Placed]
  private let end: Int
  private let types: GuardTypes
  private var next = 0
  private var depth = 0

  static func parse(
    _ source: String, attributes: [String: AttributeKind]
  ) throws(GuardError) -> Guard {
    var parser = GuardParser(
      tokens: try GuardTokens.read(source), end: source.count,
      types: GuardTypes(attributes: attributes))
    let parsed = try parser.alternatives()
    if let left = parser.current {
      throw GuardError(offset: left.offset, zh: "这里多了内容", en: "something is left over here")
    }
    return parsed
  }

  private init(tokens: [GuardTokens.Placed], end: Int, types: GuardTypes) {
    self.tokens = tokens
    self.end = end
    self.types = types
  }

  private var current: GuardTokens.Placed? { next < tokens.count ? tokens[next] : nil }
  private var offset: Int { current?.offset ?? end }

  private mutating func takes(_ token: GuardTokens.Token) -> Bool {
    guard current?.token == token else { return false }
    next += 1
    return true
  }

  private mutating func alternatives() throws(GuardError) -> Guard {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 16 else {
      throw GuardError(offset: offset, zh: "括号嵌套超过 16 层", en: "nested deeper than 16 levels")
    }
    var left = try conjunction()
    while takes(.name("or")) { left = .or(left, try conjunction()) }
    return left
  }

  private mutating func conjunction() throws(GuardError) -> Guard {
    var left = try negation()
    while takes(.name("and")) { left = .and(left, try negation()) }
    return left
  }

  private mutating func negation() throws(GuardError) -> Guard {
    var isNegated = false
    while takes(.name("not")) { isNegated.toggle() }
    let guarded = try atom()
    return isNegated ? .not(guarded) : guarded
  }

  private mutating func atom() throws(GuardError) -> Guard {
    if takes(.symbol("(")) {
      let inner = try alternatives()
      try expect(")")
      return inner
    }
    let start = offset
    let left = try operand()
    if takes(.name("in")) { return try membership(of: left, at: start) }
    if case .symbol(let symbol)? = current?.token,
      let comparison = Guard.Comparison(rawValue: symbol)
    {
      next += 1
      let right = try operand()
      try types.check(left, comparison, right, at: start)
      return .compare(left, comparison, right)
    }
    return .isSet(try types.flag(left, at: start))
  }

  private mutating func membership(
    of operand: Guard.Operand, at start: Int
  ) throws(GuardError) -> Guard {
    if takes(.symbol("[")) {
      var values = [try self.operand()]
      while takes(.symbol(",")) { values.append(try self.operand()) }
      try expect("]")
      for value in values { try types.check(operand, .equal, value, at: start) }
      return .among(operand, values)
    }
    let start = offset
    let list = try types.list(try self.operand(), at: start)
    try types.checkMember(operand, of: list, at: start)
    return .listed(operand, by: list)
  }

  private mutating func operand() throws(GuardError) -> Guard.Operand {
    guard let current else {
      throw GuardError(offset: end, zh: "条件没有写完", en: "the condition ends too early")
    }
    next += 1
    switch current.token {
    case .text(let text): return .value(.text(text))
    case .number(let number): return .value(.number(number))
    case .name("true"): return .value(.flag(true))
    case .name("false"): return .value(.flag(false))
    case .name(let name): return .attribute(try types.known(name, at: current.offset))
    case .symbol(let symbol):
      throw GuardError(
        offset: current.offset, zh: "这里应是属性或值，写的是“\(symbol)”",
        en: "expected an attribute or a value, found “\(symbol)”")
    }
  }

  private mutating func expect(_ symbol: String) throws(GuardError) {
    guard takes(.symbol(symbol)) else {
      throw GuardError(offset: offset, zh: "这里应是“\(symbol)”", en: "expected “\(symbol)”")
    }
  }
}
