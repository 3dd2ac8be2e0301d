import Foundation
import Testing

@testable import Obligations

@Suite struct BoundaryTests {
  private func read(_ text: String) throws -> Boundary { try Boundary(geoJSON: Data(text.utf8)) }

  private static let ring = "[[114.0,32.1],[114.1,32.1],[114.1,32.2],[114.0,32.1]]"

  @Test(arguments: [
    #"{"type":"Polygon","coordinates":[RING]}"#,
    #"{"type":"MultiPolygon","coordinates":[[RING]]}"#,
    #"{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[RING]}}"#,
    #"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":[RING]}}]}"#,
  ])
  func `a boundary is read however it is wrapped`(text: String) throws {
    let boundary = try read(text.replacingOccurrences(of: "RING", with: Self.ring))
    #expect(boundary.rings.count == 1)
    #expect(boundary.text == "[[[114.0,32.1],[114.1,32.1],[114.1,32.2],[114.0,32.1]]]")
  }

  @Test(arguments: [
    ("", BoundaryRefusal.unreadable), ("[]", .unreadable),
    (#"{"type":"Point","coordinates":[114,32]}"#, .noArea),
    (#"{"type":"Polygon","coordinates":[[[114,32],[114.1,32],[114.1,32.1]]]}"#, .open),
    (
      #"{"type":"Polygon","coordinates":[[[32,114],[32.1,114],[32.1,114.1],[32,114]]]}"#, .elsewhere
    ),
    (
      #"{"type":"Polygon","coordinates":[[[1e400,32],[114.1,32],[114.1,32.1],[114,32]]]}"#,
      .unreadable
    ),
  ])
  func `what is no boundary is refused with the reason`(text: String, reason: BoundaryRefusal) {
    #expect(throws: reason) { try read(text) }
  }

  @Test func `a boundary without end is refused`() throws {
    let points = (0...Boundary.mostPoints).map { "[114.\($0 % 1000),32.1]" }
    let text = #"{"type":"Polygon","coordinates":[["# + points.joined(separator: ",") + "]]}"
    #expect(throws: BoundaryRefusal.tooLarge) { try read(text) }
    #expect(throws: BoundaryRefusal.tooLarge) {
      try Boundary(geoJSON: Data(count: Boundary.mostBytes + 1))
    }
  }
}
