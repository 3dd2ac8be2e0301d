import Civil
import Kernel
import Rulebook
import Testing

@Suite struct FactReaderTests {
  @Test func `a fact is read as the command line promises`() throws {
    let line = """
      {"id":"f-1","kind":"contract.signed","subject":{"contract":"c-9","enterprise":"91"},\
      "on":"2026-09-16","knownAt":"2026-09-17T02:00:00Z","by":"housing",\
      "attributes":{"contract.type":"preliminary"}}
      """
    let facts = try FactReader.read("\(line)\n\n", file: "f.jsonl")
    #expect(facts.map(\.id) == ["f-1"])
    #expect(facts.first?.knownAt.day == "2026-09-17")
    let found = evaluate(
      try Shihe.book.get(), calendar: .china, facts: facts, asOf: "2026-10-11"
    ).first { $0.rule == "CON-FILE" }
    let it = try #require(found)
    #expect(
      it.line == """
        {"key":"\(it.key)","rule":"CON-FILE","version":"\(it.version)","bearer":"91",\
        "to":"housing","subject":{"contract":"c-9"},"state":"late","trigger":"2026-09-16",\
        "nominal":"2026-10-01","due":"2026-10-08","daysLate":3,"flags":[],"facts":["f-1"],\
        "cites":["seed#M12.2","seed#A2.housing"]}
        """)
  }

  @Test(arguments: [
    ("nonsense", "not a JSON object"),
    (#"{"id":"f"}"#, "missing"),
    (
      #"{"id":"f","kind":"k","subject":{},"on":"2026-02-30","knownAt":"2026-01-01T00:00:00Z"}"#,
      "on: not a day"
    ),
    (
      #"{"id":"f","kind":"k","subject":{},"on":"2026-02-03","knownAt":"yesterday"}"#,
      "not an instant"
    ),
    (
      #"{"id":"f","kind":"k","subject":{},"on":"2026-02-03","knownAt":"2026-01-01T00:00:00Z","x":1}"#,
      "unknown key"
    ),
  ])
  func `a bad line is named by its number`(line: String, says: String) throws {
    let good =
      #"{"id":"g","kind":"k","subject":{},"on":"2026-02-03","knownAt":"2026-01-01T00:00:00Z"}"#
    let errors = try #require(throws: BookErrors.self) {
      try FactReader.read("\(good)\n\(line)", file: "f.jsonl")
    }
    #expect(errors.all.map(\.place.line) == [2])
    #expect(errors.description.contains(says), "\(errors)")
  }

  @Test func `an instant has an offset and may have fractions`() {
    #expect(
      Instant(rfc3339: "2026-09-17T10:00:00+08:00") == Instant(rfc3339: "2026-09-17T02:00:00Z"))
    #expect(Instant(rfc3339: "1970-01-01T00:00:01.5Z")?.milliseconds == 1500)
    for bad in [
      "2026-09-17", "2026-09-17T10:00:00", "2026-09-17T24:00:00Z", "2026-09-17T10:00:00+8",
    ] {
      #expect(Instant(rfc3339: bad) == nil)
    }
  }
}
