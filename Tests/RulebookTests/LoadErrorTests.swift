import Foundation
import Kernel
import Rulebook
import Testing

/// A spoilt line of the book, and what the loader must say of it.
struct Spoilt: CustomTestStringConvertible, Sendable {
  let file: String
  let from: String
  let to: String
  let says: String

  var testDescription: String { "\(file): \(to.prefix(40))" }

  init(_ file: String, _ from: String, _ to: String, _ says: String) {
    self.file = file
    self.from = from
    self.to = to
    self.says = says
  }
}

@Suite struct LoadErrorTests {
  static let spoilt = [
    Spoilt("rules/m12.yaml", "    warn: 5d", "    warm: 5d", "unknown key warm"),
    Spoilt("rules/m12.yaml", "    trigger: contract.signed", "    on: contract.signed", "plain on"),
    Spoilt("rules/m12.yaml", "contract.signed", "contract.singed", "did you mean contract.signed?"),
    Spoilt("rules/m12.yaml", "count: 15", "count: \"15\"", "expected a whole number"),
    Spoilt("rules/m12.yaml", "count: 15", "count: 0", "expected a whole number"),
    Spoilt("rules/m12.yaml", "count: 15", "count: 1.5", "reads as a decimal number"),
    Spoilt("rules/m12.yaml", "count: 15, unit: day", "unit: day", "missing count"),
    Spoilt("rules/m12.yaml", "unit: day", "unit: dag", "expected one of day, month"),
    Spoilt(
      "rules/m12.yaml", "kind: deadline", "kind: errand",
      "one of consequence, content, cure, deadline, ladder, order, power, prohibition"),
    Spoilt("rules/m06.yaml", "bound: \"1/2\"", "bound: \"0.5\"", "a share like"),
    Spoilt("rules/m06.yaml", "    of: committee.members\n", "", "a share needs the numbers"),
    Spoilt("rules/m06.yaml", "bound: true", "bound: 3", "other bounds only a value like them"),
    Spoilt("rules/m09.yaml", "      dismissal:", "      dismisal:", "has no item dismisal"),
    Spoilt(
      "rules/m08.yaml",
      "      - { at: street, place: 社会治理中心, stay: { open: rung_street } }\n      - { at: leading_group, place: 区物业管理工作领导小组 }\n",
      "", "at least two rungs"),
    Spoilt("rules/m04.yaml", "'agenda' in", "'agendas' in", "meeting.items has no value agendas"),
    Spoilt("rules/m05.yaml", "    choose_one: interim_assembly.held\n", "", "missing choose_one"),
    Spoilt("rules/m14.yaml", "    in_place: fee_link.established\n", "", "missing in_place"),
    Spoilt("rules/m15.yaml", "    act: misconduct.found\n", "", "missing act"),
    Spoilt(
      "rules/m13.yaml", "    replan: follow_latest_plan\n",
      "    replan: follow_latest_plan\n    conflicts_with: HND-CHECK\n",
      "is no other rule with a day"),
    Spoilt(
      "rules/m15.yaml",
      "trigger: exit.announced\n    due: { none: true }\n    done_by: exit.warned",
      "trigger: exit.warned\n    due: { none: true }\n    done_by: exit.warned", "waits in a circle"
    ),
    Spoilt("rules/m12.yaml", "kind: content", "kind: window", "missing done_by"),
    Spoilt("rules/m12.yaml", "kind: content", "kind: deadline", "unknown key requires"),
    Spoilt("rules/m12.yaml", "    each: contract\n    requires", "    requires", "needs each"),
    Spoilt("rules/m12.yaml", "seed#M12.2", "seed#M21", "there is no seed#M21"),
    Spoilt("rules/m12.yaml", "\"seed#M12.2\"", "\"seed-M12\"", "cite as source#anchor"),
    Spoilt(
      "rules/m12.yaml", "bearer: enterprise", "bearer: enterprize", "did you mean enterprise?"),
    Spoilt("rules/m12.yaml", "route:CONTRACT", "route:KONTRAKT", "no routing table KONTRAKT"),
    Spoilt("rules/m12.yaml", "[ORD-RECTIFY,", "[ORD-RECTIFI,", "no rule of the kind consequence"),
    Spoilt("rules/m12.yaml", "    breach_basis: inferred", "", "needs breach_basis"),
    Spoilt("rules/m12.yaml", "    each: contract\n", "", "CON-FILE lacks each"),
    Spoilt("rules/m12.yaml", "who: { bearer: enterprise,", "who: {", "a must without who.bearer"),
    Spoilt("rules/m12.yaml", "ambiguity: A-DAY", "ambiguity: A-DAI", "did you mean A-DAY?"),
    Spoilt("rules/m12.yaml", "id: CON-FILE", "id: HND-FILE", "already stands at"),
    Spoilt(
      "rules/m12.yaml", "modality: must", "modality: must\n    modality: may", "written twice"),
    Spoilt("rules/m12.yaml", "modality: must", "modality: [must]", "expected one of may, must"),
    Spoilt("rules/m12.yaml", "modality: must", "modality: &a must", "anchors and aliases"),
    Spoilt("rules/m12.yaml", "modality: must", "modality: !!str must", "tags (!) are refused"),
    Spoilt("rules/m12.yaml", "    modality: must", "\tmodality: must", "indent with spaces"),
    Spoilt(
      "rules/m17.yaml", "in_place: publicity", "in_place: \"publicity", "quotation is not closed"),
    Spoilt("rules/m12.yaml", "rules:", "rules: [", "not YAML"),
    Spoilt(
      "rules/m12.yaml", "    ambiguity: A-DAY", "    breach: at_once\n    ambiguity: A-DAY", ""),
    Spoilt(
      "rules/m12.yaml", "due: { count: 15, unit: day }",
      "due: { open: prompt_pmc }\n    breach: at_once", "cannot be breached at once"),
    Spoilt("rules/m12.yaml", "    warn: 5d", "    warn: five", "write 5d"),
    Spoilt(
      "rules/m12.yaml", "    warn: 5d", "    replan: follow_latest_plan", "its trigger is no plan"),
    Spoilt(
      "rules/m17.yaml", "\"training.type == 'visit'\"", "\"training.type == 'visits'\"",
      "has no value visits"),
    Spoilt(
      "rules/m17.yaml", "\"training.type == 'visit'\"", "\"training.typ == 'visit'\"",
      "unknown attribute training.typ"),
    Spoilt(
      "rules/m17.yaml", "\"training.type == 'visit'\"", "\"training.type == \"", "ends too early"),
    Spoilt(
      "rules/m17.yaml", "\"training.type == 'visit'\"", "\"training.type == 5\"", "different types"),
    Spoilt(
      "rules/m17.yaml", "\"training.type == 'visit'\"",
      "\"\(String(repeating: "(", count: 40))training.type == 'visit'\"", "deeper than 16"),
    Spoilt(
      "rules/m12.yaml", "bearer: enterprise", "bearer: supervisor", "may stand in consequences only"
    ),
    Spoilt("words.yaml", "  M: \"措施{number}\"\n", "", "words.yaml lacks clauses.M"),
    Spoilt("words.yaml", "  M: \"措施{number}\"", "  M: \"措施{nummer}\"", "no {nummer} here"),
    Spoilt("../cn/words.yaml", "  part: ", "  teil: ", "the wording clauses.part is missing"),
    Spoilt(
      "../cn/words.yaml", "  proven: ", "  shown: ", "the wording fulfilment.proven is missing"),
    Spoilt("routing/contract.yaml", "seed#A2.street", "seed#A2", "seed#A2 lists organs; cite one"),
    Spoilt("rules/m13.yaml", "seed#A2.housing", "seed#A2", "cite one entry: A2.civil_affairs"),
    Spoilt("routing/contract.yaml", "A2.street", "A2.streets", "there is no seed#A2.streets"),
    Spoilt("routing/contract.yaml", "type: assembly }", "type: preliminary }", "overlaps at"),
    Spoilt(
      "routing/contract.yaml",
      "      - { when: { contract.type: assembly }, to: street, cite: \"seed#A2.street\" }\n", "",
      "gap at"),
    Spoilt("routing/contract.yaml", "type: assembly", "type: assembli", "did you mean assembly?"),
    Spoilt("book.yaml", "status: consultation", "status: draft", "expected one of adopted"),
    Spoilt("book.yaml", "issued_on: null", "issued_on: 2026-01-05", "plain 2026-01-05"),
    Spoilt("book.yaml", "issued_on: null", "issued_on: \"2026-02-30\"", "a day like"),
    Spoilt("../cn/book.yaml", "close: \"24:00\",", "close: 24:00,", "a base-60 number"),
    Spoilt("book.yaml", "version: \"2024.1.0-draft.1\"", "version: 1.10", "a decimal number"),
    Spoilt("book.yaml", "district: \"411502\"", "district: 411502", "expected text"),
    Spoilt("book.yaml", "district: \"411502\"", "district: \"41150\"", "six digits"),
    Spoilt("book.yaml", "order_term: cure_order", "order_term: cure", "there is no open term cure"),
    Spoilt("open_terms.yaml", "value: null, suggested: 15", "value: 15", "needs decided_by"),
    Spoilt("ambiguities.yaml", "default: civil_code", "default: civil", "not among the readings"),
    Spoilt("ambiguities.yaml", "counting: working", "counting: workin", "did you mean working?"),
    Spoilt(
      "vocabulary.yaml", "about: district, evidence", "about: distrikt, evidence",
      "did you mean district?"),
    Spoilt("vocabulary.yaml", "type: choice", "type: number", "choice lists its values"),
    Spoilt("organs.yaml", "seat: housing", "seat: house", "not among the organs"),
    Spoilt("../cn/words.yaml", "{bearer}最迟应在", "{berer}最迟应在", "no {berer} here"),
    Spoilt("../cn/words.yaml", "  late: 逾期\n", "", "the wording states.late is missing"),
    Spoilt("sources/seed.md", "15日内报送", "20日内报送", "the text of M12 differs"),
    Spoilt(
      "../henan/sources/law.yaml", "verified: second_hand", "verified: sure", "expected one of read"
    ),
    Spoilt(
      "tests/contracts.yaml", "      - { at: \"2026-09-15\", none: true }",
      "      - { none: true }", "missing at"),
    Spoilt("tests/contracts.yaml", "rule: CON-FILE", "rule: CON-FIL", "did you mean CON-FILE?"),
  ]

  @Test(arguments: spoilt)
  func `a spoilt line is named with its file and place`(spoilt: Spoilt) throws {
    var files = Shihe.files
    let before = try #require(files[spoilt.file])
    let after = before.replacingOccurrences(of: spoilt.from, with: spoilt.to)
    #expect(after != before, "nothing was spoilt")
    files[spoilt.file] = after
    guard !spoilt.says.isEmpty else {
      _ = try Book.load(files: files)
      return
    }
    let errors = try #require(throws: BookErrors.self) { try Book.load(files: files) }
    let found = errors.all.filter { $0.message.en.contains(spoilt.says) }
    #expect(!found.isEmpty, "\(errors)")
    for error in found {
      #expect(error.place.line >= 1 && error.place.column >= 1)
      #expect(!error.message.zh.isEmpty)
    }
  }

  @Test func `the place is that of the fault`() throws {
    var files = Shihe.files
    files["rules/m12.yaml"] = files["rules/m12.yaml"]?
      .replacingOccurrences(of: "    warn: 5d", with: "    warm: 5d")
    let errors = try #require(throws: BookErrors.self) { try Book.load(files: files) }
    let line = try #require(
      files["rules/m12.yaml"]?.components(separatedBy: "\n").firstIndex { $0.contains("warm") })
    #expect(errors.all.map(\.place) == [Place(file: "rules/m12.yaml", line: line + 1, column: 5)])
  }

