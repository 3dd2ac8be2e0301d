package import Civil

/// One row of a table of units: where the unit is, what it is and whose, as far as the row says.
package struct UnitLine: Sendable {
  package let building: String
  package let entrance: String?
  package let unit: Unit.Particulars
  package let owners: [OwnerLine]

  package init(
    building: String, entrance: String?, _ unit: Unit.Particulars, owners: [OwnerLine] = []
  ) {
    self.building = building
    self.entrance = entrance
    self.unit = unit
    self.owners = owners
  }
}

/// Whose it is; the first of several is the one named first.
package struct OwnerLine: Sendable {
  package let owner: Owner.Particulars
  package let share: Share?
  package let since: Day?

  package init(_ owner: Owner.Particulars, share: Share? = nil, since: Day? = nil) {
    self.owner = owner
    self.share = share
    self.since = since
  }
}
