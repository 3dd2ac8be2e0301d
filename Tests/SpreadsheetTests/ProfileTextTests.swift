import Testing

@testable import Spreadsheet

@Suite struct ProfileTextTests {
  @Test func `a profile is read from YAML`() throws {
    let profile = try ImportProfile(
      yaml: """
        kind: complexes
        fields:
          - {name: name, columns: [小区名称, 名称], kind: text, maximum: 40, required: true}
          - name: site
            columns: [占地面积]
            kind: area
            units: [平方米, 亩]
            wrong: leave-empty
          - {name: mode, columns: [管理方式], kind: choice, words: {专业物业: professional}}
        """, file: "complexes.yaml")
    #expect(profile.kind == "complexes")
    #expect(profile.fields.map(\.name) == ["name", "site", "mode"])
    #expect(profile.fields[1].kind == .area(units: [.squareMetre, .mu]))
    #expect(profile.fields[1].wrong == .notice)
  }

  @Test(arguments: [
    ("kind: a\nfields:\n  - {name: b, columns: [c], kind: texts}", 3),
    ("kind: a\nfields:\n  - name: b\n    columns: [c]\n    kind: text\n    requird: true", 6),
    ("kind: a\nfields:\n  - {name: b, kind: text}", 3),
    ("kind: a\nfields:\n  - {name: b, columns: [c], kind: area, units: [平方里]}", 3),
    ("kind: a", 1), ("kind: [", 1), ("", 1), ("- a", 1),
  ])
  func `a mistake in a profile is named with its line`(text: String, line: Int) throws {
    let error = #expect(throws: ProfileError.self) { try ImportProfile(yaml: text, file: "p.yaml") }
    #expect(error?.line == line)
  }
}
