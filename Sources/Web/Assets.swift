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
  /// What only some pages ask for.
  private let some: [String]
  let scripts: [String]

  /// - Parameter javascript: where Debian's libjs-bootstrap5, -leaflet and -chart.js lie.
  package init(
    resources: Resources, javascript: String = "/usr/share/javascript"
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
      try take(javascript + "/bootstrap5/" + name, as: "bootstrap/" + name)
    }
    for (path, name) in Self.forSomePages {
      try take(javascript + "/" + path, as: name)
    }
    let own = resources.root + "/Web/Assets"
    for name in try FileManager.default.contentsOfDirectory(atPath: own).sorted() {
      try take(own + "/" + name, as: name)
    }
    self.files = files
    let onDemand = [
      "/assets/map.js?", "/assets/charts.js?", "/assets/worker.js?", "/assets/progress.js?",
      "/assets/verify.js?",
      "/leaflet/", "/chart/",
    ]
    some = hrefs.filter { href in onDemand.contains { href.contains($0) } }
    hrefs.removeAll(where: some.contains)
    sheets = hrefs.filter { $0.contains(".css?") }
    scripts = hrefs.filter { $0.contains(".js?") }
  }

  private static let forSomePages = [
    ("leaflet/leaflet.css", "leaflet/leaflet.css"),
    ("leaflet/leaflet.min.js", "leaflet/leaflet.js"),
    ("chart.js/chart.min.js", "chart/chart.min.js"),
  ]

  /// The tags that fetch what one page alone needs.
  func tags(_ names: [String]) -> String {
    var html = Html()
    for name in names {
      guard let href = some.first(where: { $0.hasPrefix("/assets/\(name)?") }) else { continue }
      let isStyle = name.hasSuffix(".css")
      if isStyle { html.markup("<link rel=\"stylesheet\" href=\"") }
      if !isStyle { html.markup("<script defer src=\"") }
      html.text(href)
      if isStyle { html.markup("\">\n") } else { html.markup("\"></script>\n") }
    }
    return html.string
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
      "webmanifest": "application/manifest+json", "html": "text/html; charset=utf-8",
    ]
    return name.lastIndex(of: ".").flatMap { types[String(name[name.index(after: $0)...])] }
  }

  package func addRoute(to router: Router<Visit>) {
    router.get("assets/**") { request, context in
      let name = context.parameters.getCatchAll().joined(separator: "/")
      guard let file = files[name] else { throw HTTPError(.notFound) }
      let isPinned = request.uri.queryParameters["v"] != nil
      var response = Response(
        status: .ok,
        headers: [
          .contentType: file.type,
          .cacheControl: isPinned ? "public, max-age=31536000, immutable" : "public, max-age=3600",
        ],
        body: .init(byteBuffer: file.content))
      // The worker that says when there is no network stands for the whole house.
      if name == "worker.js", let field = HTTPField.Name("Service-Worker-Allowed") {
        response.headers[field] = "/"
      }
      return response
    }
  }
}
