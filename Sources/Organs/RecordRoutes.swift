import Acts
import Api
import Hummingbird
import Kernel
import Tables
import Web

/// The record, for the audit administrator.
struct RecordRoutes {
  let desk: Desk
  let pages: Pages
  let words: RecordWords

  func add(to routes: Routes) {
    TableRoutes(desk: desk, pages: pages).add(
      RecordTable(words), to: routes, menu: Menu(.house, "操作记录", place: 40))
    routes.list(RecordTable(words), of: "Record", at: desk)
  }
}
