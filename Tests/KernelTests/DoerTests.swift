import Kernel
import Testing

struct Thing: Regional {
  let region: Region
  var enterprise: String?
}

extension Permission {
  fileprivate static let read = Permission("test.read")
  fileprivate static let write = Permission("test.write")
}

@Suite struct DoerTests {
  let street = Region("411502/002")
  let complex = Thing(region: Region("411502/002/004"), enterprise: "91A")

  func doer(_ grants: Grant...) -> Doer {
    Doer(id: ID(rawValue: "d"), name: "经办甲", grants: Set(grants))
  }

  @Test func `who may in a street may in its communities`() {
    #expect(doer(Grant(.read, in: .region(street))).may(.read, on: complex))
  }

  @Test func `who may here may not elsewhere, nor anything else`() {
    let doer = doer(Grant(.read, in: .region(street)))
    #expect(!doer.may(.read, on: Region("411502/003")))
    #expect(!doer.may(.read, on: Region("411502")))
    #expect(!doer.may(.write, on: complex))
  }

  @Test func `an enterprise reaches what is its own and nothing of its neighbour`() {
    let doer = doer(Grant(.read, in: .enterprise("91A", in: Region("411502"))))
    #expect(doer.may(.read, on: complex))
    #expect(!doer.may(.read, on: Thing(region: complex.region, enterprise: "91B")))
    #expect(!doer.may(.read, on: Thing(region: complex.region)))
    #expect(!doer.may(.read, on: Thing(region: Region("411503/002"), enterprise: "91A")))
  }

  @Test func `an enterprise may ask for its own list, not for the whole region's`() {
    let own = Scope.enterprise("91A", in: Region("411502"))
    let doer = doer(Grant(.read, in: own))
    #expect(doer.may(.read, on: own))
    #expect(!doer.may(.read, on: Scope.region(Region("411502"))))
    #expect(!doer.may(.read, on: Scope.enterprise("91B", in: Region("411502"))))
  }

  @Test func `a list may show the widest region first`() {
    let doer = doer(
      Grant(.read, in: .region(Region("411502/003/001"))),
      Grant(.read, in: .region(street)), Grant(.write, in: .region(Region("411502"))))
    #expect(doer.scopes(for: .read).map(\.region.description) == ["411502/002", "411502/003/001"])
    #expect(doer.scopes(for: Permission("test.other")).isEmpty)
  }
}
