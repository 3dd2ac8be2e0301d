/// Reads the organs, classes of organs, roles and posts.
struct OrganLoader {
  let loader: BookLoader
  private var problems: Problems { loader.problems }

  func load() -> Organs {
    guard let form = loader.form("organs.yaml") else {
      return Organs(all: [:], classes: [:], roles: [:], posts: [])
    }
    let organs = loader.entries(form, "organs", as: .organ)
    loader.names.organs.formUnion(organs.map(\.key))
    var all = loader.above(\.organs.all)
    for entry in organs { all[entry.key] = organ(entry, class: nil) }
    var classes = loader.above(\.organs.classes)
    for entry in loader.entries(form, "classes", as: .organClass) {
      classes[entry.key] = self.class(entry, members: &all)
      loader.names.classes.insert(entry.key)
    }
    var roles = loader.above(\.organs.roles)
    for entry in loader.entries(form, "roles", as: .role) { roles[entry.key] = role(entry) }
    loader.names.roles.formUnion(roles.keys)
    loader.names.organs.formUnion(all.keys)
    let posts = posts(form, all)
    form.finish()
    return Organs(all: all, classes: classes, roles: roles, posts: posts)
  }

  private func organ(_ entry: Piece.Entry, class name: String?) -> BookOrgan? {
    guard let form = Form(entry.value, problems) else { return nil }
    let title = form.text("zh") ?? entry.key
    let organ = BookOrgan(
      id: entry.key, title: title, short: form.optionalText("short") ?? title,
      kind: name ?? form.text("kind") ?? "", class: name,
      seat: form.optionalReference("seat", to: loader.names.organs, zh: "机构表", en: "organs"),
      place: entry.place)
    if form.flag("open") { loader.openNames.insert(Name(kind: .organ, text: entry.key)) }
    form.finish()
    return organ
  }

  private func `class`(
    _ entry: Piece.Entry, members all: inout [String: BookOrgan]
  ) -> OrganClass? {
    guard let form = Form(entry.value, problems) else { return nil }
    let title = form.text("zh") ?? entry.key
    let located = form.attribute("located", loader)
    if form.flag("open") { loader.openNames.insert(Name(kind: .organClass, text: entry.key)) }
    // Whoever fills a class that a book above left open names all its members.
    all = all.filter { $0.value.class != entry.key }
    for member in form.named("members") {
      if all[member.key] != nil {
        problems.report(
          member.place, zh: "机构 \(member.key) 写了两次。请只留一处。", en: "organ \(member.key) twice")
      }
      all[member.key] = organ(member, class: entry.key)
    }
    form.finish()
    return OrganClass(name: entry.key, title: title, located: located)
  }

  private func role(_ entry: Piece.Entry) -> BookRole? {
    guard let form = Form(entry.value, problems) else { return nil }
    let role = BookRole(
      name: entry.key, title: form.text("zh") ?? entry.key,
      isCollective: form.flag("collective"))
    if form.flag("open") { loader.openNames.insert(Name(kind: .role, text: entry.key)) }
    form.finish()
    return role
  }

  /// A book's own posts, or those above as far as their organs are still there.
  private func posts(_ form: Form, _ all: [String: BookOrgan]) -> [BookPost] {
    guard !form.has("posts") else { return form.items("posts").compactMap(post) }
    return loader.parents.flatMap(\.organs.posts).filter { all[$0.organ] != nil }
  }

  private func post(_ piece: Piece) -> BookPost? {
    guard let form = Form(piece, problems) else { return nil }
    let organ = form.reference("organ", to: loader.names.organs, zh: "机构表", en: "organs")
    let rank = form.text("rank")
    let title = form.text("zh")
    form.finish()
    guard let organ, let rank, let title else { return nil }
    return BookPost(organ: organ, rank: rank, title: title)
  }
}
