import App
import FoundationEssentials
import Homes
import Imports
import Web

extension ImportProfiles {
  /// Those that come with the program, and over them those of the installation.
  static func known(in directory: String) throws -> ImportProfiles {
    let program =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments.first ?? ""
    let resources = try Resources.find(
      program: program, environment: ProcessInfo.processInfo.environment)
    let vault = Vault(key: try KeyFile.load(in: directory))
    return try resources.profiles(of: App.importKinds(vault), and: [directory + "/profiles"])
  }
}
