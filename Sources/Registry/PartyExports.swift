import Civil
import Imports
import Kernel
import Storage

/// Who builds and who serves, in the order of their keys, a portion at a time.
extension ReadConnection {
  func developerLines(
    in district: Region, after key: String, _ limit: Int, isWhole: Bool
  ) throws -> [ExportLine] {
    try page("developer", "id", district, key, limit).map(Developer.init).map {
      ExportLine($0.id.rawValue, $0.particulars, [:], isWhole: isWhole)
    }
  }

  /// By their identities, which grow with time, so that of a complex the earlier go out first.
  func engagementLines(
    in district: Region, after key: String, _ limit: Int
  ) throws -> [ExportLine] {
    let all = try page("engagement", "id", district, key, limit).map(Engagement.init)
    let parties = try parties(all.map { ($0.complex, $0.enterpriseCode) }, in: district)
    return all.map {
      ExportLine(
        $0.id.rawValue,
        parties.words($0.complex, $0.enterpriseCode).merging([
          "mode": $0.mode.label, "from_on": $0.from.description,
          "to_on": $0.until?.description, "end_reason": $0.endReason,
        ]) { $1 })
    }
  }
}
