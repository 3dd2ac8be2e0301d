/// A room imports only what the plan allows. The web framework stays at the door of an area.
enum ImportGuard {
  private static let ours = Set(Rooms.plan.map(\.room)).union(Rooms.systemLibraries)

  static func look(at source: Source) -> [Violation] {
    let allowed = Rooms.may(source.room)
    return source.imports.filter { ours.contains($0) && !allowed.contains($0) }
      .map { violation(source, "\(source.room) may not import \($0)") }
      + frameworks(in: source)
  }

  /// Libraries from outside, each in the rooms that were built for it.
  private static let homes: [String: Set<String>] = [
    "GRDB": ["StorageSQLite", "gongzhi"],
    "Yams": ["Rulebook", "Spreadsheet", "gongzhi"],
    "ArgumentParser": ["gongzhi"],
    "Mustache": ["Web", "App", "gongzhi", "TestKit"],
    "Hummingbird": ["Web", "Tables", "Api", "Imports", "App", "gongzhi", "TestKit"],
  ]

  private static func frameworks(in source: Source) -> [Violation] {
    source.imports.compactMap { name in
      guard let homes = homes[name], !homes.contains(source.room) else { return nil }
      if name == "Hummingbird", Rooms.areas.contains(source.room), isDoor(source) { return nil }
      return violation(source, "\(name) has no business in \(source.file)")
    } + webInBusiness(source)
  }

  /// Nouns and acts do not know that there is a web.
  private static func webInBusiness(_ source: Source) -> [Violation] {
    guard Rooms.areas.contains(source.room), source.imports.contains("Web"), !isDoor(source) else {
      return []
    }
    return [violation(source, "only doors and pages of an area import Web")]
  }

  private static func isDoor(_ source: Source) -> Bool {
    let name = source.file.dropLast(".swift".count)
    return name == source.room || name.hasSuffix("Routes") || name.hasSuffix("Api")
      || name.hasSuffix("Page")
      || name.hasSuffix("Pages") || name.hasSuffix("Form")
  }

  private static func violation(_ source: Source, _ what: String) -> Violation {
    Violation(path: source.path, line: 1, what: what)
  }
}
