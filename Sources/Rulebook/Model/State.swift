/// Where a duty stands. The first of these whose condition holds is the state.
public enum State: String, Sendable, CaseIterable, Codable {
  /// 失效: what set it off was taken back, or its thing has ended.
  case void
  /// 免除: a competent organ has exempted it.
  case excused
  /// 不适用: the rule's condition does not hold.
  case notApplicable = "not_applicable"
  /// 待核: a fact is missing that the answer depends on.
  case undetermined
  /// 预期: what sets it off is only planned.
  case anticipated
  /// 无期限: the text or the missing issue date gives no day.
  case undated
  /// 中止
  case suspended
  /// 按期完成
  case met
  /// 逾期完成
  case metLate = "met_late"
  /// 未到期
  case open
  /// 临期
  case dueSoon = "due_soon"
  /// 逾期
  case late
  /// 违反: late, and an order to mend has run out too, or a competent organ has found so.
  case breached

  /// 在位: what must always be there was seen, and nothing has happened since.
  case inPlace = "in_place"
  /// 待更新: something happened after which it must be brought up to date.
  case stale
  /// 缺失: it was found to be gone.
  case lapsed
  /// 待后事: the first thing is done, the one after it has not come.
  case pending
  /// 先后相符
  case kept
  /// 先后颠倒
  case violated
  /// 齐全, 不全
  case complete, incomplete
  /// 达到, 未达到
  case satisfied, below
  /// 未达到，已说明
  case belowWithReason = "below_with_reason"
  /// 有反映, 查无此事, 查实, 已纠正
  case alleged, cleared, found, corrected

  /// Whether something is still to be done.
  public var isPending: Bool {
    switch self {
    case .anticipated, .undated, .suspended, .open, .dueSoon, .late, .breached, .undetermined: true
    case .stale, .lapsed, .incomplete, .below, .alleged, .found, .pending: true
    case .void, .excused, .notApplicable, .met, .metLate: false
    case .inPlace, .kept, .violated, .complete, .satisfied, .belowWithReason, .cleared,
      .corrected:
      false
    }
  }
}
