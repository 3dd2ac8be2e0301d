import CQrEncode
import Kernel

/// What an authenticator must be told: a drawing for its camera, and the same in letters.
struct AuthenticatorKey: Sendable {
  let drawing: String?
  let secret: String
  let address: String

  /// `nil` where nothing waits to be set up.
  init?(of account: Account, sealed: Sealed) throws {
    guard let pending = account.factorPending else { return nil }
    let code = OneTimeCode(seed: try sealed.open(pending))
    secret = Self.inFours(code.text)
    address = code.address(for: account.loginName, issuer: "Gongzhi")
    drawing = QRCode(address)?.svg
  }

  /// As people read letters to each other.
  private static func inFours(_ letters: String) -> String {
    stride(from: 0, to: letters.count, by: 4)
      .map { String(letters.dropFirst($0).prefix(4)) }.joined(separator: " ")
  }
}

/// A square of dots that a telephone reads. Drawn here and sent within the page, so that the secret
/// goes to nobody else and nothing is fetched.
package struct QRCode {
  let width: Int
  private let label: String
  private let dots: [Bool]

  /// `nil` where the text is too long for any square.
  ///
  /// - Parameter label: for those who cannot see it.
  package init?(_ text: String, saying label: String = "给验证器扫的二维码") {
    self.label = label
    guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return nil }
    defer { QRcode_free(code) }
    width = Int(code.pointee.width)
    guard let data = code.pointee.data else { return nil }
    dots = UnsafeBufferPointer(start: data, count: width * width).map { $0 & 1 == 1 }
  }

  subscript(row: Int, column: Int) -> Bool { dots[row * width + column] }

  /// With the white margin of four dots that readers need.
  package var svg: String {
    let side = width + 8
    return """
      <svg width="240" height="240" viewBox="0 0 \(side) \(side)" role="img" \
      aria-label="\(label)" shape-rendering="crispEdges">\
      <path fill="#fff" d="M0 0h\(side)v\(side)H0z"/><path fill="#000" d="\(path)"/></svg>
      """
  }

  /// One stroke for each run of dots in a row.
  private var path: String {
    var path = ""
    for row in 0..<width {
      var column = 0
      while column < width {
        let run = (column..<width).prefix { self[row, $0] }.count
        if run > 0 { path += "M\(column + 4) \(row + 4)h\(run)v1h-\(run)z" }
        column += run + 1
      }
    }
    return path
  }
}
