import Web

struct PreferencePage: Page {
  static let template = "Shell/Pages/preferences"

  let title = "怎么看着舒服，就怎么显示"
  let sizes: [Choice]
  let themes: [Choice]
  let languages: [Choice]

  struct Choice: Sendable {
    let value: String
    let words: String
    let note: String
    let isChosen: Bool
  }

  init(_ preferences: Preferences) {
    sizes = [
      (.normal, "标准字", "16 像素"), (.large, "大字", "20 像素，按钮也大"),
    ].map { (size: Preferences.Size, words, note) in
      Choice(
        value: size.rawValue, words: words, note: note, isChosen: size == preferences.size)
    }
    themes = [
      (.auto, "跟随设备", "设备调成深色时跟着变深"), (.light, "浅色", "白底黑字"), (.dark, "深色", "夜里不刺眼"),
    ].map { (theme: Preferences.Theme, words, note) in
      Choice(
        value: theme.rawValue, words: words, note: note, isChosen: theme == preferences.theme)
    }
    languages = [(.zh, "中文"), (.en, "English")].map { (language: Preferences.Language, words) in
      Choice(
        value: language.rawValue, words: words, note: "",
        isChosen: language == preferences.language)
    }
  }
}
