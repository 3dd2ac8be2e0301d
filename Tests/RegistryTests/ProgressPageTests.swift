import Acts
import Civil
import Kernel
import Organs
import TestKit
import Testing

@testable import Imports

/// What people see of work on a file that goes on beside them.
@Suite struct ProgressPageTests {
  private static let table = "小区名称,项目编码\n翠园小区,C-1\n桂苑,C-2\n"

  @Test(arguments: Engine.available)
  func `while a file is being taken its page says how far it is, and nothing else can be done`(
    engine: Engine
  ) async throws {
    let town = try await Town(engine)
    let page = try await town.handIn(Self.table)
    let order = try Self.order(.take, page)
    try await town.begin(order, total: 2)

    let shown = try await town.clerk.get(page).text
    for words in ["正在导入", "做到哪里了", "0 行，共 2 行", "data-progress", "http-equiv=\"refresh\""] {
      #expect(shown.contains(words), "\(words)")
    }
    #expect(!shown.contains("怎么导入") && !shown.contains("/undo"))
    let columns = try await town.clerk.post(page + "/columns", on: page + "/columns")
    #expect(columns.status == 409)
    #expect(columns.text.contains("一次只能做一件"))
  }

  @Test func `work that has just ended hides neither its end nor what was ordered since`() {
    let began = Instant.distantFuture
    let check = ImportProgress(task: .check, began: began, done: 7)
    let take = ImportProgress(task: .take, began: began)
    let over = ImportProgress(task: .check, began: began, done: 9, isOver: true)
    #expect(take.informed(by: check).task == .take)
    #expect(over.informed(by: check).isOver)
    #expect(ImportProgress(task: .check, began: began).informed(by: check).done == 7)
    #expect(take.informed(by: nil).task == .take)
  }

  @Test func `of a file that is being looked through nothing is promised yet`() async throws {
    let town = try await Town(.sqlite)
    let page = try await town.handIn(Self.table)
    let order = try Self.order(.check, page)
    try await town.begin(order)

    let shown = try await town.clerk.get(page).text
    #expect(shown.contains("检查什么都不改"))
    for words in ["每一格都看得懂", "已经导入的留着", "共 0 行", "共 2 行"] {
      #expect(!shown.contains(words), "\(words)")
    }
  }

  @Test func `whoever says stop sees that it stops`() async throws {
    let town = try await Town(.sqlite)
    let page = try await town.handIn(Self.table)
    let order = try Self.order(.take, page)
    try await town.begin(order, total: 2)

    #expect(try await town.clerk.post(page + "/stop", on: page).status == 303)
    let shown = try await town.clerk.get(page).text
    #expect(shown.contains("正在停下"))
    #expect(!shown.contains(page + "/stop"))
  }

  @Test(arguments: Engine.available)
  func `whoever did not wait for the end is told of it, and nobody else`(
    engine: Engine
  ) async throws {
    let town = try await Town(engine, importPatience: .zero)
    let page = try await town.handIn(Self.table)
    try await eventually { try await town.clerk.get(page).text.contains("2 行可以导入") }
    let notices = try await town.clerk.get("/notices").text
    #expect(notices.contains("检查完了，等您确认"))
    #expect(notices.contains("交办的做完了"))
    #expect(notices.contains("href=\"\(page)\""))

    let clerk = try Town.doer(.bureauClerk, of: "housing", in: "411502")
    let colleague = town.site.signedIn(
      as: Doer(id: ID(rawValue: "other"), name: "同事", organ: clerk.organ, grants: clerk.grants))
    #expect(try await !colleague.get("/notices").text.contains("检查完了"))
    #expect(try await town.clerk.get("/notices/digest").text.contains("检查完了"))
  }

  @Test func `whoever waited for the end needs no notice`() async throws {
    let town = try await Town(.sqlite)
    _ = try await town.handIn(Self.table)
    #expect(try await town.clerk.get("/notices").text.contains("还没有通知"))
  }

  private static func order(_ task: ImportOrder.Task, _ page: String) throws -> ImportOrder {
    let id = page.split(separator: "/").last.map(String.init) ?? ""
    return ImportOrder(
      task, ID(rawValue: id), in: World.district,
      by: try Town.doer(.bureauClerk, of: "housing", in: "411502"))
  }

  /// What goes on beside the answer is there after a while.
  private func eventually(_ holds: () async throws -> Bool) async throws {
    for _ in 0..<600 {
      if try await holds() { return }
      try await Task.sleep(for: .milliseconds(100))
    }
    Issue.record("still not so after a minute")
  }
}

extension Town {
  /// Ordered for an hour from now, so that nobody who goes through the list of jobs does it while
  /// the test looks.
  fileprivate func begin(_ order: ImportOrder, total: Int = 0) async throws {
    let now = site.desk.now.adding(seconds: 3_600)
    let counter = Counter(from: 9_000)
    let later = Desk(
      database: site.database, reactions: [],
      surroundings: Surroundings(now: { now }, random: { (counter.next(), counter.next()) }))
    try await later.perform(OrderImport(order: order, total: total), as: order.asker)
  }
}
