import Kernel
import Web

extension Form {
  /// The register that was picked.
  mutating func kind(of kinds: ImportKinds) -> ImportKind? {
    guard let name = text("kind", "导入什么") else { return nil }
    if let kind = kinds[name] { return kind }
    reject("kind", Message(zh: "“导入什么”要从列出的几项里选。", en: "kind is not one of the choices"))
    return nil
  }
}
