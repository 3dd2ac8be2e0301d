import App
import Foundation

/// Somebody who is signed in and goes wherever links lead, by curl.
struct PageVisitor {
  private static let runs = 100
  private let address: String
  private let jar: String

  init(_ account: DemoAccount, at address: String, jar: String) throws {
    (self.address, self.jar) = (address, jar)
    let form = try get("/sign-in")
    guard let token = form.firstMatch(of: /name="_csrf" value="([^"]+)"/)?.1 else {
      throw LoadFailed(output: form)
    }
    _ = try curl([
      "-o", "/dev/null", "-H", "Sec-Fetch-Site: same-origin", "--data-urlencode", "_csrf=\(token)",
      "--data-urlencode", "login_name=\(account.name)", "--data-urlencode",
      "password=\(account.password)", address + "/sign-in",
    ])
    guard try get("/").contains("/sign-out") else { throw LoadFailed(output: "not signed in") }
  }

  /// Asks for every kind of page that is not known yet.
  func measure(into pages: inout [String: PageTrial]) throws {
    var (waiting, seen) = (["/"], Set(["/"]))
    while let path = waiting.popLast() {
      if pages[Self.kind(path)] == nil { pages[Self.kind(path)] = try trial(path) }
      for link in try get(path).matches(of: /href="(\/[^"#]*)"/) {
        let next = String(link.1).replacing("&amp;", with: "&")
        guard !Self.isFile(next), seen.insert(Self.kind(next)).inserted else { continue }
        waiting.append(next)
      }
    }
  }

  /// `/contracts/0192…` and `/contracts/0193…` are one kind of page.
  private static func kind(_ path: String) -> String {
    path.prefix { $0 != "?" }.split(separator: "/").map {
      $0.count > 16 || $0.contains(where: \.isNumber) || $0.contains("%") ? ":id" : String($0)
    }.joined(separator: "/")
  }

  private static func isFile(_ path: String) -> Bool {
    let place = path.prefix { $0 != "?" }
    return place.hasPrefix("/assets") || place.contains("/evidence/") || place.contains("/files/")
      || place.split(separator: "/").last?.contains(".") == true
  }

  private func trial(_ path: String) throws -> PageTrial {
    let again = path.contains("?") ? "&again=" : "?again="
    let lines = try curl([
      "-o", "/dev/null", "-w", "%{size_download} %{time_total}\n",
      address + path + again + "[1-\(Self.runs)]",
    ]).split(separator: "\n").map { $0.split(separator: " ").compactMap { Double($0) } }
    guard lines.count == Self.runs, lines.allSatisfy({ $0.count == 2 }) else {
      throw LoadFailed(output: "\(path): \(lines.count) answers")
    }
    let times = lines.map { $0[1] * 1000 }.sorted()
    return PageTrial(path: path, bytes: Int(lines[0][0]), p99: times[Self.runs * 99 / 100 - 1])
  }

  /// Goes where it is led: the front door leads some straight to a page of theirs.
  private func get(_ path: String) throws -> String { try curl(["-L", address + path]) }

  private func curl(_ arguments: [String]) throws -> String {
    try Tool.output(["curl", "-s", "-b", jar, "-c", jar] + arguments)
  }
}
