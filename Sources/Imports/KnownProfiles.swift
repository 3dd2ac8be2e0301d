import FoundationEssentials
package import Web

extension Resources {
  /// The profiles that come with the program, each area's in its `Profiles`, and over them those
  /// of an installation.
  package func profiles(
    of kinds: ImportKinds, and folders: [String] = []
  ) throws -> ImportProfiles {
    let areas = try FileManager.default.contentsOfDirectory(atPath: root).sorted()
    return try ImportProfiles(
      folders: areas.map { "\(root)/\($0)/Profiles" } + folders, of: kinds)
  }
}
