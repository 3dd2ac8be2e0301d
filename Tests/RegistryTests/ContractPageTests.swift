import Acts
import Civil
import Kernel
import TestKit
import Testing

@testable import Registry

/// Contracts as a browser sees them, on the whole site.
@Suite struct ContractPageTests {
  private static let fields = [
    "enterprise": World.dawn, "number": "HT-1", "type": "assembly", "signed_on": "2026-09-01",
  ]

  @Test func `what is one of a few words is chosen, not typed`() async throws {
    let town = try await Town(.sqlite)
    let form = try await town.clerk.get(town.newContract).text
    #expect(form.contains("<select class=\"form-select\" id=\"type\""))
    #expect(form.contains(">业主大会选聘合同</option>"))
    #expect(form.contains("<select class=\"form-select\" id=\"enterprise\""))
    #expect(form.contains(">晨光物业服务有限公司"))
  }

  @Test func `a contract is asked for the nine items that the book lists`() async throws {
    let town = try await Town(.sqlite)
    let form = try await town.clerk.get(town.newContract).text
    for title in [
      "物业服务事项", "服务标准", "服务费用", "收费方式", "双方的权利义务", "物业管理用房", "专项维修资金的使用", "合同期限",
      "违约责任",
    ] { #expect(form.contains(title), "\(title)") }
  }

  @Test func `what a contract lacks stands on its page, with the clause`() async throws {
    let town = try await Town(.sqlite)
    var fields = Self.fields
    for item in ["matters", "standard", "fees", "charging", "rights", "rooms", "term"] {
      fields["settled." + item] = "yes"
    }
    fields["content.term"] = "第12条，三年"
    let page = try await town.addContract(fields)
    let shown = try await town.clerk.get(page).text
    #expect(shown.contains("还差 2 项：专项维修资金的使用、违约责任"))
    #expect(shown.contains("第12条，三年"))
    #expect(shown.contains("物业服务合同应当对物业服务事项、服务标准"))
    #expect(shown.contains("依据：措施12"))
  }

  @Test func `a contract that nobody looked through lacks nothing yet`() async throws {
    let town = try await Town(.sqlite)
    let page = try await town.addContract(Self.fields)
    #expect(try await town.clerk.get(page).text.contains("还没有核对"))

    var fields = Self.fields
    fields["why"] = "核对合同原件"
    for item in try town.items { fields["settled." + item.key] = "yes" }
    let form = page + "/change"
    #expect(try await town.clerk.post(page, fields, on: form).status == 303)
    let shown = try await town.clerk.get(page).text
    #expect(shown.contains("9 项都约定了"))
    #expect(shown.contains("违约责任：已约定"))
    #expect(
      try await town.clerk.get(form).text.contains("name=\"settled.rooms\" value=\"yes\" checked"))
  }

  @Test func `a form that comes back keeps what was ticked and written`() async throws {
    let town = try await Town(.sqlite)
    var fields = Self.fields
    fields["signed_on"] = "2199-01-01"
    fields["settled.rooms"] = "yes"
    fields["content.liability"] = "第20条"
    let answer = try await town.clerk.post(
      town.contracts, fields, on: town.newContract)
    #expect(answer.status == 422)
    #expect(answer.text.contains("还没有到这一天"))
    #expect(answer.text.contains("name=\"settled.rooms\" value=\"yes\" checked"))
    #expect(answer.text.contains("value=\"第20条\""))
    #expect(answer.text.contains("value=\"HT-1\""))
  }
}

extension Town {
  var newContract: String { contracts + "/new" }
  var contracts: String { "/complexes/\(complexID)/contracts" }
  var items: [ContentList.Item] {
    get throws { ContentList(try TestBook.shihe.get()).items }
  }

  /// Registers a contract through the form; answers with its page.
  func addContract(_ fields: [String: String]) async throws -> String {
    let answer = try await clerk.post(contracts, fields, on: newContract)
    guard let page = answer.location else { throw NotTaken(status: answer.status) }
    return page
  }
}
