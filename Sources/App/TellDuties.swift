import Acts
import Hooks
import Imports
import Kernel
package import Obligations
import Registry
import Shell

extension App {
  /// Tells everyone concerned of a duty that has come to stand otherwise.
  package static let tellDuties: TellDuties = { news, tx in
    let notices = news.flatMap { it in
      it.readers.map { organ, list in
        Notice(
          it.what.kind, to: organ, needs: .seeObligations, it.title, whose: it.bearer,
          complex: it.complex, due: it.due, href: "/obligations/\(it.key)", list: list)
      }
    }
    guard let region = news.first?.region else { return }
    try Shell.tell(notices, in: region, tx)
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

  /// A contract that an enterprise has handed in: heard of by whoever the book has it filed with.
  static func tellOfSubmissions(_ rules: Rules) -> Reaction {
    .when(ContractSubmitted.self) { event, tx in
      let contract = event.contract
      let recipients = try rules.recipients(
        awaiting: ContractSubmitted.answer, about: contract.id.rawValue, in: event.region, tx.db)
      let notices = recipients.map { organ in
        Notice(
          .submitted, to: organ, needs: .seeRegistry, "物业服务合同 \(contract.number)",
          complex: contract.complex.rawValue, href: "/contracts/\(contract.id)",
          list: "/contracts?filed=waiting")
      }
      try Shell.tell(notices, in: event.region, tx)
    }
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
