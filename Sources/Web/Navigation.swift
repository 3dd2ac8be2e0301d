import Kernel
import Synchronization

/// Where a page stands in the navigation.
package struct Menu: Sendable {
  package enum Section: Int, Sendable, CaseIterable {
    case desk, registers, business, oversight, basis, house

    var title: String? {
      switch self {
      case .desk: nil
      case .registers: "名录"
      case .business: "办事"
      case .oversight: "监督"
      case .basis: "依据"
      case .house: "管理"
      }
    }
  }

  let section: Section
  let label: String
  let place: Int

  /// - Parameter place: sorts within the section; routes of one area often leave gaps.
  package init(_ section: Section, _ label: String, place: Int = 50) {
    self.section = section
    self.label = label
    self.place = place
  }
}

/// The pages that stand in the navigation, gathered from the routes.
package final class Navigation: Sendable {
  private struct Item {
    let menu: Menu
    let path: String
    let permission: Permission
  }

  private let items = Mutex<[Item]>([])

  package init() {}

  func add(_ menu: Menu, path: String, permission: Permission) {
    items.withLock { items in
      items.append(Item(menu: menu, path: path, permission: permission))
      items.sort {
        ($0.menu.section.rawValue, $0.menu.place) < ($1.menu.section.rawValue, $1.menu.place)
      }
    }
  }

  /// What this doer may open, by section; the page at `path` is marked.
  func sections(for doer: Doer, at path: String) -> [NavSection] {
    let held = Set(doer.grants.map(\.permission))
    let open = items.withLock { $0 }.filter { held.contains($0.permission) }
    let current = open.map(\.path).filter { path == $0 || path.hasPrefix($0 + "/") }
      .max { $0.count < $1.count }
    return Menu.Section.allCases.compactMap { section in
      let links = open.filter { $0.menu.section == section }.map { item in
        NavLink(
          href: item.path, words: item.menu.label, current: item.path == current,
          key: Shortcut.byPath[item.path])
      }
      return links.isEmpty ? nil : NavSection(heading: section.title, links: links)
    }
  }
}

struct NavSection: Sendable {
  let heading: String?
  let links: [NavLink]
}

struct NavLink: Sendable {
  let href: String
  let words: String
  let current: Bool
  let key: String?
}
