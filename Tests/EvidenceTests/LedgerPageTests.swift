import Acts
import Kernel
import Organs
import TestKit
import Testing
import TransparencyLog

@testable import Evidence

/// Who cannot look cannot check: everything but the contents is open to strangers.
@Suite struct LedgerPageTests {
  private static let paths = [
    "/ledger", "/ledger/entry/0", "/ledger/entry/0/files/proof", "/ledger/entry/0/files/bytes",
    "/ledger/entry/0/files/sm3", "/ledger/log/checkpoint", "/ledger/log/tile/0/000.p/1",
    "/ledger/log/tile/entries/000.p/1",
    "/ledger/sm3/checkpoint", "/ledger/sm3/tile/0/000.p/1",
    "/ledger/verify", "/ledger/sheet",
  ]

  private static let housing = Organ(
    id: "housing", kind: .department, name: "区住房和城乡建设局", shortName: "区住建局", region: "411502",
    parent: nil)
  private static let urban = Organ(
    id: "urban", kind: .department, name: "区城市管理局", shortName: "区城管局", region: "411502",
    parent: nil)

  @Test func `a stranger reads lines, proofs, tiles and the sheet, and no content`() async throws {
    let site = try await site()
    for path in Self.paths {
      #expect(try await site.stranger().get(path).status == 200, "\(path)")
    }
    let page = try await site.stranger().get("/ledger/entry/0").text
    #expect(!page.contains("下载内容") && !page.contains("盐</p>"))
    #expect(try await site.stranger().get("/ledger/entry/0/files/content").status == 303)
    #expect(try await site.stranger().get("/ledger/entry/99").status == 404)
    #expect(try await site.stranger().get("/ledger/log/tile/0/../key").status == 404)
  }

  @Test func `who may open the content sees that it is what the line committed to`() async throws {
    let site = try await site()
    let lead = try await site.signedIn(as: .bureauLead, of: Self.housing)
    let page = try await lead.get("/ledger/entry/0").text
    #expect(page.contains("与承诺相符") && page.contains("下载内容"))
    #expect(try await lead.get("/ledger/entry/0/files/content").text.contains("\"kind\""))
    let firm = try await site.signedIn(as: .departmentClerk, of: Self.urban)
    #expect(try await !firm.get("/ledger/entry/0").text.contains("与承诺相符"))
    #expect(try await firm.get("/ledger/entry/0/files/content").status == 403)
  }

  @Test func `what a line says of the rulebook everybody may read`() async throws {
    let site = try await site(
      basis: LedgerBasis(book: "a1", titled: "手册", calendar: "c", titled: "2026"))
    let page = try await site.stranger().get("/ledger/entry/1").text
    #expect(page.contains("规则手册启用") && page.contains("a1") && page.contains("与承诺相符"))
    #expect(page.contains("谁都可以看") && !page.contains("下载内容"))
  }

  @Test func `forgetting asks for a reason, and the page says what came of it`() async throws {
    let site = try await site()
    let lead = try await site.signedIn(as: .bureauLead, of: Self.housing)
    let bare = try await lead.post("/ledger/entry/0/forget", ["why": ""], on: "/ledger/entry/0")
    #expect(bare.status == 422 && bare.text.contains("请写明依据和原因"))
    let done = try await lead.post(
      "/ledger/entry/0/forget", ["why": "依申请删除"], on: "/ledger/entry/0")
    #expect(done.status == 303)
    #expect(try await lead.get("/ledger/entry/0").text.contains("内容已删去"))
  }

  /// A site in which one thing has happened and was signed.
  private func site(basis: LedgerBasis? = nil) async throws -> TestSite {
    let site = try await TestSite(.sqlite)
    _ = try await site.desk.perform(
      Happen(kind: "contract.filed", older: nil), as: .who(may: Happen.permission))
    let keeper = LedgerKeeper(
      LedgerWorld.district, at: site.desk,
      voice: try LedgerVoice(district: LedgerWorld.district, key: TestSite.key))
    if let basis { try await keeper.begin(with: basis) }
    try await keeper.seal()
    return site
  }
}
