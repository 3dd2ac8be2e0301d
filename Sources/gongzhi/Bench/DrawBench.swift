import FairDraw
import Kernel

extension Benchmark {
  /// A draw over a hundred thousand objects, from the text of the pool to the order.
  static let draw = Benchmark(name: "draw") {
    let text = (0..<100_000).map { number in
      "PM-\(String(number + 100_000))\t\(["A", "B", "C"][number % 3])\t1\n"
    }.joined()
    let announcement = try Announcement(
      #"{"alg":"fairdraw/1","draw":"bench","pool":"\#(Digest(of: text))","quota":{"A":500}}"#)
    var first = ""
    let taken = try seconds {
      let draw = try Draw(
        pool: try Pool(text), announcement: announcement, chance: .beacon(signature: [1]))
      first = draw.chosen[0].id
    }
    guard first.hasPrefix("PM-") else { return [] }
    return [
      Figure(what: "从十万个对象里抽取", value: taken, unit: "秒", limit: .atMost(0.5))
    ]
  }
}
