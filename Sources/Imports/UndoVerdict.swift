import Kernel
import Storage

/// What can be undone of some effects, asked before anything is done.
struct UndoVerdict: Sendable {
  /// New things to be removed and changed things to be restored, in the order of undoing.
  var open: [KeptEffect] = []
  var left: [KeptEffect] = []

  var removed: Int { open.count { $0.isNew } }
  var restored: Int { open.count - removed }

  /// - Parameters:
  ///   - effects: of one noun, the latest first.
  ///   - passed: what later rows of the same file did to the same things, already looked at: those
  ///     things stand differently only because nothing has been undone yet.
  init(
    on effects: [KeptEffect], _ undoing: Undoing, _ undone: UndoneImport, _ kinds: ImportKinds,
    passed: inout Set<String>, in db: any ReadConnection
  ) throws {
    let now = try kinds.standings(
      of: Array(Set(effects.map(\.thing))), undoing, undone, in: db)
    for effect in effects {
      let standing = now[effect.thing]
      let isPassed = passed.contains(effect.thing)
      if let why = effect.reason(against: standing, isPassed: isPassed) {
        left.append(effect.leaving(standing, undoing, why))
      } else {
        open.append(effect)
        if !effect.isNew { passed.insert(effect.thing) }
      }
    }
  }
}

extension KeptEffect {
  /// Why this cannot be undone; `nil` when it can.
  fileprivate func reason(against standing: Standing?, isPassed: Bool) -> String? {
    guard let standing else { return "后来已被删除或并入别的记录，不用再撤销。" }
    if standing.digest != after && !isPassed {
      return isNew
        ? "导入以后有人改过，保留现在的内容。确实不要的，请打开它处理。"
        : "导入以后有人改过，保留现在的内容。要改回去的，请打开它修改。"
    }
    if isNew && !standing.uses.isEmpty {
      return "导入以后已有\(standing.uses.joined(separator: "、"))，保留。请先处理这些，再撤销一次。"
    }
    return nil
  }

  func leaving(_ standing: Standing?, _ undoing: Undoing, _ why: String) -> KeptEffect {
    var effect = self
    effect.left = Left(
      name: undoing.label.zh + (standing.map { "“\($0.name)”" } ?? ""), href: standing?.href,
      why: why)
    return effect
  }
}

extension ImportKinds {
  /// What hangs on a thing is only asked where it would be removed with it.
  fileprivate func standings(
    of ids: [String], _ undoing: Undoing, _ undone: UndoneImport, in db: any ReadConnection
  ) throws -> [String: Standing] {
    var now = try undoing.find(ids, undone, db)
    for use in uses where use.noun == undoing.noun {
      for (id, words) in try use.find(ids, undone, db) { now[id]?.uses.append(words) }
    }
    return now
  }
}
