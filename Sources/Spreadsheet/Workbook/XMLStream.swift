import CExpat

/// Parses a part of a workbook piece by piece, with expat, within the limits.
///
/// A document type is refused where it begins, so that no entity is ever defined.
final class XMLStream {
  private let part: ZipPart
  private let handler: any XMLHandler
  private let limits: SheetLimits
  private let parser: XML_Parser
  private var fed = 0
  private var depth = 0
  private var elements = 0
  private var trouble: (any Error)?
  private(set) var isDone = false

  private static let piece = 32 << 10

  init(_ part: ZipPart, limits: SheetLimits, handler: any XMLHandler) throws {
    guard let parser = XML_ParserCreate(nil) else {
      throw SpreadsheetError.damaged("no memory for a parser")
    }
    self.part = part
    self.limits = limits
    self.handler = handler
    self.parser = parser
    listen()
  }

  deinit {
    XML_ParserFree(parser)
  }

  /// The whole part at once, for the small ones.
  func parseAll() throws {
    while !isDone { try parseSome() }
  }

  func parseSome() throws {
    guard let room = XML_GetBuffer(parser, Int32(Self.piece)) else {
      throw SpreadsheetError.damaged("no memory for a parser")
    }
    let count = try part.read(into: .init(start: room, count: Self.piece))
    fed += count
    let most = limits.entryBytes + handler.rowCount * limits.bytesPerRow
    guard fed <= most else { throw SpreadsheetError.tooLarge(.unpacked, limit: limits.entryBytes) }
    let status = XML_ParseBuffer(parser, Int32(count), count == 0 ? 1 : 0)
    if let trouble { throw trouble }
    guard status == XML_STATUS_OK else { throw syntaxError }
    guard fed - max(0, XML_GetCurrentByteIndex(parser)) <= limits.tokenBytes + Self.piece else {
      throw SpreadsheetError.tooLarge(.token, limit: limits.tokenBytes)
    }
    isDone = count == 0
  }

  private var syntaxError: SpreadsheetError {
    let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? ""
    return .damaged("XML, line \(XML_GetCurrentLineNumber(parser)): \(reason)")
  }

  private func listen() {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { stream, name, attributes in
        guard let name else { return }
        XMLStream.of(stream)?._withUnsafeGuaranteedRef {
          $0.start(XMLElement(XMLName(name), attributes))
        }
      },
      { stream, name in
        guard let name else { return }
        XMLStream.of(stream)?._withUnsafeGuaranteedRef { $0.end(XMLName(name)) }
      })
    XML_SetCharacterDataHandler(parser) { stream, text, count in
      guard let text else { return }
      let bytes = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
      XMLStream.of(stream)?._withUnsafeGuaranteedRef {
        $0.text(.init(start: bytes, count: Int(count)))
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { stream, _, _, _, _ in
      XMLStream.of(stream)?._withUnsafeGuaranteedRef { $0.stop(SpreadsheetError.doctype) }
    }
  }

  private static func of(_ stream: UnsafeMutableRawPointer?) -> Unmanaged<XMLStream>? {
    stream.map { Unmanaged<XMLStream>.fromOpaque($0) }
  }

  private func start(_ element: XMLElement) {
    depth += 1
    elements += 1
    guard depth <= limits.depth else {
      return stop(SpreadsheetError.tooLarge(.depth, limit: limits.depth))
    }
    guard elements <= limits.elements + handler.rowCount * limits.elementsPerRow else {
      return stop(SpreadsheetError.tooLarge(.elements, limit: limits.elements))
    }
    guard !element.hasAttribute(longerThan: limits.attributeBytes) else {
      return stop(SpreadsheetError.tooLarge(.attribute, limit: limits.attributeBytes))
    }
    guarded { try handler.start(element) }
  }

  private func end(_ name: XMLName) {
    depth -= 1
    guarded { try handler.end(name) }
  }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guarded { try handler.text(bytes) }
  }

  private func guarded(_ body: () throws -> Void) {
    // expat may call on for the rest of a piece after it was told to stop.
    guard trouble == nil else { return }
    do { try body() } catch { stop(error) }
  }

  private func stop(_ error: any Error) {
    if trouble == nil { trouble = error }
    XML_StopParser(parser, 0)
  }
}
