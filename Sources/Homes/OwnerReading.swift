import Civil
import Imports
import Kernel
import Registry
import Spreadsheet

/// What a row of a table says about an owner of a unit.
struct OwnerReading {
  let row: RowReader
  let unit: Unit
  var owner: Owner.Particulars
  let share: Share?
  let since: Day?
  let isPrincipal: Bool
  var problems: [Problem]

  init(_ row: RowReader, of unit: Unit) {
    self.row = row
    self.unit = unit
    (owner, problems) = row.owner(over: Owner.Particulars())
    let share = row.text("share").map { ($0, Share(reading: $0)) }
    if let share, share.1 == nil {
      problems.append(
        row.problem(
          "share",
          Message(
            zh: "不是份额。请写成 1/2 或 50% 这样。", en: "is not a share; write 1/2 or 50%")))
    }
    self.share = share?.1
    since = row.row.record.day("since_on")
    isPrincipal = row.row.record.flag("is_principal") ?? false
  }

  /// The same over what is known of the owner, whose masked parts say nothing new.
  mutating func read(over known: Owner.Particulars) {
    let own = Set(Owner.Particulars.fields.map(\.key))
    let before = problems.filter { !own.contains($0.field) }
    (owner, problems) = row.owner(over: known)
    problems += before
  }

  var isSound: Bool { !problems.contains(where: \.isError) }
}

extension Owner.Particulars {
  /// How each personal field is shown to people who need not see it whole.
  static let masks: [String: @Sendable (String) -> String] = [
    "owner_name": Masked.name, "owner_phone": Masked.phone,
    "owner_identity": Masked.identityNumber,
  ]
}

extension RowReader {
  /// What goes out masked comes back masked: it leaves what is known, and is wrong where nothing
  /// is.
  fileprivate func owner(
    over base: Owner.Particulars
  ) -> (Owner.Particulars, [Problem]) {
    var (owner, problems) = (base, [Problem]())
    for field in Owner.Particulars.fields {
      guard let text = text(field.key) else { continue }
      if let mask = Owner.Particulars.masks[field.key], text.contains("*") {
        if let known = field.shown(base), mask(known) == text { continue }
        problems.append(masked(field.key))
        continue
      }
      do {
        try field.read(&owner, text)
      } catch {
        problems.append(problem(field.key, error.message))
      }
    }
    if text("owner_kind") == nil, owner.isOrganisation { owner.kind = .organisation }
    if problems.isEmpty, let wrong = owner.wrong {
      problems.append(problem("owner_identity", wrong.message))
    }
    return (owner, problems)
  }

  private func masked(_ field: String) -> Problem {
    problem(
      field,
      Message(
        zh: "这一格遮住了一部分，看不出原来的内容。请照原件填全；不改这一项就连同系统编号原样留着。",
        en: "is masked; give it whole, or leave it as it went out, with its number"))
  }
}

extension Owner.Particulars {
  /// Where nobody has said: a code that only organisations have.
  fileprivate var isOrganisation: Bool {
    guard let identity, (try? IdentityNumber(reading: identity)) == nil else { return false }
    return SocialCreditCode(identity) != nil
  }

  fileprivate var wrong: OwnerRefusal? {
    do {
      try check()
      return nil
    } catch {
      return error
    }
  }
}
