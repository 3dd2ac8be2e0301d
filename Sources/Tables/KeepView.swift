package import Acts
package import Kernel
package import Storage

extension Permission {
  package static let keepViews = Permission("tables.keepViews")
}

/// Gives a question to a list a name, for oneself or for everybody in one's organ.
package struct KeepView: Act {
  package static let permission = Permission.keepViews

  let list: String
  let name: String
  let question: String
  let isShared: Bool
  let scope: Scope

  package init(list: String, name: String, question: String, isShared: Bool, scope: Scope) {
    (self.list, self.name, self.question) = (list, name, question)
    (self.isShared, self.scope) = (isShared, scope)
  }

  package func subject(in db: any ReadConnection) -> Scope { scope }

  package func perform(on scope: Scope, in tx: Transaction) throws {
    let district = Region(scope.region.district)
    try name.checkAsName(of: list, in: district, tx)
    guard list.isKey, question.isQuery else { throw ViewRefusal.unreadable }
    let view = TableView(
      id: tx.newID(), list: list, owner: tx.doer.id.rawValue, organ: tx.doer.organ, name: name,
      question: question, isShared: isShared)
    try tx.db.insert(view, in: district)
    tx.note("存下视图“\(name)”\(isShared ? "，本单位共用" : "")", about: view.id.reference)
  }
}

/// Gives a view of one's own another name.
package struct RenameView: Act {
  package static let permission = Permission.keepViews

  let id: ID<TableView>
  let name: String
  let scope: Scope

  package init(id: ID<TableView>, name: String, scope: Scope) {
    (self.id, self.name, self.scope) = (id, name, scope)
  }

  package func subject(in db: any ReadConnection) -> Scope { scope }

  package func perform(on scope: Scope, in tx: Transaction) throws {
    let district = Region(scope.region.district)
    guard let view = try tx.db.view(id, of: tx.doer, in: district) else { throw ViewRefusal.gone }
    try name.checkAsName(of: view.list, in: district, tx)
    try tx.db.rename(id, to: name, in: district)
    tx.note(
      "视图改名", about: id.reference, changes: [Change("name", from: view.name, to: name)])
  }
}

/// Takes a view of one's own away.
package struct DropView: Act {
  package static let permission = Permission.keepViews

  let id: ID<TableView>
  let scope: Scope

  package init(id: ID<TableView>, scope: Scope) {
    (self.id, self.scope) = (id, scope)
  }

  package func subject(in db: any ReadConnection) -> Scope { scope }

  package func perform(on scope: Scope, in tx: Transaction) throws {
    let district = Region(scope.region.district)
    guard let view = try tx.db.view(id, of: tx.doer, in: district) else { throw ViewRefusal.gone }
    try tx.db.remove(id, in: district)
    tx.note("删掉视图“\(view.name)”", about: id.reference)
  }
}

/// Remembers which columns somebody wants of a list; none chosen means the usual ones.
package struct ChooseColumns: Act {
  package static let permission = Permission.keepViews

  let list: String
  let columns: [String]
  let scope: Scope

  package init(list: String, columns: [String], scope: Scope) {
    (self.list, self.columns, self.scope) = (list, columns, scope)
  }

  package func subject(in db: any ReadConnection) -> Scope { scope }

  package func perform(on scope: Scope, in tx: Transaction) throws {
    guard list.isKey, columns.count <= 100, columns.allSatisfy(\.isKey) else {
      throw ViewRefusal.unreadable
    }
    let chosen = columns.isEmpty ? nil : columns
    try tx.db.choose(chosen, of: list, for: tx.doer, in: Region(scope.region.district))
    tx.note(
      chosen == nil ? "列表用回通常的列" : "选定列表的列", about: ID<Table>(rawValue: list).reference)
  }
}

extension String {
  /// The key of a list or a column.
  var isKey: Bool {
    (1...40).contains(utf8.count) && ID<Table>(self) != nil
  }

  fileprivate func checkAsName(of list: String, in district: Region, _ tx: Transaction) throws {
    guard !isEmpty, count <= 40 else { throw ViewRefusal.noName }
    if try tx.db.hasView(named: self, of: list, for: tx.doer, in: district) {
      throw ViewRefusal.nameTaken(self)
    }
  }

  /// What may stand behind the `?` of our own addresses.
  fileprivate var isQuery: Bool {
    utf8.count <= 1_500
      && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.~%&=,".contains($0)) }
  }
}
