/// Reads who is meant: an organ, a member of a class, a role, or whoever a table says.
struct PartyLoader {
  let loader: BookLoader

  func parties(_ key: String, in form: Form) -> [Party] {
    form.items(key).compactMap { party($0, in: form) }
  }

  func party(_ key: String, in form: Form) -> Party? {
    form.piece(key).flatMap { party($0, in: form) }
  }

  func party(_ piece: Piece, in form: Form) -> Party? {
    guard let name = form.text(of: piece) else { return nil }
    let names = loader.names
    if name.hasPrefix("route:") { return .route(String(name.dropFirst(6))) }
    if name == "supervisor" { return .supervisor }
    if name == "bearer" { return .bearer }
    if names.classes.contains(name) { return .member(ofClass: name) }
    if names.organs.contains(name) { return .organ(name) }
    let all = names.classes.union(names.organs).union(names.roles)
    return form.reference(piece, to: all, zh: "机构表", en: "organs, classes and roles")
      .map { .role($0) }
  }
}
