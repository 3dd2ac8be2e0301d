import Acts
import App
import Civil
import Foundation
import HTTPTypes
import Kernel
import NIOCore
import Organs
import TestKit

@testable import Registry

/// The whole site with one street, one complex and two enterprises, seen through browsers.
struct Town {
  static let street: Region = "411502/002"

  let site: TestSite
  let clerk: Browser
  let complexID: ID<Complex>

  /// - Parameter importPatience: how long whoever orders work on a table waits for it.
  init(
    _ engine: Engine, today: Day = "2026-09-20", importPatience: Duration = .seconds(120)
  ) async throws {
    site = try await TestSite(
      engine, today: today, settings: { $0.importPatience = importPatience })
    clerk = site.signedIn(as: try Self.doer(.bureauClerk, of: "housing", in: "411502"))
    for (region, name) in [(World.district, "浉河区"), (Self.street, "民权街道办事处")] {
      try await site.desk.perform(AddPlace(Place(region: region, name: name)), as: .clerk)
    }
    for (code, name) in [(World.dawn, "晨光物业服务有限公司"), (World.river, "大河物业服务有限公司")] {
      var particulars = Enterprise.Particulars()
      particulars.name = name
      _ = try await site.desk.perform(
        AddEnterprise(code, in: World.district, particulars), as: .clerk)
    }
    complexID = try await site.desk.perform(
      AddComplex(in: Self.street, .named("榴园小区")), as: .clerk)
  }

  /// Somebody in a post of that role, as the matrix lets them.
  static func doer(_ role: Role, of organ: String, in region: Region) throws -> Doer {
    let scope: Scope =
      role == .enterpriseClerk ? .enterprise(organ, in: World.district) : .region(region)
    return Doer(
      id: ID(rawValue: "\(role)"), name: role.title, organ: organ,
      grants: try PermissionMatrix.read().grants(of: role, in: scope))
  }

  /// Uploads a table of complexes and answers with the page that explains it.
  func handIn(_ table: String, as kind: String = "complexes") async throws -> String {
    let answer = try await clerk.upload(to: "/import", ["kind": kind], file: table)
    guard let columns = answer.location else { throw NotTaken(status: answer.status) }
    let checked = try await clerk.post(columns, on: columns)
    guard let page = checked.location else { throw NotTaken(status: checked.status) }
    return page
  }

  struct NotTaken: Error {
    let status: Int
  }
}

extension Browser {
  /// Sends a form with a table, as `<input type="file" name="table">` does.
  func upload(to path: String, _ fields: [String: String], file: String?) async throws -> Answer {
    var fields = fields
    fields["_csrf"] = try await token(on: path)
    return try await send(
      path: path, fields: fields,
      file: ("table", file == nil ? "" : "表.csv", "text/csv", file ?? ""))
  }

  func send(
    path: String, fields: [String: String],
    file: (field: String, name: String, type: String, text: String)
  ) async throws -> Answer {
    var body = fields.sorted { $0.key < $1.key }.map {
      "--B\r\nContent-Disposition: form-data; name=\"\($0.key)\"\r\n\r\n\($0.value)\r\n"
    }.joined()
    body += "--B\r\nContent-Disposition: form-data; name=\"\(file.field)\"; "
    body += "filename=\"\(file.name)\"\r\nContent-Type: \(file.type)\r\n\r\n"
    body += "\(file.text)\r\n--B--\r\n"
    var headers: HTTPFields = [.contentType: "multipart/form-data; boundary=B"]
    if let site = HTTPField.Name("Sec-Fetch-Site") { headers[site] = "same-origin" }
    return try await send(.post, path, headers: headers, body: ByteBuffer(string: body))
  }
}
