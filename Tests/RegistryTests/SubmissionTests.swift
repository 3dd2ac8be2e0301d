import Acts
import Civil
import Kernel
import Organs
import TestKit
import Testing

@testable import Registry

/// An enterprise hands its contract in; the organ that keeps the filings confirms it.
@Suite struct SubmissionTests {
  @Test func `what an enterprise hands in waits until the bureau confirms it`() async throws {
    let town = try await Town(.sqlite)
    let page = try await town.addContract(Self.fields)
    let firm = try town.firm()
    #expect(try await firm.get(page).text.contains("/submission"))
    #expect(try await firm.get(page + "/filing").status == 403)

    let answer = try await firm.submit(page, on: "2026-09-10")
    #expect(answer.status == 303)
    #expect(try await firm.get(page).text.contains("已报来，等确认备案"))
    #expect(try await town.clerk.get("/contracts?filed=waiting").text.contains("HT-1"))

    let form = try await town.clerk.get(page + "/filing").text
    #expect(form.contains("企业于2026年9月10日报来"))
    #expect(form.contains("value=\"2026-09-10\""))
    _ = try await town.clerk.post(
      page + "/filing", ["filed_on": "2026-09-10"], on: page + "/filing")
    #expect(try await firm.get(page).text.contains("已于2026年9月10日备案"))
    #expect(try await firm.submit(page, on: "2026-09-11", token: "/account").status == 409)
  }

  @Test func `handing in does not settle the duty, confirming does`() async throws {
    let town = try await Town(.sqlite)
    let page = try await town.addContract(Self.fields)
    _ = try await town.firm().submit(page, on: "2026-09-10")
    let open = "/obligations?complex=\(town.complexID)&state=open"
    #expect(try await town.clerk.get(open).text.contains("报送物业服务合同备案"))
    _ = try await town.clerk.post(
      page + "/filing", ["filed_on": "2026-09-10"], on: page + "/filing")
    let met = "/obligations?complex=\(town.complexID)&state=met"
    #expect(try await town.clerk.get(met).text.contains("报送物业服务合同备案"))
  }

  @Test func `papers are needed, and the day must be possible`() async throws {
    let town = try await Town(.sqlite)
    let page = try await town.addContract(Self.fields)
    let firm = try town.firm()
    let bare = try await firm.submit(page, on: "2026-09-10", paper: "")
    #expect(bare.status == 422)
    #expect(bare.text.contains("请附上合同首页和签署页"))
    let early = try await firm.submit(page, on: "2026-08-01")
    #expect(early.status == 422)
    #expect(early.text.contains("报送日期早于签订日期"))
    #expect(early.text.contains("value=\"2026-08-01\""))
  }

  @Test func `an enterprise cannot say itself that its contract was filed`() async throws {
    let town = try await Town(.sqlite)
    let firm = try town.firm()
    try await town.begin()
    var fields = Self.fields
    fields["filed_on"] = "2026-09-10"
    let answer = try await firm.post(town.contracts, fields, on: town.newContract)
    #expect(answer.status == 422)
    #expect(answer.text.contains("备案由受理的机关确认"))
  }

  @Test func `nobody hands in another enterprise's contract`() async throws {
    let town = try await Town(.sqlite)
    let page = try await town.addContract(Self.fields)
    let other = try town.firm(World.river)
    #expect(try await other.get(page + "/submission").status == 404)
  }

  private static let fields = [
    "enterprise": World.dawn, "number": "HT-1", "type": "preliminary", "signed_on": "2026-09-01",
  ]
}

extension Town {
  func firm(_ code: String = World.dawn) throws -> Browser {
    site.signedIn(as: try Self.doer(.enterpriseClerk, of: code, in: "411502"))
  }

  /// The first enterprise serves the complex.
  func begin() async throws {
    _ = try await site.desk.perform(
      BeginEngagement(World.dawn, at: complexID, in: World.district, from: "2026-09-01"),
      as: .clerk)
  }
}

extension Browser {
  /// Sends the form of a submission with a paper, as a browser would.
  func submit(
    _ page: String, on day: String, paper: String = "%PDF-1.4\n1 0 obj\n", token: String? = nil
  ) async throws -> Answer {
    let csrf = try await self.token(on: token ?? page + "/submission")
    return try await send(
      path: page + "/submission", fields: ["_csrf": csrf, "submitted_on": day],
      file: ("evidence", paper.isEmpty ? "" : "合同.pdf", "application/pdf", paper))
  }
}
