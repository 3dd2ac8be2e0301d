import Acts
import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing
import Web

/// Homes and owners by program: owners masked, and whole only for a reason.
@Suite struct HomeTests {
  private static let room: JSON = .object([
    "number": "101", "kind": "dwelling", "status": "sold",
  ])

  private let site: TestSite
  private let program: Program

  init() async throws {
    site = try await TestSite(.sqlite)
    let may = Set(site.entries.compactMap(\.permission))
    program = site.program(
      for: Doer(
        id: ID(rawValue: "doer"), name: "经办甲", organ: "housing",
        grants: Set(may.map { Grant($0, in: .region("411502")) })))
  }

  private func made(_ path: String, _ json: JSON) async throws -> String {
    let answer = try await program.send(.post, path, json)
    #expect(answer.status == 201, "\(path): \(answer.text)")
    return answer.json["id"]?.asText ?? ""
  }

  /// A unit in a building of a complex.
  private func unit() async throws -> (building: String, unit: String) {
    let complex = try await made(
      "complexes", .object(["name": "翠园", "region": "411502002000"]))
    let building = try await made("complexes/\(complex)/buildings", .object(["name": "1号楼"]))
    return (building, try await made("buildings/\(building)/units", Self.room))
  }

  @Test func `a building and a unit are changed, and one that stands empty is taken out`()
    async throws
  {
    let (building, unit) = try await unit()
    let change: JSON = .object(["name": "2号楼", "why": "写错"])
    #expect(try await program.send(.put, "buildings/\(building)", change).status == 204)
    #expect(try await program.get("buildings/\(building)").json["name"] == "2号楼")

    let reason: JSON = .object(["why": "误登"])
    let held = try await program.send(.post, "buildings/\(building)/removal", reason)
    #expect(held.status == 409)
    #expect(held.headers[.contentType] == "application/problem+json")
    #expect(try await program.send(.post, "units/\(unit)/removal", reason).status == 204)
    #expect(try await program.get("units/\(unit)").status == 404)
    #expect(try await program.send(.post, "buildings/\(building)/removal", reason).status == 204)
  }

  @Test func `an owner is answered masked, and whole for a reason that the record keeps`()
    async throws
  {
    let unit = try await unit().unit
    let said: JSON = .object([
      "owner_name": "赵某某", "owner_kind": "person", "owner_phone": "13800000000",
    ])
    let first = try await program.send(.post, "units/\(unit)/owners", said, key: "k")
    let again = try await program.send(.post, "units/\(unit)/owners", said, key: "k")
    #expect(first.status == 201, "\(first.text)")
    #expect(first.json == again.json)
    let owner = "owners/\(first.json["id"]?.asText ?? "")"

    let masked = try await program.get(owner)
    #expect(!masked.text.contains("赵某某") && !masked.text.contains("13800000000"))
    let list = try await program.get("owners")
    #expect(list.status == 200 && !list.text.contains("13800000000"))
    #expect(try await program.send(.post, owner + "/reveal", .object([])).status == 422)
    let whole = try await program.send(.post, owner + "/reveal", .object(["why": "核对来电"]))
    #expect(whole.text.contains("13800000000"))
    let why = try await site.database.read {
      try $0.row("SELECT why FROM record_entry WHERE why = '核对来电'")?.string("why")
    }
    #expect(why == "核对来电")
  }

  @Test func `what must be kept is not erased until it need not be any more`() async throws {
    let unit = try await unit().unit
    let id = try await made(
      "units/\(unit)/owners", .object(["owner_name": "钱某某", "owner_kind": "person"]))
    let hold = try await made("owners/\(id)/holds", .object(["why": "案件"]))
    let reason: JSON = .object(["why": "本人请求"])

    let refused = try await program.send(.post, "owners/\(id)/erasure", reason)
    #expect(refused.status == 409)
    #expect(try await program.send(.post, "holds/\(hold)/lift", reason).status == 204)
  }
}
