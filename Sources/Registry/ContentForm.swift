import Kernel
import Web

/// The items of a contract's contents in its form: a box to tick, and room for how it is settled.
extension Form {
  /// Fills in what stands in the register.
  mutating func fill(_ contents: [String: String]) {
    for (key, said) in contents {
      self[ContentList.column(key)] = said
      self["settled." + key] = "yes"
    }
  }

  func section(_ list: ContentList) -> EditPage.Section {
    EditPage.Section(
      heading: "合同应当约定的内容", about: "合同里写了的打勾；要记下写在哪里、怎么约定的，填在后面。",
      inputs: [],
      items: list.items.map {
        EditPage.Item(
          key: $0.key, title: $0.title, isSettled: !self["settled." + $0.key].isEmpty,
          said: self[ContentList.column($0.key)])
      })
  }

  /// What was ticked or written, over items that the form did not ask for.
  mutating func contents(_ list: ContentList, over known: [String: String] = [:])
    -> [String: String]
  {
    var contents = known
    for item in list.items {
      let said = self[ContentList.column(item.key)]
      if said.count > 400 {
        reject(
          ContentList.column(item.key),
          Message(zh: "“\(item.title)”太长，请缩到 400 个字以内。", en: "\(item.key) is too long"))
      }
      let isSettled = !self["settled." + item.key].isEmpty || !said.isEmpty
      contents[item.key] = isSettled ? said : nil
    }
    return contents
  }
}
