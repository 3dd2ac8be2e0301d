import FoundationEssentials
package import Mustache

/// The files that are not code: templates and what browsers fetch. They lie as `<Area>/Pages` and
/// `Web/Assets` in the sources, or in `share/gongzhi` beside an installed program.
package struct Resources: Sendable {
  package let root: String

  package init(root: String) {
    self.root = root
  }

  /// Where `GONGZHI_SHARE` points, if it is set, and nowhere else then. Otherwise from the
  /// program's own folder upwards, `share/gongzhi` before `Sources`, and the nearest counts. Where
  /// the caller stands plays no part.
  ///
  /// - Parameter program: the file itself, with symbolic links followed.
  package static func find(program: String, environment: [String: String]) throws -> Resources {
    if let named = environment["GONGZHI_SHARE"], !named.isEmpty {
      guard isRoot(named) else { throw ResourcesMissing(place: "GONGZHI_SHARE=\(named)") }
      return Resources(root: named)
    }
    guard let root = around(program).first(where: isRoot) else {
      throw ResourcesMissing(place: program)
    }
    return Resources(root: root)
  }

  /// All templates by `<Area>/Pages/<name>`, those of `Web/Pages` also by their bare names, which
  /// a mustache parent needs.
  package func templates() async throws -> MustacheLibrary {
    var library = try await MustacheLibrary(directory: root)
    let shared = root + "/Web/Pages"
    for file in try FileManager.default.contentsOfDirectory(atPath: shared) {
      guard file.hasSuffix(".mustache") else { continue }
      let name = String(file.dropLast(".mustache".count))
      if let template = library.getTemplate(named: "Web/Pages/" + name) {
        library.register(template, named: name)
      }
    }
    return library
  }

  private static func around(_ program: String) -> [String] {
    var roots: [String] = []
    var folder = program.deletingLastPart
    while folder.count > 1 {
      roots += [folder + "/share/gongzhi", folder + "/Sources"]
      folder = folder.deletingLastPart
    }
    return roots
  }

  private static func isRoot(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + "/Web/Pages/frame.mustache")
  }
}

extension String {
  fileprivate var deletingLastPart: String {
    lastIndex(of: "/").map { String(self[..<$0]) } ?? ""
  }
}

package struct ResourcesMissing: Error, CustomStringConvertible {
  let place: String

  package var description: String {
    """
    \(place): 没有找到页面模板，请把 GONGZHI_SHARE 设为放着 Web/Pages 的目录 / no page templates \
    there; set GONGZHI_SHARE to the folder that holds Web/Pages (share/gongzhi of an \
    installation, Sources of a source tree)
    """
  }
}
