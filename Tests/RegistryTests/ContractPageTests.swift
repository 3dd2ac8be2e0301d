import Acts
import Civil
import Kernel
import TestKit
import Testing

@testable import Registry

/// Contracts as a browser sees them, on the whole site.
@Suite struct ContractPageTests {
  @Test func `what is one of a few words is chosen, not typed`() async throws {
    let town = try await Town(.sqlite)
    let form = try await town.clerk.get("/complexes/\(town.complexID)/contracts/new").text
    #expect(form.contains("<select class=\"form-select\" id=\"type\""))
    #expect(form.contains(">业主大会选聘合同</option>"))
    #expect(form.contains("<select class=\"form-select\" id=\"enterprise\""))
    #expect(form.contains(">晨光物业服务有限公司"))
  }
}
