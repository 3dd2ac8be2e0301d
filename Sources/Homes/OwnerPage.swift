import Acts
import Civil
import Kernel
import Registry
import Web

/// The page of one owner.
struct OwnerPage: Page {
  static let template = "Homes/Pages/owner"

  let title: String
  let form: Form
  let id: String
  let homesHref: String
  let complexName: String
  let shown: MaskedOwner
  let isRevealed: Bool
  let isErased: Bool
  let homes: [Home]
  let history: [HistoryLine]
  let mayReveal: Bool
  let mayChange: Bool
  let mayAnswer: Bool
  let reason: FieldLine

  struct Home: Sendable {
    let href: String
    let place: String
    let detail: String
    let isOver: Bool
  }

  init(_ answer: ShowOwner.Answer, _ form: Form, whole: Owner.Particulars? = nil) {
    let masked = MaskedOwner(answer.owner.particulars)
    let current = answer.homes.count { $0.ownership.until == nil }
    title = "\(masked.name)在“\(answer.complex.name)”有 \(current) 套房屋"
    self.form = form
    id = answer.owner.id.rawValue
    homesHref = "/complexes/\(answer.complex.id)/homes"
    complexName = answer.complex.name
    shown = whole.map(MaskedOwner.init(whole:)) ?? masked
    isRevealed = whole != nil
    isErased = answer.owner.particulars == nil
    homes = answer.homes.map { Home($0.ownership, $0.place) }
    history = answer.history.map { HistoryLine($0, labels: Owner.Particulars.labels) }
    mayReveal = answer.mayReveal && whole == nil
    mayChange = answer.mayChange
    mayAnswer = answer.mayAnswer
    reason = form.line("why", "理由", hint: "写明为什么要看，会记入操作记录。每小时有次数限制。")
  }
}

extension OwnerPage.Home {
  init(_ ownership: Ownership, _ place: String) {
    self.init(
      href: "/units/\(ownership.unit)", place: place, detail: ownership.words,
      isOver: ownership.until != nil)
  }
}

extension Ownership {
  /// `份额 1/2，2021年3月1日起`
  var words: String {
    let period: String? =
      switch (since, until) {
      case (let since?, let until?): "\(since.chinese) 到 \(until.adding(-1).chinese)"
      case (let since?, nil): "\(since.chinese)起"
      case (nil, let until?): "到 \(until.adding(-1).chinese) 为止"
      case (nil, nil): nil
      }
    return [share.map { "份额 \($0)" }, period].compactMap { $0 }.joined(separator: "，")
  }
}
