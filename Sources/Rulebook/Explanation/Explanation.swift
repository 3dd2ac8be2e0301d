public import Civil

/// Why a determination says what it says: data first, so that no sentence can disagree with the
/// computation; the prose is filled from the book's templates.
public struct Explanation: Sendable {
  public let determination: Determination
  /// 结论
  public let conclusion: String
  /// 谁来办、报给谁、谁监督
  public let parties: [NamedParty]
  /// 依据: the clauses word for word.
  public let clauses: [CitedClause]
  /// The law that the duty and its counting rest on, in the book's own words.
  public let laws: [CitedLaw]
  /// 事实
  public let facts: [StatedFact]
  /// 推算
  public let steps: [Step]
  /// 怎样算办完
  public let fulfilment: [Fulfilment]
  /// What else must hold, in the book's words.
  public let note: String?
  /// What may follow, always proposed and never done by itself.
  public let consequences: [ProposedConsequence]
  /// 如不同意: every reading of every ambiguity, and its day.
  public let readings: [ReadingOutcome]
  /// What to know besides: a provisional calendar, a plan moved too late.
  public let notes: [String]
  /// What must be known before it can be told: 合同类型.
  public let missing: [String]
  /// Set while the policy is only a draft.
  public let watermark: String?
  /// 校验码: changes with anything that the answer rests on.
  public let code: String
  let words: Words
  let event: String
  let today: Day?

  /// The steps as sentences, without the plain days that merely count.
  public var account: [String] {
    steps.filter(\.isLandmark).map { $0.prose(in: words, event: event, seenFrom: today) }
  }
}

/// Somebody who has to do with a duty.
public struct NamedParty: Hashable, Sendable {
  public let part: Part
  /// `nil` where the name is that of nobody or of several.
  public let id: String?
  public let name: String
  /// 报给区住建局。
  public let text: String

  public enum Part: String, Sendable, CaseIterable {
    case bearer, to, with, supervisor
  }
}

public struct CitedClause: Hashable, Sendable {
  public let citation: Citation
  /// The policy's title.
  public let source: String
  /// 措施12（2）
  public let name: String
  public let text: String
  public let hash: String
}

public struct CitedLaw: Hashable, Sendable {
  public let citation: Citation
  /// 中华人民共和国民法典第203条
  public let name: String
  public let gist: String
  public let verified: Law.Verification
}

public struct StatedFact: Hashable, Sendable {
  public let id: String
  public let on: Day
  public let by: String
  public let knownAt: Instant
  /// 2026年9月16日签订物业服务合同（民权街道于2026年9月17日记录）。
  public let text: String
}

/// An event that fulfils the duty, and the paper that proves it.
public struct Fulfilment: Hashable, Sendable {
  public let event: String
  public let text: String
}

public struct ProposedConsequence: Hashable, Sendable {
  public let rule: String
  public let text: String
  public let basis: Rule.BreachBasis?
  public let isAppealable: Bool
}

/// What an ambiguous sentence means here if it is read one way or the other.
public struct ReadingOutcome: Hashable, Sendable {
  public let ambiguity: String
  /// “N日内”说的是自然日还是工作日
  public let question: String
  public let reading: String
  public let title: String
  public let isChosen: Bool
  /// `nil` where this reading gives other duties instead of this one.
  public let determination: Determination?
  public let text: String

  public var due: Day? { determination?.due }
  public var state: State? { determination?.state }
}