  @Test func `the place in a condition is that of the wrong word`() throws {
    var files = Shihe.files
    files["rules/m17.yaml"] = files["rules/m17.yaml"]?
      .replacingOccurrences(of: "training.type == 'visit'", with: "training.typ == 'visit'")
    let errors = try #require(throws: BookErrors.self) { try Book.load(files: files) }
    #expect(errors.all.first?.place.column == "    valid_if: \"".count + 1)
  }

  @Test func `several faults come at once, in the order of files and lines`() throws {
    var files = Shihe.files
    for file in ["rules/m12.yaml", "rules/m15.yaml", "book.yaml"] {
      files[file] = (files[file] ?? "") + "\nsurplus: true\n"
    }
    let errors = try #require(throws: BookErrors.self) { try Book.load(files: files) }
    #expect(errors.all.map(\.place.file) == ["book.yaml", "rules/m12.yaml", "rules/m15.yaml"])
  }

  @Test(arguments: ["book.yaml", "vocabulary.yaml", "organs.yaml", "words.yaml", "sources/seed.md"])
  func `a missing file is named`(file: String) throws {
    var files = Shihe.files
    files[file] = nil
    let errors = try #require(throws: BookErrors.self) { try Book.load(files: files) }
    #expect(errors.description.contains(file))
  }

