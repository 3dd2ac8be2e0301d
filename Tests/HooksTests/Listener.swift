import HTTPTypes
import Hummingbird
import Kernel
import Logging
import NIOCore
import Synchronization

/// Somebody else's system: takes what is sent to it and answers as it is told.
final class Listener: Sendable {
  struct Message: Sendable {
    let id: String
    let timestamp: String
    let signature: String
    let body: String

    var json: JSON { (try? JSONReader.read(body.utf8)) ?? .null }
  }

  private let taken = Mutex<[Message]>([])
  private let answer = Mutex<(status: Int, headers: HTTPFields)>((204, [:]))

  var messages: [Message] { taken.withLock { $0 } }

  func answers(_ status: Int, _ headers: HTTPFields = [:]) {
    answer.withLock { $0 = (status, headers) }
  }

  /// Listens while `body` goes on; it is handed the address.
  func listen(_ body: @escaping @Sendable (String) async throws -> Void) async throws {
    let router = Router()
    router.post("take") { request, _ in try await self.take(request) }
    router.post("elsewhere") { _, _ in Response(status: .ok) }
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    var logger = Logger(label: "listener")
    logger.logLevel = .critical
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { port.yield($0.localAddress?.port ?? 0) }, logger: logger)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await application.run() }
      for await number in ports {
        try await body("http://127.0.0.1:\(number)/take")
        break
      }
      group.cancelAll()
    }
  }

  private func take(_ request: Request) async throws -> Response {
    func header(_ name: String) -> String {
      HTTPField.Name(name).flatMap { request.headers[$0] } ?? ""
    }
    var request = request
    let body = try await request.collectBody(upTo: 1_000_000)
    let message = Message(
      id: header("webhook-id"), timestamp: header("webhook-timestamp"),
      signature: header("webhook-signature"), body: String(buffer: body))
    taken.withLock { $0.append(message) }
    let (status, headers) = answer.withLock { $0 }
    return Response(
      status: .init(code: status), headers: headers,
      body: .init(byteBuffer: ByteBuffer(string: "谢谢")))
  }
}
