import CCurl
import NIOPosix

/// The way out. Threads of its own wait for others' machines, so that a slow one keeps nobody in
/// the house waiting.
struct HookLine: Sendable {
  let reach: HookReach
  /// How long an answer may take, in seconds.
  let patience: Int

  /// What came back.
  struct Answer: Sendable {
    let status: Int?
    let text: String

    var isTaken: Bool { status.map { (200..<300).contains($0) } ?? false }
    /// The other side says that there is nobody any more.
    var isGone: Bool { status == 410 }
  }

  private static let kept = 400
  private static let threads: NIOThreadPool = {
    curl_global_init(Int(CURL_GLOBAL_DEFAULT))
    let pool = NIOThreadPool(numberOfThreads: 4)
    pool.start()
    return pool
  }()

  func send(_ body: String, to address: String, headers: [String]) async throws -> Answer {
    try await Self.threads.runIfActive { call(body, address, headers) }
  }

  private func call(_ body: String, _ address: String, _ headers: [String]) -> Answer {
    var list = headers.reduce(nil) { curl_slist_append($0, $1) }
    list = curl_slist_append(list, "expect:")
    defer { curl_slist_free_all(list) }
    var answer = [CChar](repeating: 0, count: Self.kept)
    var call = gongzhi_call()
    call.headers = list
    call.patience = patience
    if reach == .inside { call.may_reach = anywhere } else { call.may_reach = outside }
    let code = answer.withUnsafeMutableBufferPointer { room in
      address.withCString { address in
        "http,https".withCString { protocols in
          body.withCString { body in
            (call.address, call.protocols, call.body) = (address, protocols, body)
            call.length = strlen(body)
            (call.answer, call.room) = (room.baseAddress, room.count)
            return gongzhi_send(&call)
          }
        }
      }
    }
    let bytes = answer.prefix(min(Self.kept, call.taken)).map { UInt8(bitPattern: $0) }
    let text = String(decoding: bytes, as: UTF8.self).filter { $0 >= " " || $0 == "\n" }
    guard call.status == 0 else { return Answer(status: call.status, text: text) }
    return Answer(status: nil, text: call.was_kept_in == 1 ? Self.inside : trouble(code))
  }

  private static let inside = "地址指向本机或内网，没有发送 / the address leads inside"

  private func trouble(_ code: CURLcode) -> String {
    "没有接通 / \(String(cString: curl_easy_strerror(code)))"
  }
}

private func anywhere(_: UnsafePointer<UInt8>?, _: Int32) -> Int32 { 1 }

private func outside(_ bytes: UnsafePointer<UInt8>?, _ count: Int32) -> Int32 {
  guard let bytes else { return 0 }
  let all = UnsafeBufferPointer(start: bytes, count: Int(count))
  return OpenNetwork.contains(Array(all)) ? 1 : 0
}
