import Acts
import Hummingbird
import Kernel
import Web

extension ContractRoutes {
  /// The form of a new contract, with what the registers know of the complex.
  func newPage(_ form: Form, _ context: SignedIn) async throws -> EditPage {
    let id: ID<Complex> = try context.id("complex")
    let (district, contents) = (try context.home(), contents)
    let look = AskFor<AddContract, Complex>(
      find: { try $0.complex(id, in: district) },
      page: { complex, sight in
        var known = try sight.enterpriseInCharge(of: complex)
        known["area"] = Form(of: complex.particulars)["floor_area"]
        if complex.particulars.hasCommittee != true {
          known["party_a"] = complex.particulars.developer
        }
        let filled = FilledForm(form, known)
        let enterprises = try sight.db.enterpriseChoices(in: district)
        var section = filled.form.contractSection
        section.inputs.insert(
          filled.form.choice("enterprise", "物业企业", enterprises, required: true), at: 0)
        return filled.page(
          EditPage(
            title: "登记“\(complex.name)”的合同", lead: nil,
            action: "/complexes/\(complex.id)/contracts", submit: "登记",
            back: "/complexes/\(complex.id)",
            sections: [section, filled.form.section(contents)], form: filled.form))
      })
    return try await desk.answer(look, for: context.doer)
  }
}
