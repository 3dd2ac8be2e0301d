/// The events from which one comes back to themselves, found without recursion: a book may hold a
/// hundred thousand rules.
struct Circles {
  let all: Set<String>

  init(waits: [String: [String]]) {
    // What nothing waits for is on no circle; taken away, others follow.
    var into: [String: Int] = [:]
    for next in waits.values { for event in next { into[event, default: 0] += 1 } }
    var free = waits.keys.filter { into[$0, default: 0] == 0 }
    var left = Set(waits.keys)
    while let event = free.popLast() {
      left.remove(event)
      for next in waits[event] ?? [] {
        into[next, default: 0] -= 1
        if into[next] == 0, waits[next] != nil { free.append(next) }
      }
    }
    // And what leads to nothing is on no circle either.
    var shrinks = true
    while shrinks {
      let dead = left.filter { !(waits[$0] ?? []).contains(where: left.contains) }
      left.subtract(dead)
      shrinks = !dead.isEmpty
    }
    all = left
  }
}
