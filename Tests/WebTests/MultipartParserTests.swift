import Hummingbird
import NIOCore
import Testing

@testable import Web

@Suite struct MultipartParserTests {
  struct Part: Equatable {
    var name: String
    var fileName: String?
    var data: [UInt8] = []
    var isEnded = false
    var text: String { String(decoding: data, as: UTF8.self) }
  }

  static func part(_ head: String, _ body: String) -> String {
    "--B\r\nContent-Disposition: form-data; \(head)\r\n\r\n\(body)\r\n"
  }

  static func read(
    _ bytes: [UInt8], pieces: [Int] = [], limits: MultipartLimits = .standard
  ) throws -> [Part] {
    var parser = MultipartParser(boundary: "B", limits: limits)
    var parts: [Part] = []
    var rest = bytes[...]
    var pieces = pieces[...]
    while !rest.isEmpty {
      let piece = rest.prefix(max(1, pieces.popFirst() ?? rest.count))
      rest = rest.dropFirst(piece.count)
      try parser.feed(piece) { event in
        switch event {
        case .begin(let head): parts.append(Part(name: head.name, fileName: head.fileName))
        case .data(let data): parts[parts.count - 1].data += data
        case .end: parts[parts.count - 1].isEnded = true
        }
      }
    }
    try parser.finish()
    return parts
  }

  static func read(_ text: String, limits: MultipartLimits = .standard) throws -> [Part] {
    try read(Array(text.utf8), limits: limits)
  }

  @Test func `fields and files are told apart`() throws {
    let parts = try Self.read(
      Self.part("name=\"年份\"", "2026") + Self.part("name=\"f\"; filename=\"台账.xlsx\"", "PK\r\n--")
        + "--B--\r\n")
    #expect(parts.map(\.name) == ["年份", "f"])
    #expect(parts.map(\.fileName) == [nil, "台账.xlsx"])
    #expect(parts.map(\.text) == ["2026", "PK\r\n--"])
    #expect(parts.map(\.isEnded) == [true, true])
  }

  @Test(arguments: [
    ("name=\"a\"; filename=\"C:\\\\dir\\\\b.xlsx\"", "b.xlsx"),
    ("name=\"a\"; filename=\"../../etc/passwd\"", "passwd"),
    ("name=\"a\"; filename=\"a%22b.csv\"", "a\"b.csv"),
    ("name=\"a\"; filename=\"a\\\"b.csv\"", "a\"b.csv"),
    ("name=a; filename=b.csv", "b.csv"), ("filename=\"x;y=z.csv\"; name=\"a\"", "x;y=z.csv"),
    ("name=\"a\"; filename=\"q.csv\"; filename*=UTF-8''%E7%BF%A0%E5%9B%AD.csv", "翠园.csv"),
    ("name=\"a\"; filename=\"cod\u{202E}xslx.exe\"", "codxslx.exe"),
    ("name=\"a\"; filename=\"..\"", ""),
    ("name=\"a\"; filename=\"a%0D%0Ab\"", "ab"),
  ])
  func `file names are read as browsers write them, and made harmless`(
    head: String, name: String
  ) throws {
    #expect(try Self.read(Self.part(head, "x") + "--B--").first?.fileName == name)
  }

  @Test(arguments: [
    "", "x", "--B", "--B\r\n", "--B\r\n\r\nx\r\n--B--", "--C\r\n\r\n--C--",
    "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx",
    "--B\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--B--",
    "--B\r\nContent-Disposition: form-data\r\n\r\nx\r\n--B--",
    "--B\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--B--",
    "--B\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\nx\r\n--B--",
    "--B\r\nContent-Disposition: form-data; name=\"a\"; filename*=x''y\r\n\r\nx\r\n--B--",
    "--B\r\nContent-Disposition: form-data; name=\"a\"; filename*=UTF-8''%FF\r\n\r\nx\r\n--B--",
    "--B\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--B--",
    "--B\r\nno colon\r\n\r\nx\r\n--B--", "--Bx\r\n\r\n\r\n--B--",
  ])
  func `what no browser sends is refused`(text: String) {
    #expect(throws: MultipartRefusal.self) { try Self.read(text) }
  }

  @Test func `every limit holds`() throws {
    var limits = MultipartLimits()
    limits.parts = 2
    let part = Self.part("name=\"a\"", "x")
    #expect(throws: MultipartRefusal.tooManyParts(2)) {
      try Self.read(part + part + part + "--B--", limits: limits)
    }
    limits.headerBytes = 100
    #expect(throws: MultipartRefusal.malformed("headers of more than 100 bytes")) {
      try Self.read(
        Self.part("name=\"\(String(repeating: "a", count: 200))\"", "x"), limits: limits)
    }
    #expect(throws: MultipartRefusal.self) {
      try Self.read(String(repeating: "x", count: 200), limits: limits)
    }
    limits.totalBytes = 10
    #expect(throws: MultipartRefusal.allTooLarge(limit: 10)) {
      try Self.read(part, limits: limits)
    }
  }

  @Test(arguments: [
    "multipart/form-data; boundary=----WebKitFormBoundaryX",
    "Multipart/Form-Data; boundary=\"a b\"",
    "multipart/form-data", "multipart/form-data; boundary=", "text/plain; boundary=a",
    "multipart/form-data; boundary=\(String(repeating: "a", count: 71))",
  ])
  func `only a plain boundary is taken`(type: String) {
    let boundary = try? MultipartParser.boundary(of: type)
    #expect(boundary == (type.hasSuffix("X") ? "----WebKitFormBoundaryX" : nil))
  }

  /// Repeatable randomness.
  struct Noise {
    var state: UInt64

    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(1, limit)))
    }
  }

  @Test(arguments: 0..<100)
  func `a body means the same however it is cut`(seed: Int) throws {
    var noise = Noise(state: UInt64(seed))
    let crumbs = ["\r", "\n", "-", "--B", "\r\n--", "\r\n--A", "x", "翠", "\r\n\r\n", "B--"]
    let bodies = (0...noise.next(below: 4)).map { _ in
      (0..<noise.next(below: 12)).map { _ in crumbs[noise.next(below: crumbs.count)] }.joined()
    }
    // A body that holds the delimiter itself is no valid body.
    let sound = bodies.filter { !("\r\n" + $0 + "\r\n").contains("\r\n--B") }
    let text = sound.map { Self.part("name=\"a\"; filename=\"b\"", $0) }.joined() + "--B--\r\nmore"
    let bytes = Array(text.utf8)
    let pieces = (0..<bytes.count).map { _ in 1 + noise.next(below: 7) }
    #expect(try Self.read(bytes, pieces: pieces).map(\.text) == sound)
    #expect(try Self.read(bytes).map(\.text) == sound)
  }

  @Test(arguments: 0..<50)
  func `damage is refused or read, never fatal`(seed: Int) {
    var noise = Noise(state: UInt64(seed + 500))
    let good = Array(
      (Self.part("name=\"a\"", "x") + Self.part("name=\"f\"; filename*=UTF-8''%E7", "y") + "--B--")
        .utf8)
    for _ in 0..<40 {
      var bytes = good
      for _ in 0...noise.next(below: 5) {
        bytes[noise.next(below: bytes.count)] = UInt8(noise.next(below: 256))
      }
      do { _ = try Self.read(bytes) } catch {
        #expect(error is MultipartRefusal)
      }
    }
  }
}
