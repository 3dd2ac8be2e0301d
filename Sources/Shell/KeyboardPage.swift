import Web

struct KeyboardPage: Page {
  static let template = "Shell/Pages/keyboard"

  let title = "不用鼠标也能办完"
  let here: [Line]
  let places: [Line]
  let hasPlaces: Bool

  struct Line: Sendable {
    let keys: [String]
    let what: String
    let href: String?
  }

  init(places: [KeyedPlace]) {
    here = [
      Line(["/"], "到搜索框"), Line(["j"], "下一行"), Line(["k"], "上一行"), Line(["Enter"], "打开这一行"),
      Line(["n"], "新登记一个"), Line(["e"], "改这一个"),
      Line(["s"], "交这张表（光标不在格子里时）"), Line(["Ctrl", "Enter"], "交这张表（正在填时）"),
      Line(["Esc"], "离开格子，单键又能用；收起菜单和说明"), Line(["?"], "看这份说明"),
    ]
    self.places = places.map { Line(["g", $0.key], "到“\($0.words)”", href: $0.href) }
    hasPlaces = !places.isEmpty
  }
}

extension KeyboardPage.Line {
  fileprivate init(_ keys: [String], _ what: String, href: String? = nil) {
    self.init(keys: keys, what: what, href: href)
  }
}
