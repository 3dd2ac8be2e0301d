import Civil
import Kernel
import TestKit
import Testing

@testable import Obligations

/// Putting a fact right, as a browser does it.
@Suite struct CorrectionPageTests {
  private let site: TestSite
  private let clerk: Browser
  private let fact: String

  init() async throws {
    site = try await TestSite(.sqlite, today: "2026-10-10")
    clerk = site.signedIn(
      as: World.member(of: "411502002000", in: "411502/002"), organName: "民权街道办事处")
    fact = try await World.sign("c-9", on: "2026-09-16", at: site.desk)
  }

  private func correct(_ fields: [String: String]) async throws -> Answer {
    let stated = [
      "on": "2026年9月16日", "attr.contract.type": "assembly",
      "attr.complex.street": "411502002000", "attr.note": "", "why": "看错了",
    ]
    return try await clerk.post(
      "/facts/\(fact)/correction", stated.merging(fields) { $1 }, on: "/facts/\(fact)")
  }

  @Test func `every attribute can be put right, and each shows what stands in it`() async throws {
    let page = try await clerk.get("/facts/\(fact)").text
    for words in [
      "现在登记的：2026年9月16日 星期三", "现在登记的：经业主大会选聘的物业服务合同", "现在登记的：民权街道", "现在登记的：没有填",
      "value=\"2026年9月16日\"", "<option value=\"assembly\" selected>", "为什么更正",
    ] { #expect(page.contains(words), "\(words)") }
  }

  @Test func `the values before and after stay, with the reason, and lead on`() async throws {
    #expect(
      try await correct(["attr.contract.type": "preliminary", "on": "2026-9-17"]).status == 303)
    let old = try await clerk.get("/facts/\(fact)").text
    for words in [
      "已被更正或撤回", "看现在有效的那一条", "更正：签订物业服务合同，因为“看错了”", "2026年9月16日</td>",
      "2026年9月17日</td>", "经业主大会选聘的物业服务合同</td>", "前期物业服务合同</td>",
    ] { #expect(old.contains(words), "\(words)") }
    let next = try #require(old.firstMatch(of: /href="(\/facts\/[^"]+)">看现在有效/)).1
    let new = try await clerk.get(String(next)).text
    #expect(new.contains("看更正前的那一条"))
    #expect(new.contains("报送物业服务合同备案</a>"))
  }

  @Test func `a correction sent twice is one, and its key is good for nothing else`() async throws {
    let sent = ["_key": "correction-1", "attr.contract.type": "preliminary"]
    let token = try await clerk.token(on: "/facts/\(fact)")
    let first = try await correct(sent.merging(["_csrf": token]) { $1 })
    let again = try await correct(sent.merging(["_csrf": token]) { $1 })
    let other = try await correct(sent.merging(["_csrf": token, "why": "又看错了"]) { $1 })

    #expect(first.status == 303)
    #expect(again.status == 303)
    #expect(again.location == first.location)
    #expect(other.status == 422)
    #expect(other.text.contains("内容却不一样了"))
  }

  @Test func `taking a fact back twice by one form is one withdrawal`() async throws {
    let form = [
      "_key": "withdrawal-1", "_csrf": try await clerk.token(on: "/facts/\(fact)"), "why": "没有这回事",
    ]
    let withdrawal = "/facts/\(fact)/withdrawal"
    let first = try await clerk.post(withdrawal, form)
    let again = try await clerk.post(withdrawal, form)
    let other = try await clerk.post(withdrawal, form.merging(["why": "别的缘故"]) { $1 })

    #expect((first.status, again.status, other.status) == (303, 303, 422))
  }

  @Test func `the duty follows what was put right`() async throws {
    _ = try await correct(["attr.contract.type": "preliminary"])
    let list = try await clerk.get("/obligations").text
    let key = try #require(list.firstMatch(of: /href="(\/obligations\/[0-9a-f]+)"/)).1
    let page = try await clerk.get(String(key)).text
    #expect(page.contains("<dt>报给谁</dt><dd>区住建局</dd>"))
    #expect(page.contains("附件2（区住建局）"))
  }

  @Test(arguments: [
    (["attr.contract.type": ""], "“合同类型”还没有填"), (["attr.contract.type": "x"], "“合同类型”读不懂"),
    (["attr.complex.street": "411502"], "“小区所在街道”读不懂"), (["why": ""], "“为什么更正”还没有填"),
    (["on": "2026-02-30"], "“日期”写的是"), (["on": "2026-10-11"], "日期在今天之后"),
    ([:], "和原来登记的一样"),
  ])
  func `what cannot be is refused beside its field`(
    fields: [String: String], says: String
  ) async throws {
    let answer = try await correct(fields)
    #expect(answer.status == 422 || answer.status == 409)
    #expect(answer.text.contains(says))
    #expect(answer.text.contains("value=\"\(fields["on"] ?? "2026-09-16")\""))
  }
}
