import Kernel

extension Contract: Versioned {
  /// Fees and contents stand in tables of their own, and are typed into the same form.
  package var sheet: Sheet {
    Sheet(lines: particulars.sheet.lines + [feesLine] + contentLines)
  }

  private var feesLine: Sheet.Line {
    let words = FeeText.show(fees.sorted { $0.buildingType < $1.buildingType })
    return Sheet.Line(name: "fees", label: "收费标准", value: words, words: words)
  }

  private var contentLines: [Sheet.Line] {
    contents.sorted { $0.key < $1.key }.flatMap { key, said in
      [
        Sheet.Line(name: "settled." + key, label: "合同内容", value: "yes", words: "已约定"),
        Sheet.Line(name: ContentList.column(key), label: "合同内容", value: said, words: said),
      ]
    }
  }

  /// What another said in the meantime about these fields is taken over.
  mutating func take(_ names: Set<String>, from other: Contract) {
    particulars.take(names, from: other.particulars)
    if names.contains("fees") { fees = other.fees }
    for key in Set(contents.keys).union(other.contents.keys)
    where names.contains(ContentList.column(key)) || names.contains("settled." + key) {
      contents[key] = other.contents[key]
    }
  }
}
