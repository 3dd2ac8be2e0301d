package import Acts
import Api
import Burden
import Checks
package import Evidence
package import Facts
package import Homes
package import Hooks
package import Imports
package import Kernel
package import Obligations
package import Organs
import Registry
import Shell
package import Storage
import Tables
package import Web

/// The one place where everything is put together.
package enum App {
  package static let version = "0.1"

  package static let migrations: [Migration] =
    Record.migrations + FactStore.migrations + IdempotencyKeys.migrations + Jobs.migrations
    + Imports.migrations + Tables.migrations + Organs.migrations + Registry.migrations
    + Homes.migrations + Obligations.migrations + Checks.migrations + Burden.migrations
    + Shell.migrations + Hooks.migrations + Evidence.migrations

  /// Every register that can be filled from a table.
  package static func importKinds(_ vault: Vault) -> ImportKinds {
    ImportKinds(
      Registry.importKinds + Homes.importKinds(vault), districtNames: Registry.districtNames,
      uses: Homes.importUses)
  }

  /// What they are called on the command line.
  package static let importNames = Registry.importKinds.map(\.name) + Homes.importNames

  /// What one area does when something happens in another.
  package static func reactions(under rules: Rules) -> [Reaction] {
    [Registry.followFacts, rules.keepUp, tellOfSubmissions(rules), Hooks.queue, Evidence.enter]
  }

  /// - Returns: what the list of jobs may hold of what people ordered on the pages.
  package static func addRoutes(
    to routes: Routes, desk: Desk, pages: Pages, door: Organs.Door, rules: Rules,
    evidence: EvidenceStore, profiles: ImportProfiles, spool: ImportSpool,
    importPatience: Duration, cookies: CookieNames,
    seal: Sealed, vault: Vault, hooks: HookSender, district: Region, voice: LedgerVoice,
    policy: LedgerPolicy?
  ) -> [JobHandler] {
    Organs.addRoutes(
      to: routes, desk: desk, pages: pages, door: door,
      words: RecordWords(acts: PermissionMatrix.titles(), subjects: subjects(of: rules)))
    Registry.addRoutes(
      to: routes, desk: desk, pages: pages, contents: ContentList(rules.book),
      rooms: RoomLaw(rules.book), parts: Homes.parts, holdings: Holdings(rules.book),
      evidence: evidence)
    Homes.addRoutes(
      to: routes, desk: desk, pages: pages, vault: vault, revealsPerHour: door.rules.revealsPerHour)
    let works = Imports.addRoutes(
      to: routes, desk: desk, pages: pages, profiles: profiles.asking(for: ContentList(rules.book)),
      spool: spool, patience: importPatience, tell: tellOfWork)
    Checks.addRoutes(to: routes, desk: desk, pages: pages, list: CheckList(rules.book))
    Burden.addRoutes(
      to: routes, desk: desk, pages: pages, fields: fields(under: rules),
      acts: PermissionMatrix.titles())
    Obligations.addRoutes(
      to: routes, desk: desk, pages: pages, rules: rules, evidence: evidence)
    let finders =
      Registry.finders + Homes.finders + [PersonFinder(), OrganFinder()]
      + Obligations.finders(under: rules)
    Tables.addRoutes(
      to: routes, desk: desk, pages: pages, finders: finders, persons: [OwnerSearch(vault)])
    TableApi(desk: desk, finders: finders).add(to: routes)
    Shell.addRoutes(
      to: routes, desk: desk, pages: pages, cookies: cookies, seal: seal,
      timeline: timeline(under: rules))
    Hooks.addRoutes(to: routes, desk: desk, pages: pages, sender: hooks)
    Evidence.addRoutes(
      to: routes, desk: desk, pages: pages, district: district, voice: voice,
      words: LedgerWords(rules.book), policy: policy)
    ApiIndex.addRoutes(
      to: routes, pages: pages, version: version, webhooks: [Hooks.description])
    return [works.handler]
  }

  /// The fields of the registers, and who holds them.
  private static func fields(under rules: Rules) -> FieldBook {
    FieldBook(
      Registry.subjects(asking: ContentList(rules.book)) + Homes.subjects,
      holdings: Holdings(rules.book))
  }

  /// Counts what the acts of this house ask of whom.
  package static func meter(under rules: Rules) -> Meter {
    Burden.meter(of: fields(under: rules))
  }

  /// What the areas put on the timelines of complexes and enterprises.
  static func timeline(under rules: Rules) -> [TimelineSource] {
    Obligations.timeline(under: rules)
  }

  /// What the record calls things.
  private static func subjects(of rules: Rules) -> [SubjectWords] {
    Organs.subjects + [SubjectWords(Table.self, "列表")]
      + Registry.subjects(asking: ContentList(rules.book)) + Homes.subjects
      + Obligations.subjects
      + [
        SubjectWords(ImportBatch.self, "导入的表"),
        SubjectWords(SavedProfile.self, "列对应方案", fields: ["name": "名称"]),
      ]
      + Checks.subjects + Hooks.subjects + Evidence.subjects
  }
}
