import Acts
import Kernel
import Storage
import Tables

/// What stands above the list of complexes.
enum ComplexNotices {
  static func notices(
    _ question: TableQuestion, _ scope: Scope, _ sight: Sight
  ) throws -> [TableNotice] {
    guard question.cursor == nil else { return [] }
    return try waiting(scope, sight) + elsewhere(question, scope, sight)
  }

  private static func waiting(_ scope: Scope, _ sight: Sight) throws -> [TableNotice] {
    let district = Region(scope.region.district)
    var notices: [TableNotice] = []
    if sight.doer.may(.assignComplex, on: district) {
      var unassigned = TableQuestion()
      unassigned.values["street"] = "none"
      let count = try sight.count(ComplexTable().table, unassigned, within: scope)
      if count > 0 {
        notices.append(
          TableNotice(
            "\(count) 个小区还没有定街道", at: "/complexes/unassigned", "，合同该报哪个街道要等定了才知道。"))
      }
    }
    if sight.doer.may(.mergeComplexes, on: district) {
      let count = try sight.db.mergeCounts(in: district).complexes
      if count > 0 { notices.append(TableNotice("\(count) 个小区有同名记录待合并", at: "/complexes/merge")) }
    }
    return notices
  }

  /// The search on top of every page leads here; what it finds in the other lists is one step away.
  private static func elsewhere(
    _ question: TableQuestion, _ scope: Scope, _ sight: Sight
  ) throws -> [TableNotice] {
    guard let text = question.values["q"] else { return [] }
    var same = TableQuestion()
    same.values["q"] = text
    return try [EnterpriseTable().table, ContractTable().table].compactMap { table in
      let count = try sight.count(table, same, within: scope)
      guard count > 0 else { return nil }
      return TableNotice(
        "也找到 \(count) \(table.words.counter)\(table.words.noun.zh)",
        at: same.address(of: table).description)
    }
  }
}
