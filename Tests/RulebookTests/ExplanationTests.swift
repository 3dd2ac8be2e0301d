import Civil
import Foundation
import Kernel
import Rulebook
import Testing

@Suite struct ExplanationTests {
  private func explained(_ town: Town, _ rule: String, on day: Day) throws -> Explanation {
    let evaluator = Evaluator(book: town.book, calendar: .china)
    let it = try #require(town.one(rule, on: day))
    return try #require(evaluator.explain(it, facts: town.facts, asOf: day))
  }

  @Test func `the late contract is explained from the sentence to the seal`() throws {
    var town = try Town()
    town.isSigned(on: "2026-09-16")
    let it = try explained(town, "CON-FILE", on: "2026-10-10")
    #expect(it.conclusion == "e-1最迟应在2026年10月8日办好：报送物业服务合同备案，已逾期2天。")
    #expect(it.clauses.first?.text.contains("签订之日起15日内报送") == true)
    #expect(it.clauses.first?.hash.count == 64)
    #expect(it.clauses.first?.name == "措施12（2）")
    #expect(it.laws.map(\.name).last == "中华人民共和国民法典第203条")
    #expect(it.fulfilment.map(\.text) == ["办完的标志：物业服务合同备案；凭证：备案回执。"])
    #expect(it.laws.map(\.citation.description) == ["cc#201", "cc#202", "cc#203"])
    #expect(it.facts.map(\.id) == ["f-1"])
    #expect(it.account.first == "2026年9月16日签订物业服务合同，当日不计入。")
    #expect(it.account.contains("2026年10月5日（星期一）国庆节放假，顺延。"))
    #expect(it.parties.map(\.text).contains("报给区住房和城乡建设局。"))
    #expect(it.consequences.map(\.rule) == ["ORD-RECTIFY", "REC-ENTERPRISE"])
    #expect(it.consequences.first?.text.contains("区住房和城乡建设局督促并责令限期改正") == true)
    #expect(it.watermark != nil)
    #expect(it.code.count == 19)
  }

  @Test func `the other reading shows its own day`() throws {
    var town = try Town()
    town.isSigned(on: "2026-09-16")
    let it = try explained(town, "CON-FILE", on: "2026-10-10")
    #expect(it.readings.map(\.due) == ["2026-10-08", "2026-10-13"])
    #expect(it.readings.map(\.state) == [.late, .dueSoon])
    #expect(it.readings.last?.text == "“N日内”说的是自然日还是工作日：如按“工作日”，到期日是2026年10月13日。")
  }

  @Test func `a check before delivery shows the last working day and the earlier reading`() throws {
    var town = try Town()
    town.happens(
      "project.delivery_planned", on: "2026-10-20",
      about: ["handover": "h-1", "complex": "x-1", "developer": "d-1"])
    let it = try explained(town, "HND-CHECK", on: "2026-09-10")
    #expect(it.account.contains("此前最后一个工作日是2026年9月30日（星期三），实际应在此前办完。"))
    #expect(it.readings.map(\.due) == ["2026-10-05", "2026-09-30"])
  }

  @Test(arguments: ["CON-FILE", "HND-FILE", "HND-POST", "STR-OFFICE", "HND-CHECK"])
  func `the days in the prose are the days of the computation`(rule: String) throws {
    let book = try Shihe.book.get()
    for reading in [[:], ["A-DAY": "working"], ["A-BACK": "previous_working_day"]] {
      let evaluator = Evaluator(book: book.reading(reading), calendar: .china)
      for offset in stride(from: 0, to: 720, by: 7) {
        let count = try #require(
          evaluator.count(rule: rule, from: Day("2025-01-01").adding(offset)))
        for step in count.steps {
          let prose = step.prose(in: book.words, event: "起因")
          #expect(days(in: prose).first == step.day, "\(prose)")
        }
        let account = count.text(in: book)
        #expect(days(in: account).contains(count.due))
        #expect(days(in: account).contains(count.nominal))
      }
    }
  }

  /// Reads `2026年10月8日` back out of a sentence.
  private func days(in prose: String) -> [Day] {
    prose.matches(of: /([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日/).compactMap { match in
      guard let year = Int(match.1), let month = Int(match.2), let day = Int(match.3) else {
        return nil
      }
      return Day(year: year, month: month, day: day)
    }
  }

  @Test func `the code changes with any fact, and with nothing else`() throws {
    var town = try Town()
    town.isSigned(on: "2026-09-16")
    let code = try explained(town, "CON-FILE", on: "2026-10-10").code
    #expect(try explained(town, "CON-FILE", on: "2026-10-10").code == code)
    #expect(try explained(town, "CON-FILE", on: "2026-10-11").code == code)
    var other = try Town()
    other.isSigned(on: "2026-09-16", type: "assembly")
    #expect(try explained(other, "CON-FILE", on: "2026-10-10").code != code)
  }

  @Test func `a month that recurs is explained by its last day`() throws {
    var town = try Town()
    town.happens("book.issued", on: "2026-01-01", about: ["district": "411502"])
    let it = try #require(
      town.all("STA-MONTH", on: "2026-02-10")
        .first { $0.period == "2026-01" && $0.subject["street"] == "411502002000" })
    let evaluator = Evaluator(book: town.book, calendar: .china)
    let explanation = try #require(
      evaluator.explain(it, facts: town.facts, asOf: "2026-02-10"))
    #expect(
      explanation.conclusion
        == "民权街道办事处最迟应在2026年1月31日办好：2026年1月统计并报送辖区住宅小区物业管理变化情况，已逾期10天。")
    #expect(explanation.account.first == "2026年1月从2026年1月1日起算。")
  }
}
