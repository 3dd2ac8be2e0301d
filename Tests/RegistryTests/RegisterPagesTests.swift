import Acts
import Civil
import Kernel
import Organs
import TestKit
import Testing

@testable import Registry

/// The lists and forms of the registers as browsers get them, for each kind of person.
@Suite struct RegisterPagesTests {
  private static let nobody = "00000000-0000-7000-8000-000000000000"

  @Test func `a list of contracts shows what was asked for, a page at a time`() async throws {
    let town = try await Town(.sqlite)
    for number in 1...52 {
      var particulars = Contract.Particulars()
      particulars.number = "HT-\(number)"
      particulars.kind = number % 2 == 0 ? .assembly : .preliminary
      particulars.signedOn = "2026-09-01"
      _ = try await town.site.desk.perform(
        AddContract(of: World.dawn, at: town.complexID, in: World.district, particulars),
        as: .clerk)
    }
    let first = try await town.clerk.get("/contracts").text
    #expect(first.contains("登记了 52 份合同") && first.contains("52 份没有备案"))
    let next = String(try #require(first.firstMatch(of: /rel="next" href="([^"]+)"/)).output.1)
    let second = try await town.clerk.get(next.replacing("&amp;", with: "&")).text
    #expect(second.contains("本页 2 份，共 52 份"))
    let half = try await town.clerk.get("/contracts?type=assembly").text
    #expect(half.contains("找到 26 份合同") && half.contains("26 份没有备案"))
    let one = try await town.clerk.get("/contracts?q=HT-52").text
    #expect(one.contains(">HT-52<") && !one.contains(">HT-51<"))
    #expect(try await town.clerk.get("/contracts?filed=yes").text.contains("没有符合的合同"))
  }

  @Test func `an enterprise's form comes back with what was typed`() async throws {
    let town = try await Town(.sqlite)
    let answer = try await town.clerk.post(
      "/enterprises", ["credit_code": "91350100M000100Y4Z", "name": "写错代码的公司"],
      on: "/enterprises/new")
    #expect(answer.status == 422)
    #expect(answer.text.contains("value=\"写错代码的公司\""))
    #expect(answer.text.contains("value=\"91350100M000100Y4Z\""))
    let found = try await town.clerk.get("/enterprises?q=晨光").text
    #expect(found.contains("找到 1 家物业企业") && !found.contains("大河物业"))
  }

  @Test func `a handover's form comes back with what was typed`() async throws {
    let town = try await Town(.sqlite)
    let new = "/complexes/\(town.complexID)/handovers/new"
    let path = "/complexes/\(town.complexID)/handovers"
    let fields = ["enterprise": World.dawn, "phase": "一期", "completed_on": "2026-09-10"]
    let late = fields.merging(["completed_on": "2199-01-01"]) { $1 }
    let answer = try await town.clerk.post(path, late, on: new)
    #expect(answer.status == 422)
    #expect(answer.text.contains("value=\"一期\"") && answer.text.contains("还没有到这一天"))
    let page = try #require(try await town.clerk.post(path, fields, on: new).location)
    #expect(try await town.clerk.get(page).text.contains("已于2026年9月10日完成承接查验"))
    #expect(try await town.clerk.post(path, fields, on: new).text.contains("已经登记"))
  }

  @Test func `a complex that a street adds without a place lies in the street`() async throws {
    let town = try await Town(.sqlite)
    let clerk = town.site.signedIn(
      as: try Town.doer(.streetClerk, of: "411502002000", in: Town.street))
    #expect(try await clerk.get("/complexes/new").text.contains("先登记在本辖区"))
    let answer = try await clerk.post("/complexes", ["name": "柏苑"], on: "/complexes/new")
    #expect(answer.status == 303)
    let page = try await clerk.get(try #require(answer.location)).text
    #expect(page.contains("民权街道"))
  }

  @Test func `complexes without a street are assigned several at a time`() async throws {
    let town = try await Town(.sqlite)
    for name in ["桂苑", "兰苑"] {
      _ = try await town.site.desk.perform(
        AddComplex(in: World.district, .named(name)), as: .clerk)
    }
    let path = "/complexes/unassigned"
    let list = try await town.clerk.get(path).text
    #expect(list.contains("2 个小区还没有定街道"))
    #expect(list.contains("<option value=\"\" selected>请选择</option>"))
    #expect(list.ranges(of: "请选择").count == 1)
    let none = try await town.clerk.post(path, ["region": "411502002000"], on: path)
    #expect(none.status == 422 && none.text.contains("请先勾选小区"))
    let id = try #require(list.firstMatch(of: /name="complex" value="([^"]+)"/)).output.1
    let done = try await town.clerk.post(
      path, ["region": "411502002000", "complex": String(id)], on: path)
    #expect(done.status == 303)
    #expect(try await town.clerk.get(path).text.contains("1 个小区还没有定街道"))
    let page = try await town.clerk.get("/complexes/\(id)").text
    #expect(page.contains("所属街道社区：<span class=\"soft\">街道待定</span> → 民权街道"))
  }

  @Test func `a list tells what the same words find in other lists`() async throws {
    let town = try await Town(.sqlite)
    _ = try await town.addContract([
      "enterprise": World.dawn, "number": "HT-7", "type": "assembly", "signed_on": "2026-09-01",
    ])
    #expect(try await town.clerk.get("/complexes?q=晨光").text.contains("也找到 1 家物业企业"))
    let page = try await town.clerk.get("/complexes?q=HT-7").text
    #expect(page.contains("也找到 1 份合同") && page.contains("没有符合的小区"))
  }

  @Test func `a listing of the same name is merged or kept apart`() async throws {
    let town = try await Town(.sqlite)
    let batch = try await town.handIn("小区名称,地址,总户数\n榴园小区,甲路 1 号,90\n榴园小区,乙路,80")
    _ = try await town.clerk.post(batch + "/take", ["rows": "good"], on: batch)
    let docket = try await town.clerk.get("/complexes/merge").text
    #expect(docket.contains("1 个小区有 2 条同名记录待合并"))
    let ids = docket.matches(of: /action="(\/listings\/[^"]+)\/merge"/).map { String($0.output.1) }
    _ = try await town.clerk.post(ids[0] + "/merge", ["take": "households"], on: "/complexes/merge")
    _ = try await town.clerk.post(ids[1] + "/apart", on: "/complexes/merge")
    #expect(try await town.clerk.get("/complexes/merge").text.contains("都核对完了"))
    #expect(try await town.clerk.get("/complexes?q=榴园").text.contains("找到 2 个小区"))
    #expect(
      try await town.clerk.post(ids[0] + "/merge", [:], on: "/import").status == 409)
  }

