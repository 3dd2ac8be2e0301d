import FoundationEssentials
import HTTPTypes
package import Hummingbird
import Kernel
import NIOCore

/// What browsers fetch once and keep: our own files and Bootstrap's. The address carries a digest
/// of the content, so a file may be kept for good and a changed one is fetched at once.
package struct Assets: Sendable {
  struct Style: Sendable {
    let href: String
    /// Where it counts; everywhere if there is none.
    let media: String?
  }

  private struct File: Sendable {
    let type: String
    let content: ByteBuffer
  }

  private let files: [String: File]
  private let sheets: [String]
  let scripts: [String]

  /// - Parameter bootstrap: where Debian's libjs-bootstrap5 lies.
  package init(
    resources: Resources, bootstrap: String = "/usr/share/javascript/bootstrap5"
  ) throws {
    var files: [String: File] = [:]
    var hrefs: [String] = []
    func take(_ path: String, as name: String) throws {
      guard let type = Self.type(of: name) else { return }
      let data = try Data(contentsOf: URL(filePath: path))
      files[name] = File(type: type, content: ByteBuffer(bytes: data))
      hrefs.append("/assets/\(name)?v=\(Digest(of: data).description.prefix(12))")
    }
    for name in ["css/bootstrap.min.css", "js/bootstrap.bundle.min.js"] {
      try take(bootstrap + "/" + name, as: "bootstrap/" + name)
    }
    let own = resources.root + "/Web/Assets"
    for name in try FileManager.default.contentsOfDirectory(atPath: own).sorted() {
      try take(own + "/" + name, as: name)
    }
    self.files = files
    sheets = hrefs.filter { $0.contains(".css?") }
    scripts = hrefs.filter { $0.contains(".js?") }
  }

  /// The styles for somebody who likes it dark, light, or as their machine is set.
  func styles(_ theme: Preferences.Theme) -> [Style] {
    sheets.compactMap { href in
      if href.contains("/print.css?") { return Style(href: href, media: "print") }
      guard href.contains("/night.css?") else { return Style(href: href, media: nil) }
      switch theme {
      case .light: return nil
      case .dark: return Style(href: href, media: "screen")
      case .auto: return Style(href: href, media: "screen and (prefers-color-scheme: dark)")
      }
    }
  }

  private static func type(of name: String) -> String? {
    let types = [
      "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
      "svg": "image/svg+xml", "png": "image/png", "ico": "image/x-icon", "woff2": "font/woff2",
    ]
    return name.lastIndex(of: ".").flatMap { types[String(name[name.index(after: $0)...])] }
  }

  package func addRoute(to router: Router<Visit>) {
    router.get("assets/**") { request, context in
      let name = context.parameters.getCatchAll().joined(separator: "/")
      guard let file = files[name] else { throw HTTPError(.notFound) }
      let isPinned = request.uri.queryParameters["v"] != nil
      return Response(
        status: .ok,
        headers: [
          .contentType: file.type,
          .cacheControl: isPinned ? "public, max-age=31536000, immutable" : "public, max-age=3600",
        ],
        body: .init(byteBuffer: file.content))
    }
  }
}
