public import Kernel

/// How high a text stands: what is lower may ask more of people, and less only where a text that
/// is not lower allows it.
public enum Rank: String, Sendable, CaseIterable, Comparable {
  case district, municipal, provincial
  /// 行政法规, made by the State Council.
  case regulation
  case law

  public static func < (left: Rank, right: Rank) -> Bool { left.height < right.height }

  private var height: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  public var title: String {
    switch self {
    case .district: "区级政策"
    case .municipal: "市级规定"
    case .provincial: "省级法规"
    case .regulation: "行政法规"
    case .law: "法律"
    }
  }
}

/// One of the books that build on each other.
public struct Layer: Hashable, Sendable {
  public let id: String
  public let version: String
  public let title: String
  public let rank: Rank
}

/// A rule of a book above that gives rise to nothing here, and why.
public struct RestingRule: Sendable {
  public let rule: Rule
  public let reason: Reason

  public enum Reason: Hashable, Sendable {
    /// A rule of this book, or of one between, carries the same duty.
    case implemented(by: String)
    /// The articles it rests on were not read in the text that is in force.
    case unread
  }
}

extension Book {
  /// How many rules come from each of the books, and how many of them give rise to nothing here.
  public var layerLines: [Message] {
    guard layers.count > 1 else { return [] }
    return layers.map { layer in
      let live = rules.filter { $0.book == layer.id }.count
      let rest = resting.filter { $0.rule.book == layer.id }.count
      return Message(
        zh: "\(layer.rank.title)：\(layer.title)，\(live) 条在算，\(rest) 条由下一层落实或未核实、不算",
        en: "\(layer.rank.rawValue): \(layer.id) \(layer.version), \(live) rules count, "
          + "\(rest) rest")
    }
  }

  /// The measure under which a rule stands; of a book above, with its rank.
  public func heading(of rule: Rule) -> String {
    let measure = name(ofMeasure: rule.measure)
    return rule.book == id ? measure : "\(measure)（\(rule.rank.title)）"
  }

  public func layer(of rule: Rule) -> Layer? { layers.first { $0.id == rule.book } }

  /// The rules that this book itself states or changes, without those it merely takes over.
  public var ownRules: [Rule] { rules.filter(states) }

  func states(_ rule: Rule) -> Bool { rule.book == id || rule.changedBy == id }
}
