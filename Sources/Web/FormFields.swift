import Kernel
import NIOCore

/// Reads `application/x-www-form-urlencoded`. A broken escape refuses the whole form: half of
/// what somebody typed is worse than none.
enum FormFields {
  static let mostFields = 1_000

  static func read(_ buffer: ByteBuffer) throws(BadForm) -> Form {
    var pairs: [(name: String, value: String)] = []
    for part in buffer.readableBytesView.split(separator: UInt8(ascii: "&")) {
      guard pairs.count < mostFields else { throw BadForm() }
      let cut = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
      let value = cut < part.endIndex ? part[part.index(after: cut)...] : part[cut...]
      pairs.append((try decoded(part[..<cut]), try decoded(value)))
    }
    return Form(pairs: pairs)
  }

  private static func decoded(_ escaped: some Sequence<UInt8>) throws(BadForm) -> String {
    var bytes: [UInt8] = []
    var digits: [UInt8]?
    for byte in escaped {
      if let first = digits {
        guard let digit = value(byte) else { throw BadForm() }
        if let high = first.first {
          bytes.append(high << 4 | digit)
          digits = nil
        } else {
          digits = [digit]
        }
      } else if byte == UInt8(ascii: "%") {
        digits = []
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    guard digits == nil, let text = String(validating: bytes, as: UTF8.self), !text.contains("\0")
    else { throw BadForm() }
    return text
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

struct BadForm: Refusal {
  var kind: RefusalKind { .invalid(field: "") }
  var message: Message {
    Message(
      zh: "交来的表没有读懂，可能是传输中断了。请返回再交一次。", en: "the form is not well-formed")
  }
}
