public import Kernel

/// What was announced before anybody could know the outcome. Its exact bytes go into the seed, so
/// a draw fits one announcement and no other.
public struct Announcement: Sendable {
  /// A round of a public beacon that lies in the future when it is announced.
  public struct Beacon: Hashable, Sendable {
    public let chain: String
    public let round: Int64
  }

  public static let algorithm = "fairdraw/1"

  public let text: String
  public let draw: String
  /// The hash of the pool, 64 hexadecimal digits.
  public let pool: String
  /// How many are taken from each stratum.
  public let quota: [String: Int]
  public let beacon: Beacon?
  /// One commitment of each party that will reveal a secret; empty where the beacon alone decides.
  public let commits: [String]

  /// SHA-256 of the exact bytes.
  public var hash: Digest { Digest(of: text) }

  public init(_ text: String, line: Int? = nil, member: String = "") throws(InputFault) {
    let json = try WrittenJSON.read(Array(text.utf8), withinLine: line, of: member)
    let path: WrittenPath = member.isEmpty ? .root : .member(.root, member)
    let object = try Written(json, at: path).object()
    try Self.checkAlgorithm(object)
    self.text = text
    draw = try object.require("draw").name()
    pool = try object.require("pool").hexadecimal(bytes: 32)
    quota = try Self.quota(try object.require("quota"))
    beacon = try Self.beacon(object["beacon"])
    commits = try Self.commits(object["commit"])
  }

  private static func checkAlgorithm(_ object: WrittenObject) throws(InputFault) {
    let name = try object.require("alg")
    guard try name.text() == algorithm else {
      throw name.fault(zh: "应是“\(algorithm)”。", en: "should be \(algorithm)")
    }
  }

  private static func quota(_ written: Written) throws(InputFault) -> [String: Int] {
    let object = try written.object()
    var quota: [String: Int] = [:]
    for stratum in object.names {
      quota[stratum] = Int(try object.require(stratum).number(0...Int64(Pool.greatest)))
    }
    return quota
  }

  private static func beacon(_ written: Written?) throws(InputFault) -> Beacon? {
    guard let object = try written?.object() else { return nil }
    return Beacon(
      chain: try object.require("chain").hexadecimal(bytes: 32),
      round: try object.require("round").number(1...Int64.max))
  }

  /// One text or a list of them; an empty text is no commitment.
  private static func commits(_ written: Written?) throws(InputFault) -> [String] {
    guard let written else { return [] }
    if case .text("") = written.json.value { return [] }
    guard case .list = written.json.value else { return [try written.hexadecimal(bytes: 32)] }
    var commits: [String] = []
    for item in try written.items(atMost: 100) { commits.append(try item.hexadecimal(bytes: 32)) }
    return commits
  }
}
