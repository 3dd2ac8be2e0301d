import Acts
import Civil
import Foundation
import Kernel
import Registry
import Rulebook
import Storage
import TestKit
import Testing

@testable import Burden

@Suite struct MeterTests {
  @Test(arguments: Engine.available)
  func `what is typed is counted for whoever typed it, and what others hold as asked twice`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    _ = try await world.addComplex("翠园小区", by: world.office)
    _ = try await world.addComplex("桂苑", by: world.clerk)
    // The bureau holds the name and the households; the area is held by neither.
    #expect(
      try await world.counts() == [
        "411502002000 registry.addComplex 1: 3 asked, 0 filled, 0 cells, 3 twice",
        "housing registry.addComplex 1: 3 asked, 0 filled, 0 cells, 1 twice",
      ])
  }

  @Test(arguments: Engine.available)
  func `of a change, only what was changed counts, and not what was left`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let id = try await world.addComplex("翠园小区", by: .nobody)
    let clerk = world.site.signedIn(as: world.clerk)
    let path = "/complexes/\(id)/change"
    let form = try await clerk.get(path).text
    let base = try #require(form.firstMatch(of: /name="_base" value="([^"]+)"/)).output.1
    let answer = try await clerk.post(
      "/complexes/\(id)",
      [
        "name": "翠园小区", "households": "310", "floor_area": "70000", "why": "清点过",
        "_base": String(base),
      ],
      on: path)
    #expect(answer.status == 303)
    #expect(
      try await world.counts() == [
        "housing registry.changeComplex 1: 1 asked, 0 filled, 0 cells, 0 twice"
      ])
  }

  @Test(arguments: Engine.available)
  func `what is refused was never asked`(engine: Engine) async throws {
    let world = try await World(on: engine)
    var complex = Complex.Particulars()
    (complex.name, complex.isOldComplex) = ("翠园小区", true)
    await #expect(throws: (any Error).self) {
      try await world.site.desk.perform(
        AddComplex(in: World.street, complex), as: world.office)
    }
    #expect(try await world.counts() == [])
  }

  @Test(arguments: Engine.available)
  func `a table is counted by its cells, once, and nobody typed them`(engine: Engine) async throws {
    let world = try await World(on: engine)
    try await world.take("项目编码,小区名称,总户数,街道", "C-1,一苑,100,民权街道", "C-2,二苑,,民权街道")
    #expect(
      try await world.counts() == [
        "housing registry.import 1: 0 asked, 0 filled, 7 cells, 0 twice"
      ])
  }

  @Test(arguments: Engine.available)
  func `what an import is taken back to, nobody was asked for`(engine: Engine) async throws {
    let world = try await World(on: engine)
    try await world.take("项目编码,小区名称,总户数,街道", "C-1,一苑,100,民权街道")
    let batch = try #require(
      try await world.take("项目编码,小区名称,总户数,街道", "C-1,一苑,120,民权街道"))
    let counted = try await world.counts()
    let clerk = world.site.signedIn(as: world.clerk)
    let answer = try await clerk.post(
      "/import/\(batch)/undo", ["why": "拿错了表"], on: "/import/\(batch)/undo")
    #expect(answer.status == 303)
    #expect(try await world.counts() == counted)
  }

  @Test(arguments: Engine.available)
  func `months are counted apart, and many acts make one row`(engine: Engine) async throws {
    let world = try await World(on: engine, today: "2026-09-30")
    for name in ["一苑", "二苑", "三苑"] { _ = try await world.addComplex(name, by: world.office) }
    #expect(
      try await world.counts() == [
        "411502002000 registry.addComplex 3: 9 asked, 0 filled, 0 cells, 9 twice"
      ])
    let fields = try await world.site.database.read { db in
      try db.askedTwice(
        in: Month(of: "2026-09-01"), within: .region(World.district), limit: 9
      ).map { "\($0.field) \($0.times) \($0.organs)" }
    }
    #expect(
      fields == ["Complex.floor_area 3 1", "Complex.households 3 1", "Complex.name 3 1"])
  }

  @Test func `the book names no field that no register has`() throws {
    let book = try TestBook.shihe.get()
    let fields = FieldBook(
      Registry.subjects(asking: ContentList(book)), holdings: Holdings(book))
    for group in book.fieldHolders.groups {
      for name in group.fields {
        #expect(
          fields.contains(AskedField(kind: group.kind, name: name)), "\(group.kind).\(name)")
      }
    }
  }
}
