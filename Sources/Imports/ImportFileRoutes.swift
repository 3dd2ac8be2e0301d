import Acts
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Spreadsheet
import Web

/// What people take away from the import pages: an empty table to fill in, and the rows that have
/// to be mended.
struct ImportFileRoutes {
  let desk: Desk
  let profiles: ImportProfiles
  let spool: ImportSpool

  func add(to routes: Routes) {
    routes.get("import/:batch/marked.xlsx", FindImport.self, use: marked)
    for kind in profiles.kinds.all {
      routes.get("import/templates/\(kind.name).xlsx", ShowImports.self) {
        try await template(of: kind, context: $1)
      }
    }
  }

  func marked(_ request: Request, context: SignedIn) async throws -> Response {
    let look = FindImport(
      id: try context.id("batch"), district: context.district)
    let batch = try await desk.answer(look, for: context.doer)
    guard spool.hasMarked(look.id) else {
      return .seeOther("/import/\(look.id)", saying: "这份文件没有待改的表。")
    }
    return try .workbook(
      at: spool.marked(look.id), named: "待改 " + batch.fileName.withoutEnding + ".xlsx")
  }

  private func template(of kind: ImportKind, context: SignedIn) async throws -> Response {
    guard let profile = profiles.of(kind).first(where: { $0.name == kind.name }) else {
      throw ImportRefusal.unknownKind(kind.name)
    }
    _ = try await desk.answer(
      ShowImports(district: context.district), for: context.doer)
    return try spool.lend { path in
      try TemplateWorkbook.write(profile.columns.ofOneDistrict, title: kind.label.zh, to: path)
      return try .workbook(at: path, named: kind.label.zh + "登记表.xlsx")
    }
  }
}

extension ImportProfile {
  /// A table that a district fills in itself need not say in every row which district it means,
  /// and what is new has no number yet.
  fileprivate var ofOneDistrict: ImportProfile {
    ImportProfile(
      kind: kind, fields: fields.filter { !["district", OwnNumber.name].contains($0.name) })
  }
}

extension Response {
  /// A workbook to keep, under a name that people can read.
  fileprivate static func workbook(at path: String, named name: String) throws -> Response {
    let bytes = try Data(contentsOf: URL(filePath: path))
    return Response(
      status: .ok,
      headers: [
        .contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        .contentDisposition: "attachment; filename*=UTF-8''\(Address.escaped(name))",
      ],
      body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}

extension String {
  fileprivate var withoutEnding: String {
    lastIndex(of: ".").map { String(self[..<$0]) } ?? self
  }
}
