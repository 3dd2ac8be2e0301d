import App
import FoundationEssentials
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
    return try resources.profiles(of: App.importKinds, and: [directory + "/profiles"])
  }
}
