import FairDraw
import Kernel
import Testing

/// What must hold for every draw, whoever makes it.
@Suite struct FairnessTests {
  private func draw(_ lines: [String], quota: String, salt: Int) throws -> Draw {
    let pool = lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined()
    let announcement = Published.announced(
      quota: quota, pool: Digest(of: pool).description)
    return try Published.draw(
      .thrown(secret: Digest(of: "\(salt)").bytes, digits: ""), pool: pool,
      announcement: announcement)
  }

  @Test func `every object stands once, chosen or substitute`() throws {
    for salt in 0..<40 {
      let lines = (0..<50).map { "x-\($0)\t\(["甲", "乙", "丙"][$0 % 3])\t\($0 % 4 + 1)\n" }
      let draw = try draw(lines, quota: #"{"甲":5,"乙":100,"丁":3}"#, salt: salt)
      let all = draw.chosen.map(\.id) + draw.substitutes.values.flatMap { $0 }
      #expect(all.count == 50 && Set(all).count == 50)
      #expect(draw.chosen.filter { $0.stratum == "甲" }.count == 5)
      #expect(draw.substitutes["乙"] == [])
      #expect(draw.chosen.allSatisfy { $0.stratum != "丙" })
      #expect(draw.order.map(\.ticket) == draw.order.map(\.ticket).sorted())
    }
  }

  /// 2,000 draws; an object with four chances of twelve comes first as often as that.
  @Test func `weights are chances at the first place`() throws {
    let lines = ["a\tA\t1\n", "b\tA\t2\n", "c\tA\t4\n", "d\tA\t5\n"]
    var firsts: [String: Int] = [:]
    for salt in 0..<2_000 {
      let draw = try draw(lines, quota: #"{"A":1}"#, salt: salt)
      firsts[draw.chosen[0].id, default: 0] += 1
    }
    for (id, weight) in [("a", 1), ("b", 2), ("c", 4), ("d", 5)] {
      let expected = Double(2_000 * weight) / 12
      let spread = (expected * (1 - Double(weight) / 12)).squareRoot()
      #expect(abs(Double(firsts[id] ?? 0) - expected) < 4 * spread, "\(id): \(firsts[id] ?? 0)")
    }
  }

  @Test func `one more byte anywhere makes another draw`() throws {
    let seeds = [
      try Published.draw().seed,
      try Published.draw(announcement: Published.announcement + " ").seed,
      try Published.draw(.thrown(secret: [UInt8](repeating: 0, count: 32), digits: "")).seed,
      try Published.draw(.thrown(secret: [UInt8](repeating: 0, count: 32), digits: "0")).seed,
      try Published.draw(.beacon(signature: [0])).seed,
    ]
    #expect(Set(seeds).count == seeds.count)
  }

  @Test func `an empty pool draws nobody`() throws {
    let draw = try draw([], quota: #"{"A":1}"#, salt: 0)
    #expect(draw.chosen.isEmpty && draw.order.isEmpty)
  }

  @Test func `the draw is the same as computed with a plain key`() throws {
    let draw = try Published.draw()
    let key = Key(draw.seed.bytes)
    for drawn in draw.order {
      let tickets = (1...drawn.entry.weight).map { chance in
        key.mac(of: Array("obj\n".utf8) + [0, 0, 0, UInt8(chance)] + Array(drawn.entry.id.utf8))
      }
      let least = tickets.map { $0.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
        .min()
      #expect(drawn.ticket.description == least)
    }
  }
}
