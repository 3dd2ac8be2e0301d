import Foundation
import Kernel
import Testing

@Suite struct IDTests {
  enum Thing {}

  @Test func `an id carries its moment, version and variant where RFC 9562 puts them`() throws {
    let id = ID<Thing>(milliseconds: 0x0192_3456_789A, random: (.max, .max))

    #expect(id.rawValue == "01923456-789a-7fff-bfff-ffffffffffff")
    #expect(UUID(uuidString: id.rawValue) != nil)
    #expect(
      ID<Thing>(milliseconds: 0, random: (0, 0)).rawValue == "00000000-0000-7000-8000-000000000000")
  }

  @Test func `later ids sort after earlier ones`() {
    var earlier = ID<Thing>(milliseconds: 0, random: (.max, .max)).rawValue
    var moment: Int64 = 1
    while moment < 1 << 47 {
      let later = ID<Thing>(milliseconds: moment, random: (0, 0)).rawValue
      #expect(earlier < later)
      earlier = ID<Thing>(milliseconds: moment, random: (.max, .max)).rawValue
      moment = moment * 3 + 1
    }
  }

  @Test(arguments: ["c-1", "01923456-789a-7fff-bfff-ffffffffffff", "411502:002_a", "A"])
  func `what may stand in an address is an id`(text: String) {
    #expect(ID<Thing>(text)?.rawValue == text)
  }

  @Test(arguments: [
    "", "a b", "a/b", "a'b", "é", "１", "a\n", String(repeating: "a", count: 65),
  ])
  func `what may not is none`(text: String) {
    #expect(ID<Thing>(text) == nil)
  }

  @Test func `an id is written as its text, and points at its kind of thing`() throws {
    let id = ID<Thing>(rawValue: "c-1")
    let data = try JSONEncoder().encode([id])
    #expect(String(decoding: data, as: UTF8.self) == #"["c-1"]"#)
    #expect(try JSONDecoder().decode([ID<Thing>].self, from: data) == [id])
    #expect(id.reference.description == "Thing/c-1")
  }
}