  @Test func `a file that has no place in a book is refused`() throws {
    var files = Shihe.files
    files["notes.yaml"] = "a: 1"
    let errors = try #require(throws: BookErrors.self) { try Book.load(files: files) }
    #expect(errors.all.map(\.place.file) == ["notes.yaml"])
  }

  @Test func `a folder that is not there is named`() throws {
    let errors = try #require(throws: BookErrors.self) { try Book.load(directory: "/nowhere") }
    #expect(errors.description.hasPrefix("/nowhere:1:1:"))
  }

  @Test func `a bomb of aliases is refused before it can grow`() throws {
    var bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n"
    for (name, last) in zip("bcdefghij", "abcdefghi") {
      bomb +=
        "\(name): &\(name) [" + Array(repeating: "*\(last)", count: 9).joined(separator: ",")
        + "]\n"
    }
    var files = Shihe.files
    files["rules/bomb.yaml"] = bomb
    let errors = try #require(throws: BookErrors.self) { try Book.load(files: files) }
    #expect(errors.all.map(\.place) == [Place(file: "rules/bomb.yaml", line: 1, column: 4)])
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func `nesting without end is refused`(open: String) throws {
    var files = Shihe.files
    files["rules/deep.yaml"] = String(repeating: open, count: 100_000)
    #expect(throws: BookErrors.self) { try Book.load(files: files) }
  }

  @Test func `a file that cannot be read is said alone, not what misses its names`() throws {
    var files = Shihe.files
    files["vocabulary.yaml"]?.append("\nentities:\n  district: { zh: 区 }\n")

    let errors = try #require(throws: BookErrors.self) { try Book.load(files: files) }

    #expect(Set(errors.all.map(\.place.file)) == ["vocabulary.yaml"])
  }
}
