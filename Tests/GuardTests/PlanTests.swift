import Foundation
import Testing

/// The table of rooms is the plan; the package and the folders follow it.
@Suite struct PlanTests {
  @Test func `the plan names only rooms of lower floors`() {
    var below = Rooms.systemLibraries
    for (room, may) in Rooms.plan {
      #expect(Set(may).subtracting(below).isEmpty, "\(room) reaches up")
      below.insert(room)
    }
  }

  @Test func `every folder of sources is a room of the plan`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: House.root.appending(path: "Sources").path)
    #expect(Set(folders) == Set(Rooms.plan.map(\.room)).union(Rooms.systemLibraries))
  }

  @Test(arguments: Rooms.plan.map(\.room))
  func `the package links what the plan allows`(room: String) throws {
    let manifest = try House.text("Package.swift")
    let linked = try #require(Manifest(manifest).dependencies(of: room))
    #expect(linked.subtracting(Rooms.may(room)).isEmpty, "\(room) links more than the plan allows")
  }

  @Test func `a planted dependency is seen`() {
    let manifest = Manifest(
      """
      let ground: [Target.Dependency] = [
        "Kernel", hummingbird,
      ]

      .target(name: "Civil", dependencies: ["Kernel", "Web"]),
      .target(name: "Registry", dependencies: ground + ["Obligations"]),
      """)
    #expect(manifest.dependencies(of: "Civil") == ["Kernel", "Web"])
    #expect(manifest.dependencies(of: "Registry") == ["Kernel", "Obligations"])
  }
}

/// Reads which of our rooms a target links, from the text of `Package.swift`.
struct Manifest {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  func dependencies(of room: String) -> Set<String>? {
    let pieces = text.components(separatedBy: "arget(")
    guard let piece = pieces.first(where: { opens($0, room) }) else { return nil }
    let own = piece.components(separatedBy: "exclude:")[0]
    let ground = own.contains("ground") ? names(in: groundList) : []
    return names(in: own).union(ground).subtracting([room])
  }

  private func opens(_ piece: String, _ room: String) -> Bool {
    piece.trimmingCharacters(in: .whitespacesAndNewlines).hasPrefix("name: \"\(room)\"")
  }

  private var groundList: String {
    let tail = text.components(separatedBy: "let ground").dropFirst().first ?? ""
    return tail.components(separatedBy: "\n]").first.flatMap {
      $0.components(separatedBy: "\n\n").first
    } ?? ""
  }

  private func names(in text: String) -> Set<String> {
    let ours = Set(Rooms.plan.map(\.room)).union(Rooms.systemLibraries)
    let quoted = text.components(separatedBy: "\"").enumerated().filter { $0.offset % 2 == 1 }
    return Set(quoted.map(\.element)).intersection(ours)
  }
}
