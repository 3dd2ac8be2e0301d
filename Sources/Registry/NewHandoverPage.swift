import Acts
import Hummingbird
import Kernel
import Web

extension HandoverRoutes {
  /// The form of a new handover, with what the registers know of the complex.
  func newPage(_ form: Form, _ context: SignedIn) async throws -> EditPage {
    let id: ID<Complex> = try context.id("complex")
    let district = try context.home()
    let look = AskFor<AddHandover, Complex>(
      find: { try $0.complex(id, in: district) },
      page: { complex, sight in
        var known = try sight.enterpriseInCharge(of: complex)
        known["developer"] = complex.particulars.developer
        let filled = FilledForm(form, known)
        let enterprises = try sight.db.enterpriseChoices(in: district)
        var section = filled.form.section(nil, Handover.Particulars.fields)
        section.inputs.insert(
          filled.form.choice("enterprise", "承接的物业企业", enterprises, required: true), at: 0)
        return filled.page(
          EditPage(
            title: "登记“\(complex.name)”的承接查验", lead: "日期知道几个填几个，以后再补。",
            action: "/complexes/\(complex.id)/handovers", submit: "登记",
            back: "/complexes/\(complex.id)", sections: [section], form: filled.form))
      })
    return try await desk.answer(look, for: context.doer)
  }
}
