import Testing

@testable import Web

@Suite struct PrintedFrameTests {
  private func kinds(_ html: String) -> [String] {
    PrintedFrame(html).pieces.map { piece in
      switch piece {
      case .text(let bytes): String(decoding: bytes, as: UTF8.self)
      case .title: "TITLE"
      case .content: "CONTENT"
      case .unread: "UNREAD"
      case .fields: "FIELDS"
      }
    }
  }

  @Test func `a frame is cut where title, content and the fields of forms belong`() {
    let html =
      "<title>\(PrintedFrame.title)</title><form method=\"post\"><p></p></form>"
      + "<main>\(PrintedFrame.content)</main>"

    #expect(
      kinds(html) == [
        "<title>", "TITLE", "</title><form method=\"post\">", "FIELDS", "<p></p></form><main>",
        "CONTENT", "</main>",
      ])
  }

  @Test func `nobody is shown the frame of another`() throws {
    let memory = FrameMemory()
    func frame(of name: String) -> [String] {
      let key = FrameMemory.Key(
        doer: nil, organ: name, path: "/", today: "11月23日")
      return memory.frame(key) { PrintedFrame(name) }.pieces.map { piece in
        if case .text(let bytes) = piece { String(decoding: bytes, as: UTF8.self) } else { "" }
      }
    }

    #expect(frame(of: "甲街道") == ["甲街道"])
    #expect(frame(of: "乙街道") == ["乙街道"])
    #expect(frame(of: "甲街道") == ["甲街道"])
  }
}
