import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Testing

@testable import Web

@Suite struct MultipartUploadTests {
  static func request(_ text: String) -> Request {
    Request(
      head: HTTPRequest(
        method: .post, scheme: nil, authority: nil, path: "/import",
        headerFields: [.contentType: "multipart/form-data; boundary=B"]),
      body: RequestBody(buffer: ByteBuffer(string: text)))
  }

  static let file =
    MultipartParserTests.part("name=\"table\"; filename=\"台账.csv\"", "a,b\r\n1,2")
    + MultipartParserTests.part("name=\"kind\"", " 小区 ") + "--B--\r\n"

  @Test func `files lie in a folder of their own as long as they are used`() async throws {
    var path = ""
    try await MultipartUpload.read(Self.request(Self.file)) { upload in
      let file = try #require(upload.file("table"))
      path = file.path
      #expect(file.name == "台账.csv")
      #expect(file.size == 8)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "a,b\r\n1,2")
      #expect(upload.form["kind"] == "小区")
      let rights = try FileManager.default.attributesOfItem(
        atPath: (path as NSString).deletingLastPathComponent)
      #expect(rights[.posixPermissions] as? Int == 0o700)
    }
    #expect(!FileManager.default.fileExists(atPath: (path as NSString).deletingLastPathComponent))
  }

  @Test func `two uploads are the same attempt only if their files are the same`() async throws {
    func digests(_ text: String) async throws -> (all: String, file: String?) {
      try await MultipartUpload.read(Self.request(text)) { ($0.digest, $0.file("table")?.digest) }
    }
    let first = try await digests(Self.file)
    let token = MultipartParserTests.part("name=\"_csrf\"", "abc") + Self.file

    #expect(try await digests(Self.file) == first)
    #expect(try await digests(token) == first)
    #expect(first.file == Digest(of: "a,b\r\n1,2").description)
    for (from, to) in [("1,2", "1,3"), ("台账", "台帐"), ("小区", "企业")] {
      #expect(try await digests(Self.file.replacing(from, with: to)).all != first.all)
    }
  }

  @Test func `a file input where nothing was chosen is no file`() async throws {
    let text = MultipartParserTests.part("name=\"table\"; filename=\"\"", "") + "--B--"
    try await MultipartUpload.read(Self.request(text)) { upload in
      #expect(upload.files.isEmpty)
    }
  }

  @Test func `a file beyond the limit is refused by name`() async throws {
    var limits = MultipartLimits()
    limits.fileBytes = 4
    await #expect(throws: MultipartRefusal.fileTooLarge("台账.csv", limit: 4)) {
      try await MultipartUpload.read(Self.request(Self.file), limits: limits) { _ in }
    }
    limits.fileBytes = 100
    limits.fieldBytes = 3
    await #expect(throws: MultipartRefusal.fieldTooLarge("kind", limit: 3)) {
      try await MultipartUpload.read(Self.request(Self.file), limits: limits) { _ in }
    }
  }

  @Test func `a body that breaks off is refused, and leaves no file`() async throws {
    await #expect(throws: MultipartRefusal.brokenOff) {
      try await MultipartUpload.read(Self.request(String(Self.file.dropLast(30)))) { _ in }
    }
  }

  @Test func `refusals answer with the status that fits`() {
    #expect(MultipartRefusal.brokenOff.kind.status == .unprocessableContent)
    #expect(MultipartRefusal.fileTooLarge("a", limit: 1).kind.status == .contentTooLarge)
    #expect(MultipartRefusal.noSpace.kind.status.code == 507)
  }
}
