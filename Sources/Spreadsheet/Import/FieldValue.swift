package import Civil

/// A cell understood.
package enum FieldValue: Hashable, Sendable {
  case text(String)
  case day(Day)
  /// Counts; decimals in their last place; percentages in hundredths of a percent.
  case number(Int64)
  case area(CentiArea)
  case money(Fen)
  case creditCode(SocialCreditCode)
  case region(RegionCode)
  case flag(Bool)
}
