import Foundation

/// How often the rough tests do what they do: a few times by default, as often as `GONGZHI_SOAK`
/// says in `make soak`.
enum Soak {
  static func rounds(_ few: Int) -> Int {
    ProcessInfo.processInfo.environment["GONGZHI_SOAK"].flatMap { Int($0) } ?? few
  }

  static func tell(_ words: String) {
    print("soak: \(words)")
  }
}
