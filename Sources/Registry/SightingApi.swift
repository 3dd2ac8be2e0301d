import Acts
import Api
import Hummingbird
import Kernel
import Web

/// What somebody saw in a complex, told by a program.
struct SightingApi<Sight: Sighting>: Sendable {
  let desk: Desk

  func add(to routes: Routes) {
    routes.change(
      .post, "complexes/:complex/\(Sight.path)", "record\(Sight.self)",
      Message(zh: "记下\(Sight.word.zh)", en: "Record the \(Sight.word.en)"),
      doing: RecordSighting<Sight>.self, takes: Sight.parts
    ) { call in
      let sighting: Sight = try call.particulars()
      let act = RecordSighting(
        sighting, in: try call.id("complex"), of: try call.context.home())
      try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
  }
}
