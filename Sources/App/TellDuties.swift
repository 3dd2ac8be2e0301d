import Acts
import Hooks
import Imports
import Kernel
package import Obligations
import Registry
import Shell

extension App {
  /// Who hears of a duty that has come to stand otherwise: whoever bears it of what is to be done,
  /// whoever waits for it of what became of it.
  package static let tellDuties: TellDuties = { news, tx in
    let notices = news.flatMap { it in
      readers(of: it).map { organ in
        Notice(
          it.what.kind, to: organ, needs: .seeObligations, it.title, whose: it.bearer,
          complex: it.complex, due: it.due, href: "/obligations/\(it.key)")
      }
    }
    guard let region = news.first?.region else { return }
    try Shell.tell(notices, in: region, tx)
  }

  private static func readers(of it: DutyNews) -> Set<String> {
    switch it.what {
    case .opened, .soon: Set([it.bearer].compactMap { $0 })
    case .late: Set([it.bearer, it.recipient, it.supervisor].compactMap { $0 })
    case .met: Set([it.recipient, it.supervisor].compactMap { $0 }).subtracting([it.bearer ?? ""])
    }
  }

  /// Messages to other systems, and who hears when one never arrived.
  static func hookSender(_ rules: Rules, _ settings: SiteSettings, key: Key) -> HookSender {
    HookSender(rules.book, reaching: settings.hookReach, seal: Sealed(key: key)) { trouble, tx in
      try Shell.tell(
        [
          Notice(
            .stopped, to: trouble.organ, needs: .seeHooks, trouble.title,
            href: "/hooks/\(trouble.id)")
        ], in: trouble.region, tx)
    }
  }

  /// Whoever ordered work on a table that took too long to wait for hears that it has ended.
  static let tellOfWork: ImportWorks.Tell = { work, tx in
    try Shell.tell(
      [
        Notice(
          .ended, to: work.doer.organ, onlyTo: work.doer.id, needs: .importRegistry, work.words,
          href: "/import/\(work.batch)")
      ], in: work.region, tx)
  }

  /// The street hears of a contract that an enterprise has handed in.
  static let tellOfSubmissions = Reaction.when(ContractSubmitted.self) { event, tx in
    let street = Region(
      event.region.description.split(separator: "/").prefix(2).joined(separator: "/"))
    guard street.depth == 1 else { return }
    try Shell.tell(
      [
        Notice(
          .submitted, to: street.code, needs: .seeRegistry, "物业服务合同 \(event.contract.number)",
          complex: event.contract.complex.rawValue, href: "/contracts/\(event.contract.id)")
      ], in: event.region, tx)
  }
}

extension DutyNews.What {
  fileprivate var kind: Notice.Kind {
    switch self {
    case .opened: .opened
    case .soon: .soon
    case .late: .late
    case .met: .met
    }
  }
}
