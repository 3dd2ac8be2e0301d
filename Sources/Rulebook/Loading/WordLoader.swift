/// Reads the templates and checks that each place in them has a name that is filled.
struct WordLoader {
  let loader: BookLoader

  /// The groups, and the places that their templates may have.
  static let groups: [String: Set<String>] = [
    "states": [], "flags": [],
    "conclusions": [
      "bearer", "to", "act", "due", "days", "trigger", "period", "done", "needed",
      "missing", "done_on",
    ],
    "steps": ["day", "weekday", "reason", "number", "event", "period", "close"],
    "parties": ["bearer", "to", "supervisor", "with"],
    "clauses": ["number", "clause", "part", "law"],
    "fulfilment": ["event", "evidence"],
    "consequences": ["by", "act", "target"],
    "readings": ["text", "reading", "due"],
    "facts": ["event", "day", "by", "known"],
    "notices": ["watermark", "code", "book", "calendar"],
  ]

  func load() -> Words {
    guard let form = loader.form("words.yaml") else { return Words(templates: [:]) }
    var templates = loader.above(\.words.templates)
    for (group, places) in Self.groups.sorted(by: { $0.key < $1.key }) {
      for entry in form.named(group) {
        guard let template = form.text(of: entry.value) else { continue }
        check(template, places, entry)
        templates["\(group).\(entry.key)"] = template
      }
    }
    form.finish()
    for key in Self.required where templates[key] == nil {
      form.problems.report(
        form.place, zh: "缺少用语 \(key)。", en: "the wording \(key) is missing")
    }
    return Words(templates: templates)
  }

  private func check(_ template: String, _ places: Set<String>, _ entry: Piece.Entry) {
    for place in Words.places(in: template) where !places.contains(place) {
      let known = places.sorted().joined(separator: "、")
      loader.problems.report(
        entry.value.place, zh: "这里没有 {\(place)}。可以用的是：\(known)。",
        en: "no {\(place)} here; known: \(known)")
    }
  }

  private static let required: [String] =
    State.allCases.flatMap { ["states.\($0.rawValue)", "conclusions.\($0.rawValue)"] }
    + Determination.Flag.allCases.map { "flags.\($0.rawValue)" }
    + StepWords.keys.map { "steps.\($0)" }
    + NamedParty.Part.allCases.map { "parties.\($0)" }
    + ["parties.unknown", "parties.no_supervisor"]
    + ["clauses.measure", "clauses.part", "clauses.article"]
    + ["fulfilment.event", "fulfilment.proven"]
    + ["proposal", "target", "appeal", "inferred", "district"].map { "consequences.\($0)" }
    + ["readings.other", "readings.other_plain", "readings.chosen", "facts.line"]
    + ["notices.consultation", "notices.code"]
}

/// The keys of the words for the steps of a count.
enum StepWords {
  static let keys = [
    "trigger", "counted", "skipped", "corresponding", "clamped", "nominal", "rolled", "due",
    "last_working", "close", "resumed", "period", "period_end", "rolled_back", "stated", "moved",
    "measured",
  ]
}
