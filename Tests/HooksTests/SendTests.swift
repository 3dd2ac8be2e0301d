import Acts
import Civil
import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Hooks

/// Messages on their way, to a listener on this machine.
@Suite struct SendTests {
  @Test(arguments: Engine.available)
  func `what happens is told, signed, and without persons`(engine: Engine) async throws {
    let world = try await HookWorld(on: engine)
    let listener = Listener()
    try await listener.listen { address in
      let id = try await world.hook(address)
      try await world.happen()

      #expect(try await world.post.sendDue(at: world.desk) == 1)
      let message = try #require(listener.messages.first)
      let signature = HookSignature(
        id: message.id, timestamp: Int64(message.timestamp) ?? 0, body: message.body)
      #expect(message.signature == signature.header(by: [try await world.secret(of: id)]))
      #expect(message.json["type"] == "contract.signed")
      #expect(message.json["data"]?["enterprise"] == .text(HookWorld.firm))
      #expect(message.json["data"]?["subject"]?.items.count == 1)
      #expect(!message.body.contains("o-1"))
      // On a busy machine an answer may be lost between sending and writing; it is sent again.
      for _ in 0..<5 where try await world.deliveries(of: id).map(\.state) == [.waiting] {
        world.clock.wait(seconds: HookPost.leaseSeconds)
        _ = try await world.post.sendDue(at: world.desk)
      }
      let kept = try await world.deliveries(of: id)
      #expect(kept.map(\.state) == [.done])
      #expect(kept.first?.status == 204)
      #expect(try await world.post.sendDue(at: world.desk) == 0)
    }
  }

  @Test(arguments: Engine.available)
  func `what is not taken is sent again under its name, later and later, and given up in a day`(
    engine: Engine
  ) async throws {
    let world = try await HookWorld(on: engine)
    let listener = Listener()
    listener.answers(500)
    try await listener.listen { address in
      let id = try await world.hook(address)
      try await world.happen()
      for wait in [0] + HookPatience.waits {
        world.clock.wait(seconds: wait / 2)
        if wait > 5 { #expect(try await world.post.sendDue(at: world.desk) == 0) }
        world.clock.wait(seconds: wait)
        #expect(try await world.post.sendDue(at: world.desk) == 1)
      }
      #expect(Set(listener.messages.map(\.id)).count == 1)
      #expect(listener.messages.count == 11)
      #expect(try await world.deliveries(of: id).map(\.state) == [.failed])
      #expect(world.troubles.all == ["housing 推送“对接”有一条一天没有送到"])
      world.clock.wait(seconds: 86_400)
      #expect(try await world.post.sendDue(at: world.desk) == 0)
    }
  }

  @Test(arguments: Engine.available)
  func `a sender that dies before it wrote down that it had sent leaves it to the next`(
    engine: Engine
  ) async throws {
    let world = try await HookWorld(on: engine)
    let listener = Listener()
    try await listener.listen { address in
      let id = try await world.hook(address)
      try await world.happen()
      // Taken and sent, and then the machine stops.
      let parcels = try await world.desk.perform(
        TakeDeliveries(district: "411502", rules: world.rules),
        as: HookPost.clock(in: "411502"))
      let parcel = try #require(parcels.first)
      let signature = HookSignature(
        id: parcel.delivery.id.rawValue, timestamp: 1, body: parcel.delivery.body)
      _ = try await HookLine(reach: .inside, patience: 60).send(
        parcel.delivery.body, to: address, headers: signature.headers(by: parcel.secrets))

      #expect(try await world.post.sendDue(at: world.desk) == 0)
      world.clock.wait(seconds: HookPost.leaseSeconds + 1)
      #expect(try await world.post.sendDue(at: world.desk) == 1)
      #expect(listener.messages.count == 2)
      #expect(Set(listener.messages.map(\.id)).count == 1)
      #expect(try await world.deliveries(of: id).map(\.state) == [.done])

      // The one that was held up comes back and changes nothing.
      let late = SettleDelivery(
        district: "411502", parcel: parcel, answer: .init(status: 500, text: ""),
        tell: { _, _ in })
      try await world.desk.perform(late, as: HookPost.clock(in: "411502"))
      #expect(try await world.deliveries(of: id).map(\.state) == [.done])
    }
  }

  @Test func `a redirection is not followed`() async throws {
    let world = try await HookWorld(on: .sqlite)
    let listener = Listener()
    listener.answers(302, [.location: "/elsewhere"])
    try await listener.listen { address in
      let id = try await world.hook(address)
      try await world.happen()
      try await world.post.sendDue(at: world.desk)
      let kept = try await world.deliveries(of: id)
      #expect(kept.first?.status == 302)
      #expect(kept.first?.state == .waiting)
    }
  }

  @Test func `an address that resolves to the inside gets nothing`() async throws {
    let listener = Listener()
    try await listener.listen { address in
      let answer = try await HookLine(reach: .outside, patience: 60).send(
        "{}", to: address, headers: [])
      #expect(answer.status == nil)
      #expect(answer.text.contains("内网"))
      let named = address.replacing("127.0.0.1", with: "localhost")
      let second = try await HookLine(reach: .outside, patience: 60).send(
        "{}", to: named, headers: [])
      #expect(second.status == nil)
      #expect(listener.messages.isEmpty)
    }
  }

  @Test func `who is gone is not written to any more`() async throws {
    let world = try await HookWorld(on: .sqlite)
    let listener = Listener()
    listener.answers(410)
    try await listener.listen { address in
      let id = try await world.hook(address)
      try await world.happen()
      try await world.post.sendDue(at: world.desk)
      let state = try await world.database.read { try $0.hook(id, in: "411502").state }
      #expect(state == .paused)
      try await world.happen()
      #expect(try await world.deliveries(of: id).count == 1)
      #expect(world.troubles.all == ["housing 推送“对接”被对方退订，已暂停"])
    }
  }
}
