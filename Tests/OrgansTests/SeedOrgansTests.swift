import Acts
import Civil
import Kernel
import Rulebook
import Storage
import TestKit
import Testing

@testable import Organs

@Suite struct SeedOrgansTests {
  @Test(arguments: Engine.available)
  func `the book's organs and seats are set up once`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let book = try Book.load(directory: Self.book).organs
    let act = SeedOrgans(
      district: world.district, organs: Array(book.all.values), posts: book.posts)

    let added = try await world.desk.perform(act, as: .who(may: .seedOrgans))
    let again = try await world.desk.perform(act, as: .who(may: .seedOrgans))

    #expect(added > 20)
    #expect(again == 0)
    let (street, seats) = try await world.database.read { db in
      let bureau = try db.organ("housing", in: world.district)
      return (
        try db.organ("411502001000", in: world.district),
        try db.seats(of: bureau, on: "2026-10-08").map(\.post.role)
      )
    }
    #expect(street.region == "411502/001")
    #expect(street.kind == .street)
    for role in [Role.systemAdmin, .securityAdmin, .auditAdmin, .bureauLead] {
      #expect(seats.contains(role))
    }
  }

  private static var book: String {
    let path = #filePath
    return String(path[..<path.firstRange(of: "/Tests/")!.lowerBound]) + "/rulebooks/shihe"
  }
}
