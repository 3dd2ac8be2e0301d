public import Kernel

/// Why a poll cannot be counted. Nothing is guessed: a ballot that might mean two heads is nobody's.
public struct PollFault: Error, Hashable, Sendable {
  public enum Place: Hashable, Sendable {
    case unit(Int)
    case motion(Int)
    case election(Int)
    case ballot(Int)
  }

  public enum Reason: Hashable, Sendable {
    case twice(String)
    case noOwner
    case badArea
    case unknownUnit(String)
    case unknownOwner(String)
    /// The owner belongs to several heads and the ballot does not say which is meant.
    case severalHeads(String)
    case notOwned(String)
    case unitsOfSeveralHeads
    case noUnits
    case unknownMotion(String)
    case unknownElection(String)
    case unknownCandidate(String)
    case badSeats
  }

  public let place: Place
  public let reason: Reason

  public init(place: Place, reason: Reason) {
    self.place = place
    self.reason = reason
  }
}

extension PollFault {
  public var message: Message {
    switch reason {
    case .twice(let id): Message(zh: "“\(id)”出现了两次。", en: "\(id) is there twice")
    case .noOwner: Message(zh: "已售的房屋要写明业主。", en: "a sold unit needs an owner")
    case .badArea:
      Message(
        zh: "面积应是 0 到 \(Unit.largest) 之间的整数（0.01 平方米）。",
        en: "area should be from 0 to \(Unit.largest) hundredths of a square metre")
    case .unknownUnit(let id): Message(zh: "名册里没有“\(id)”。", en: "no unit \(id) in the roll")
    case .unknownOwner(let owner):
      Message(zh: "名册里没有业主“\(owner)”。", en: "no owner \(owner) in the roll")
    case .severalHeads(let owner):
      Message(
        zh: "“\(owner)”不止一个人数，请用“unit”写明是哪一处房屋的票。",
        en: "\(owner) belongs to several heads; name a unit of the one that is meant")
    case .notOwned(let id):
      Message(zh: "投票人不是“\(id)”的业主。", en: "the voter does not belong to the head of \(id)")
    case .unitsOfSeveralHeads:
      Message(zh: "这些房屋不属于同一个人数，请分开写。", en: "these units belong to several heads")
    case .noUnits: Message(zh: "至少要有一处房屋。", en: "at least one unit is needed")
    case .unknownMotion(let id): Message(zh: "没有议题“\(id)”。", en: "no motion \(id)")
    case .unknownElection(let id): Message(zh: "没有选举“\(id)”。", en: "no election \(id)")
    case .unknownCandidate(let name):
      Message(zh: "“\(name)”不是候选人。", en: "\(name) is no candidate")
    case .badSeats: Message(zh: "席位至少一个。", en: "at least one seat is needed")
    }
  }
}
