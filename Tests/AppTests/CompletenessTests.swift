import Api
import Kernel
import TestKit
import Testing
import Web

@testable import App

/// JSON for everything the pages do.
@Suite struct CompletenessTests {
  /// Acts that only pages have, and why.
  static let onlyForPeople: [String: String] = [
    "EndSession": "a program has no session to end",
    "ChangePassword": "a password is typed by its person",
    "BeginSecondFactor": "shows a secret to its person",
    "ConfirmSecondFactor": "shows recovery codes to their person",
    "MakeToken": "a token makes no tokens",
    "RevokeOwnToken": "a token does not touch its person's account",
    "InvitePerson": "shows a link that opens an account, once",
    "InviteAgain": "shows a link that opens an account, once",
    "FindPersons": "the box on top of the pages; a program asks the lists",
    "RevealPerson": "shows a telephone whole to whoever calls it",
    "ExportPerson": "a person's whole file is handed to that person",
    "KeepDraft": "the half-filled form of a page keeps itself",
    "SubmitContract": "comes with scanned papers",
  ]

  @Test func `what a page does a program can do too, or it is said why not`() async throws {
    let entries = try await TestSite(.sqlite).entries
    let operations = Set(entries.compactMap { $0.details as? Operation }.map(\.doing))
    let pages = entries.filter { $0.details == nil && $0.method == "POST" }

    for page in pages {
      guard let act = page.doing, !operations.contains(act) else { continue }
      #expect(
        Self.onlyForPeople[Self.bare(act)] != nil, "POST \(page.path) (\(act)) has no operation")
    }
    let both = Self.onlyForPeople.keys.filter(Set(operations.map(Self.bare)).contains)
    #expect(both.isEmpty, "an exception that is none any more")
    #expect(pages.count > 60)
  }

  /// The name of an act without what it is about.
  private static func bare(_ act: String) -> String { String(act.prefix { $0 != "<" }) }

  @Test func `every list of a page is a list for programs`() async throws {
    let entries = try await TestSite(.sqlite).entries
    let files = entries.filter { $0.path.hasSuffix(".csv") }
    let operations = Set(entries.compactMap { $0.details as? Operation }.map(\.route))

    #expect(files.count >= 8)
    for file in files {
      let list = Operation.root + file.path.dropLast(".csv".count)
      #expect(operations.contains(list), "\(file.path)")
    }
  }

  @Test func `what a permission allows stands in English in the record and on tokens`() {
    let english = English.load(from: Resources(root: TestSite.sources))
    for (permission, title) in PermissionMatrix.titles() where !Self.isTheirs(permission) {
      let hasChinese = english.text(title)?.unicodeScalars.contains { $0.properties.isIdeographic }
      #expect(hasChinese == false, "\(permission.name): \(title)")
    }
  }

  /// What only demonstrations and benches do stands on no page.
  private static func isTheirs(_ permission: Permission) -> Bool {
    ["demonstration", "bench"].contains { permission.name.hasPrefix($0) }
  }

  @Test func `every operation stands in English on the page of the API`() async throws {
    let english = English.load(from: Resources(root: TestSite.sources))
    for operation in try await TestSite(.sqlite).entries.compactMap({ $0.details as? Operation }) {
      let title = english.text(operation.title.zh)
      let hasChinese = title?.unicodeScalars.contains { $0.properties.isIdeographic }
      #expect(hasChinese == false, "\(operation.id): \(operation.title.zh)")
    }
  }
}
