package import Civil
package import Kernel

/// The inspection of common parts before a complex, or a phase of it, is delivered.
package struct Handover: Sendable, Regional {
  package let id: ID<Handover>
  package let complex: ID<Complex>
  package let enterpriseCode: String
  package let region: Region
  package var particulars: Particulars
  package let origin: Origin

  package var enterprise: String? { enterpriseCode }

  package struct Particulars: Sendable, Equatable {
    package var phase = ""
    package var developer: String?
    package var plannedDeliveryOn: Day?
    package var deliveredOn: Day?
    package var completedOn: Day?
    package var filedOn: Day?
    package var postedOn: Day?

    package init() {}
  }
}

extension Handover.Particulars: Fielded {
  package static let fields: [Field<Self>] =
    [
      Field(required: "phase", "分期", "phase", \.phase, TextFormat(limit: 40)),
      Field("developer", "建设单位", "developer", \.developer, TextFormat(limit: 80)),
    ] + dates.map(\.field)

  /// The days of a handover, each with the kind of fact that announces it.
  struct Dated: Sendable {
    let kind: String
    let day: @Sendable (Handover.Particulars) -> Day?
    let set: @Sendable (Day?, inout Handover.Particulars) -> Void
    let field: Field<Handover.Particulars>

    fileprivate init(
      _ kind: String, _ key: String, _ zh: String, _ en: String,
      _ path: any WritableKeyPath<Handover.Particulars, Day?> & Sendable
    ) {
      self.kind = kind
      day = { $0[keyPath: path] }
      set = { $1[keyPath: path] = $0 }
      field = Field(key, zh, en, path, DayFormat())
    }
  }

  static let dates: [Dated] = [
    Dated(
      "project.delivery_planned", "planned_delivery_on", "计划交付日期", "planned delivery",
      \.plannedDeliveryOn),
    Dated("handover.completed", "completed_on", "查验完成日期", "inspection completed", \.completedOn),
    Dated("project.delivered", "delivered_on", "实际交付日期", "delivered", \.deliveredOn),
    Dated("handover.filed", "filed_on", "查验备案日期", "filed", \.filedOn),
    Dated("handover.posted", "posted_on", "公示日期", "posted", \.postedOn),
  ]

  /// All but the plan are reported after they happened.
  func check(on today: Day) throws(HandoverRefusal) {
    for date in Self.dates.dropFirst() {
      if let day = date.day(self), day > today {
        throw .inFuture(field: date.field.key, today)
      }
    }
    if let filedOn, let completedOn, filedOn < completedOn {
      throw .filedBeforeCompleted(completedOn)
    }
  }
}

enum HandoverRefusal: Refusal, Equatable {
  case phaseTaken(String)
  case inFuture(field: String, Day)
  case filedBeforeCompleted(Day)
  case nothingChanged

  var kind: RefusalKind {
    switch self {
    case .phaseTaken: .invalid(field: "phase")
    case .inFuture(let field, _): .invalid(field: field)
    case .filedBeforeCompleted: .invalid(field: "filed_on")
    case .nothingChanged: .conflict
    }
  }

  var message: Message {
    switch self {
    case .phaseTaken(let phase):
      Message(
        zh: "“\(phase)”的承接查验已经登记。请打开它补日期。",
        en: "the handover of \(phase) is already registered")
    case .inFuture(_, let today):
      Message(
        zh: "还没有到这一天（今天是 \(today)）。只登记已经发生的事。",
        en: "lies in the future; today is \(today)")
    case .filedBeforeCompleted(let day):
      Message(
        zh: "备案日期早于查验完成日期 \(day)。请核对两个日期。",
        en: "filed before the inspection was completed on \(day)")
    case .nothingChanged:
      Message(zh: "没有改动，所以没有保存。", en: "nothing was changed")
    }
  }
}
