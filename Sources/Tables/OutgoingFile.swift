import Acts
package import Civil
import HTTPTypes
package import Hummingbird
import Kernel
import NIOCore
import Web

/// A piece of a list as it goes into a file, and where the list goes on.
package struct FilePiece<Place: Sendable>: Sendable {
  let headings: [String]
  let lines: [[CellValue]]
  let next: Place?

  package init(_ headings: [String], _ lines: [[CellValue]], next: Place?) {
    (self.headings, self.lines, self.next) = (headings, lines, next)
  }
}

/// A whole list on its way out as a file: each piece is read while the one before it goes out, and
/// none is kept. Before the first row leaves, who takes it out is noted.
package struct OutgoingFile<Place: Sendable>: Sendable {
  private let key: String
  private let title: String
  private let format: FileFormat
  private let piece: @Sendable (Place?) async throws -> FilePiece<Place>

  /// - Parameters:
  ///   - key: the name of the file where only ASCII is understood.
  ///   - piece: what stands from a place on; from nowhere, the first.
  package init(
    _ key: String, called title: String, as format: FileFormat,
    piece: @escaping @Sendable (Place?) async throws -> FilePiece<Place>
  ) {
    (self.key, self.title, self.format, self.piece) = (key, title, format, piece)
  }

  /// - Parameter give: takes the bytes in their order.
  package func send(_ give: ([UInt8]) async throws -> Void) async throws {
    var part = try await piece(nil)
    var file = TableFile(title, part.headings, as: format)
    while let place = part.next {
      async let next = piece(place)
      try await give(file.bytes(of: part.lines, isLast: false))
      part = try await next
    }
    try await give(file.bytes(of: part.lines, isLast: true))
  }

  package func response(on day: Day) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: format.type, .cacheControl: "no-store",
        .contentDisposition: "attachment; filename=\"\(key)\(format.rawValue)\"; "
          + "filename*=UTF-8''\(Address.escaped("\(title)-\(day)\(format.rawValue)"))",
      ],
      body: ResponseBody { writer in
        try await send { try await writer.write(ByteBuffer(bytes: $0)) }
        try await writer.finish(nil)
      })
  }
}
