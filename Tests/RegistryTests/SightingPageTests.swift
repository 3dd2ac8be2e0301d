import Acts
import Civil
import Kernel
import TestKit
import Testing

@testable import Registry

/// What the checks rest on and has no register yet comes in through forms.
@Suite struct SightingPageTests {
  @Test func `a member, a seal and a board are noted on the complex and found contradicting`()
    async throws
  {
    let town = try await Town(.sqlite)
    try await town.serve(withStaff: "赵演示")
    let page = "/complexes/\(town.complexID)"
    #expect(try await town.clerk.get(page).text.contains("\(page)/members/new"))
    for (path, fields) in [
      ("members", ["name": "赵演示", "on": "2026-05-01", "until": "2026-08-01"]),
      ("seals", ["purpose": "续聘合同", "on": "2026-09-01"]),
      ("boards", ["fee": "1.50", "on": "20260910"]),
    ] {
      let answer = try await town.clerk.post(
        "\(page)/\(path)", fields, on: "\(page)/\(path)/new")
      #expect(answer.status == 303, "\(path)")
    }
    for check in ["seal_after_term", "member_employed", "fee_differs"] {
      _ = try await town.clerk.post("/checks/\(check)/run", on: "/checks")
    }
    let found = try await town.clerk.get("/checks/findings").text
    #expect(found.contains("任期到2026年8月1日届满"))
    #expect(found.contains("同名的人在本小区物业企业任工作人员"))
    #expect(found.contains("1.5"))
  }

  @Test func `what has not happened yet is not noted, and what was typed stays`() async throws {
    let town = try await Town(.sqlite)
    let path = "/complexes/\(town.complexID)/seals"
    let answer = try await town.clerk.post(
      path, ["purpose": "续聘合同", "on": "2027-01-01"], on: path + "/new")
    #expect(answer.status == 422)
    #expect(answer.text.contains("value=\"续聘合同\"") && answer.text.contains("还没有到这一天"))
  }
}

extension Town {
  /// An enterprise at work with one of its people and a filed price.
  fileprivate func serve(withStaff name: String) async throws {
    _ = try await site.desk.perform(
      BeginEngagement(World.dawn, at: complexID, in: World.district, from: "2026-01-01"),
      as: .clerk)
    var member = StaffMember()
    (member.personName, member.from) = (name, "2026-02-01")
    _ = try await site.desk.perform(
      AddItem(member, at: complexID, in: World.district), as: .clerk)
    var contract = Contract.Particulars()
    contract.number = "HT-1"
    contract.signedOn = "2026-01-01"
    contract.fromOn = "2026-01-01"
    contract.toOn = "2027-12-31"
    contract.filedOn = "2026-01-05"
    _ = try await site.desk.perform(
      AddContract(
        of: World.dawn, at: complexID, in: World.district, contract,
        fees: [.init(buildingType: "住宅", price: Fen(120))]), as: .clerk)
  }
}