  @Test(arguments: [
    "/contracts/", "/handovers/", "/complexes/", "/enterprises/",
  ])
  func `what is not there is not found`(path: String) async throws {
    let town = try await Town(.sqlite)
    #expect(try await town.clerk.get(path + Self.nobody).status == 404)
    #expect(try await town.clerk.get(path + Self.nobody + "/change").status == 404)
  }

  @Test(arguments: Role.forPeople)
  func `each role gets the pages of the registers that it may see`(role: Role) async throws {
    let town = try await Town(.sqlite)
    let organ = role == .enterpriseClerk ? World.dawn : "x"
    let browser = town.site.signedIn(as: try Town.doer(role, of: organ, in: "411502"))
    let administers = [.systemAdmin, .securityAdmin, .auditAdmin].contains(role)
    for path in ["/complexes", "/enterprises", "/contracts", "/handovers"] {
      #expect(try await browser.get(path).status == (administers ? 403 : 200), "\(role) \(path)")
    }
    for path in ["/import", "/complexes/merge"] {
      let expected = role == .bureauClerk ? 200 : 403
      #expect(try await browser.get(path).status == expected, "\(role) \(path)")
    }
  }

  @Test func `a street sees its own contracts and not its neighbour's`() async throws {
    let town = try await Town(.sqlite)
    let page = try await town.addContract([
      "enterprise": World.dawn, "number": "HT-1", "type": "assembly", "signed_on": "2026-09-01",
    ])
    let own = town.site.signedIn(
      as: try Town.doer(.streetClerk, of: "411502002000", in: Town.street))
    let other = town.site.signedIn(
      as: try Town.doer(.streetClerk, of: "411502003000", in: "411502/003"))
    #expect(try await own.get(page).status == 200)
    #expect(try await own.get("/contracts").text.contains("HT-1"))
    #expect(try await other.get(page).status == 404)
    #expect(try await !other.get("/contracts").text.contains("HT-1"))
  }
}
