import FairDraw
import Kernel
import Testing

/// The published example, number by number.
@Suite struct PublishedDrawTests {
  @Test func `pool and announcement have the published hashes`() throws {
    let pool = try Pool(Published.pool)
    #expect(Published.pool.utf8.count == 132)
    #expect(pool.hash.description == Published.poolHash)
    #expect(
      try Announcement(Published.announcement).hash.description
        == "ac46a178d005ee67de0815014c8284182928a8a0ccae3debb48513a5e4f630c4")
  }

  @Test func `the round of the beacon has the published randomness`() throws {
    #expect(
      Digest(of: Published.bytes(Published.signature)).description
        == "fc1873a13f3545aeade8401532ef5519920652eee6b0d2b19ca12643b87b3587")
  }

  @Test func `seed, order and tickets are the published ones`() throws {
    let draw = try Published.draw()
    #expect(
      draw.seed.description
        == "e0c51fac7dc2e46f2b54fccab7a71e03390c3a4a62607c59481b8723c326fd9a")
    #expect(
      draw.order.map(\.entry.id) == Published.ids(8, 6, 1, 11, 10, 7, 9, 12, 4, 5, 3, 2))
    #expect(
      draw.order[0].ticket.description
        == "123ee57da151f2266bd8922cf0468a71d31ef1db3227cd9d503049770c852fef")
    #expect(
      draw.order[2].ticket.description
        == "29f643552b584f4c7d0e3e2a3291a34227793922d37b35ca523fa36fe131448c")
  }

  @Test func `quotas take from each stratum and leave substitutes in order`() throws {
    let draw = try Published.draw()
    #expect(draw.chosen.map(\.id) == Published.ids(8, 6, 1, 9, 12))
    #expect(draw.chosen.map(\.stratum) == ["C", "C", "A", "B", "B"])
    #expect(
      draw.substitutes == [
        "A": Published.ids(10, 7, 2), "B": Published.ids(4, 5, 3), "C": Published.ids(11),
      ])
  }

  @Test func `inspectors are drawn around a recusal and under a cap`() throws {
    let draw = try Published.draw()
    let inspectors = Inspectors(
      people: (1...6).map { "INS-0\($0)" }, perObject: 2, cap: 2,
      recused: [.init(object: "PM-006", person: "INS-01")])
    let assigned = inspectors.assign(to: draw.chosen, seed: draw.seed)
    #expect(assigned.map(\.object) == Published.ids(8, 6, 1, 9, 12))
    #expect(
      assigned.map { $0.people.map { $0.suffix(2) } } == [
        ["06", "02"], ["06", "03"], ["05", "02"], ["04", "05"], ["01", "03"],
      ])
  }

  @Test func `digits thrown in public make the published order`() throws {
    let secret = Published.bytes(Published.secret)
    #expect(
      Commitment.hash(of: secret).description
        == "7d22fc28e07b4951dd80761b52b2e094b181345b006027d263b0e17fd963f0e0")
    let draw = try Published.draw(.thrown(secret: secret, digits: "305172"))
    #expect(
      draw.seed.description
        == "f597f0bddc970b2039b3bffb66a799fb7dba4b473c614801d529ae47781a6d67")
    #expect(
      draw.order.map(\.entry.id) == Published.ids(11, 12, 3, 9, 6, 5, 7, 1, 8, 10, 4, 2))
  }

  @Test func `the first round of the older chain hashes to its randomness`() throws {
    let signature =
      "8d61d9100567de44682506aea1a7a6fa6e5491cd27a0a0ed349ef6910ac5ac20ff7bc3e09d7c046566c9f7f3c6f3"
      + "b10104990e7cb424998203d8f7de586fb7fa5f60045417a432684f85093b06ca91c769f0e7ca19268375e659c2"
      + "a2352b4655"
    #expect(
      Digest(of: Published.bytes(signature)).description
        == "101297f1ca7dc44ef6088d94ad5fb7ba03455dc33d53ddb412bbc4564ed986ec")
  }
}
