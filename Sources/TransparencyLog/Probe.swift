public import Kernel

/// One proof to be judged, in the JSON form in which the test data of transparency-dev/merkle is
/// published: `leafIdx`, `treeSize`, `leafHash`, `root`, `proof`, or `size1`, `size2`, `root1`,
/// `root2`, `proof`.
public struct Probe: Sendable {
  /// Whether the proof proves what it says.
  public let isAccepted: Bool
  /// Why not.
  public let objection: Message?

  /// - Throws: what is not a probe at all. A number or hash that no tree has is a probe, to be
  ///   rejected.
  public init(_ bytes: [UInt8]) throws(InputFault) {
    let object = try Written(try WrittenJSON.read(bytes)).object()
    let reader = ProbeReader(object: object)
    do {
      if object["leafIdx"] != nil {
        try reader.inclusion()
      } else {
        try reader.consistency()
      }
      (isAccepted, objection) = (true, nil)
    } catch let fault as InputFault {
      throw fault
    } catch {
      (isAccepted, objection) = (false, (error as? ProofFault)?.message ?? ProbeReader.noSuchValue)
    }
  }
}

private struct ProbeReader {
  let object: WrittenObject

  static let noSuchValue = Message(
    zh: "有的数超出范围，或哈希不是 32 字节。", en: "a number is out of range, or a hash has not 32 bytes")

  /// In bytes, of a text where a hash should be.
  private static let longest = 1 << 20

  struct NoSuchValue: Error {}

  func inclusion() throws {
    let (leaf, root) = (try hash("leafHash"), try hash("root"))
    let proof = InclusionProof(
      index: try number("leafIdx"), size: try number("treeSize"), hashes: try hashes())
    guard let leaf, let root else { throw NoSuchValue() }
    try proof.verify(leaf, under: root)
  }

  func consistency() throws {
    let proof = ConsistencyProof(
      old: try number("size1"), size: try number("size2"), hashes: try hashes())
    if try isSameTree(proof) { return }
    guard let old = try hash("root1"), let root = try hash("root2") else { throw NoSuchValue() }
    try proof.verify(from: old, to: root)
  }

  /// A tree agrees with itself whatever its root is; the published probes count on it.
  private func isSameTree(_ proof: ConsistencyProof) throws -> Bool {
    let roots = (try text("root1"), try text("root2"))
    return proof.old == proof.size && proof.old > 0 && proof.hashes.isEmpty && roots.0 == roots.1
  }

  private func number(_ name: String) throws -> Int {
    let written = try object.require(name)
    if case .fraction = written.json.value { throw NoSuchValue() }
    return Int(try written.number(Int64.min...Int64.max))
  }

  /// `nil` where the text is not the base64 of 32 bytes.
  private func hash(_ name: String) throws -> TreeHash? {
    TreeHash(base64: try text(name))
  }

  private func text(_ name: String) throws -> String {
    try object.require(name).text(atMost: Self.longest)
  }

  private func hashes() throws -> [TreeHash] {
    let items = try object["proof"]?.items(atMost: 1 << 16) ?? []
    return try items.map { item in
      guard let hash = TreeHash(base64: try item.text(atMost: Self.longest)) else {
        throw NoSuchValue()
      }
      return hash
    }
  }
}
