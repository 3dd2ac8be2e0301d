/// Says above a form that it was begun before.
enum DraftNotice {
  static func text(for note: DraftNote) -> String {
    var html = Html()
    html.markup("<div class=\"flash draft\" role=\"status\"><span>您")
    html.text(note.when)
    html.markup("存的草稿：</span> <a class=\"btn btn-primary\" href=\"")
    html.text(note.place)
    html.markup(
      """
      ?draft=1">接着填</a> <form method="post" action="/drafts/drop"><input type="hidden" \
      name="place" value="
      """)
    html.text(note.place)
    html.markup("\"><button class=\"btn\" type=\"submit\">丢掉</button></form></div>\n")
    return html.string
  }

  /// The page with the notice, or with the draft itself where it was asked for.
  static func onto(_ page: String, for visit: Visit) -> String {
    // Asked first, because hardly any page has a draft, and a search through one takes a millisecond.
    guard visit.method == "GET", let note = visit.visitor?.draft(at: visit.path),
      page.contains(FormFiller.mark)
    else { return page }
    if let typed = visit.draft { return FormFiller.fill(page, with: typed) }
    return text(for: note) + page
  }
}
