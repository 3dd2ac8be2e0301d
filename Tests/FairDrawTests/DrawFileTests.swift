import FairDraw
import Kernel
import Testing

/// What a stranger hands in, good and bad.
@Suite struct DrawFileTests {
  private let offline = #""secret":"\#(Published.secret)","digits":"305172""#

  private func read(_ text: String) throws -> DrawFile { try DrawFile(Array(text.utf8)) }

  private func fault(_ text: String) -> InputFault? {
    #expect(throws: InputFault.self) { _ = try read(text) }
  }

  @Test func `a published file gives the published outcome`() throws {
    let file = try read(
      Published.file(
        rest: #"""
          "beaconSignature":"\#(Published.signature)","secret":null,"digits":"",
          "inspectors":{"people":["INS-01","INS-02","INS-03","INS-04","INS-05","INS-06"],
            "perObject":2,"cap":2,"recused":[["PM-006","INS-01"]]}
          """#))
    #expect(file.draw.chosen.map(\.id) == Published.ids(8, 6, 1, 9, 12))
    #expect(file.assignments[1].people == ["INS-06", "INS-03"])
    #expect(file.doubts.count == 1)
    #expect(file.doubts[0].zh.contains("657413"))
  }

  @Test func `an announcement for another pool is refused`() {
    let swapped = Published.pool.replacing("PM-002\tA\t1", with: "PM-002\tA\t2")
    let fault = fault(Published.file(pool: swapped))
    #expect(fault?.line == 3)
    #expect(fault?.member == "announcement.pool")
    #expect(fault?.message.zh.contains("被换过") == true)
  }

  @Test func `a pool that can be read in two ways is refused by its row`() {
    for (pool, row) in [
      ("PM-002\tA\t1\nPM-001\tA\t1\n", 2), ("PM-001\tA\t1\nPM-001\tB\t1\n", 2),
      ("PM-001\tA\t0\n", 1), ("PM-001\tA\t01\n", 1), ("PM-001\tA\t1\r\n", 1),
      ("PM-001 A 1\n", 1), ("PM-001\tA\t1", 1), ("\tA\t1\n", 1), ("PM-001\t\t1\n", 1),
      ("PM-001\tA\t1\n\n", 2), ("PM-001\tA\t-1\n", 1), ("PM-001\tA\t9999999\n", 1),
    ] {
      let found = fault(Published.file(pool: pool))
      #expect(found?.line == 2, "\(pool)")
      #expect(found?.member == "pool")
      #expect(found?.message.zh.contains("第 \(row) 行") == true, "\(pool)")
      #expect(throws: InputFault.self) { _ = try Pool(pool) }
    }
  }

  @Test func `a pool of its own names its own line`() {
    let fault = #expect(throws: InputFault.self) { _ = try Pool("a\tA\t1\nb\tA\tx\n") }
    #expect(fault?.line == 2)
  }

  @Test func `a beacon and thrown digits exclude each other`() {
    let signature = #""beaconSignature":"00""#
    #expect(fault(Published.file(rest: signature + "," + offline))?.member == "beaconSignature")
    #expect(fault(Published.file(rest: signature + #","digits":"1""#)) != nil)
    #expect(fault(Published.file(rest: #""digits":"123456""#)) != nil)
    #expect(fault(Published.file(rest: offline.replacing("305172", with: "30517x"))) != nil)
    #expect(fault(Published.file(rest: offline.replacing("0001", with: "01"))) != nil)
  }

  @Test func `a secret must be the one that was committed to`() throws {
    let commit = Commitment.hash(of: Published.bytes(Published.secret)).description
    let bound = Published.announced(commit: "\"\(commit)\"")
    #expect(try read(Published.file(announcement: bound, rest: offline)).doubts.isEmpty)
    let other = offline.replacing("0001", with: "0002")
    #expect(fault(Published.file(announcement: bound, rest: other))?.member == "secret")
    #expect(try read(Published.file(rest: offline)).doubts.count == 1)
  }

  @Test func `a party that does not reveal makes the draw void`() throws {
    let secrets = ["11", "22", "33"].map { String(repeating: $0, count: 32) }
    let commits = secrets.map { "\"\(Commitment.hash(of: Published.bytes($0)))\"" }
    let announcement = Published.announced(commit: "[\(commits.joined(separator: ","))]")
    func rest(_ reveals: [String]) -> String {
      #""reveals":[\#(reveals.joined(separator: ","))],"digits":"305172""#
    }
    let all = secrets.map { "\"\($0)\"" }
    let file = try read(Published.file(announcement: announcement, rest: rest(all)))
    #expect(file.doubts.isEmpty)
    let withheld = fault(
      Published.file(announcement: announcement, rest: rest([all[0], "null", all[2]])))
    #expect(withheld?.member == "reveals[1]")
    #expect(withheld?.message.zh.contains("作废") == true)
    let swapped = Published.file(announcement: announcement, rest: rest([all[1], all[0], all[2]]))
    #expect(fault(swapped)?.member == "reveals")
    #expect(fault(Published.file(announcement: announcement, rest: rest([all[0]]))) != nil)
  }

  @Test func `an announcement is refused by the member that is wrong`() {
    for (from, to, member) in [
      ("fairdraw/1", "fairdraw/2", "announcement.alg"),
      (Published.chain, "00", "announcement.beacon.chain"),
      (#""C":2"#, #""C":-1"#, "announcement.quota.C"),
      (#""C":2"#, #""C":1.5"#, "announcement.quota.C"),
      (#""draw":"TEST-1","#, "", "announcement"),
    ] {
      let announcement = Published.announcement.replacing(from, with: to)
      let found = fault(Published.file(announcement: announcement))
      #expect(found?.member == member, "\(to)")
      #expect(found?.line == 3)
    }
  }

  @Test func `a misspelt recusal is refused and not overlooked`() {
    func found(_ inspectors: String) -> InputFault? {
      fault(
        Published.file(
          rest: #""beaconSignature":"00","inspectors":{"people":["a","b"],\#(inspectors)}"#))
    }
    let numbers = #""perObject":1,"cap":1"#
    #expect(found(numbers + #","recused":[["PM-006","c"]]"#)?.member == "inspectors.recused[0][1]")
    #expect(found(numbers + #","recused":[["PM-6","a"]]"#)?.member == "inspectors.recused[0][0]")
    #expect(found(numbers + #","recuse":[]"#)?.member == "inspectors")
    #expect(found(#""perObject":0,"cap":1"#)?.member == "inspectors.perObject")
    #expect(found(#""perObject":1"#)?.member == "inspectors")
  }

  @Test func `a shortage of inspectors is said`() throws {
    let file = try read(
      Published.file(
        rest: offline + #","inspectors":{"people":["a","b"],"perObject":2,"cap":2}"#))
    #expect(file.assignments.map(\.people.count) == [2, 2, 0, 0, 0])
    #expect(file.doubts.filter { $0.zh.contains("检查人员") }.count == 3)
  }
}
