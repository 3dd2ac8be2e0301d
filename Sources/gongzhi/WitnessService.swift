import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
import TransparencyLog

/// The witness's door: one question of logs, one of monitors.
struct WitnessService {
  /// A request is a page: sixty-three hashes and a note.
  static let longest = 64 << 10

  let keeper: WitnessKeeper
  let host: String
  let port: Int

  func run() async throws {
    let application = Application(
      router: router,
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port), serverName: "gongzhi-witness"))
    try await application.runService()
  }

  var router: Router<BasicRequestContext> {
    let router = Router()
    let keeper = keeper
    router.post("add-checkpoint") { request, _ -> Response in
      let body = try await request.body.collect(upTo: Self.longest)
      let now = Int64(Date().timeIntervalSince1970)
      let answer = try await keeper.answer(Array(body.readableBytesView), at: now)
      return Response(
        status: HTTPResponse.Status(code: answer.status),
        headers: [.contentType: answer.contentType],
        body: .init(byteBuffer: ByteBuffer(bytes: answer.body)))
    }
    router.get(":origin/checkpoint") { _, context -> Response in
      let origin = try context.parameters.require("origin")
      guard let note = await keeper.note(at: "\(origin)/checkpoint") else {
        throw HTTPError(.notFound)
      }
      return Response(
        status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
        body: .init(byteBuffer: ByteBuffer(bytes: note)))
    }
    return router
  }
}
