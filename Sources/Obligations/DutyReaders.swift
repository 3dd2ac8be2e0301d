import Civil
import Kernel

extension DutyNews {
  /// Who hears of it, and in which list they find all of its like: whoever bears the duty of what
  /// is to be done, whoever waits for it of what became of it.
  package var readers: [(organ: String, list: String)] {
    var heard: Set<String> = []
    return parties.compactMap { role, organ in
      guard let organ, heard.insert(organ).inserted else { return nil }
      return (organ, list(of: organ, as: role))
    }
  }

  private var parties: [(ObligationFilter.Role, String?)] {
    switch what {
    case .opened, .soon: [(.bearer, bearer)]
    case .late: [(.bearer, bearer), (.recipient, recipient), (.supervisor, supervisor)]
    case .met:
      [(.recipient, recipient), (.supervisor, supervisor)].filter { $0.1 != bearer }
    }
  }

  private func list(of organ: String, as role: ObligationFilter.Role) -> String {
    var filter = ObligationFilter()
    filter.organ = organ
    filter.role = role
    filter.group = group
    return Address("/obligations", filter.query).description
  }

  private var group: StateGroup {
    switch what {
    case .opened, .soon: .due
    case .late: .overdue
    case .met: .all
    }
  }
}
