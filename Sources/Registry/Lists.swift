import Storage

extension SQL {
  /// Bound values with commas between, for `IN (…)`.
  init(list values: [String]) {
    self.init(values.map { "\($0)" }, separator: ", ")
  }
}
