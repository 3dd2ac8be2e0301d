import App
import ArgumentParser
import Imports

/// A register by its name on the command line.
struct KindName: ExpressibleByArgument {
  let name: String

  init?(argument: String) {
    guard App.importNames.contains(argument) else { return nil }
    name = argument
  }

  static var allValueStrings: [String] { App.importNames }

  func known(in profiles: ImportProfiles) throws -> ImportKind {
    guard let kind = profiles.kinds[name] else { throw ValidationError("\(name)") }
    return kind
  }
}
