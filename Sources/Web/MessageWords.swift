import Kernel

extension Message {
  func words(_ language: Preferences.Language) -> String {
    language == .en ? en : zh
  }
}
