import Testing
import TransparencyLog

/// RFC 6962, against what others computed.
@Suite struct TreeHasherTests {
  private let hasher = SHA256Hasher()

  /// A frame of an asynchronous function is aligned to 16 bytes; what asks for more makes it write behind
  /// its end.
  @Test func `a hash fits the frames of asynchronous functions`() {
    #expect(MemoryLayout<TreeHash>.size == 32 && MemoryLayout<TreeHash>.alignment <= 16)
  }

  @Test func `empty tree, leaves and nodes are those of RFC 6962`() {
    #expect(
      "\(hasher.emptyRoot)"
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      "\(hasher.leaf([]))" == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")
    #expect(
      "\(hasher.leaf(Array("L123456".utf8)))"
        == "395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56")
    // The published vector has two words in the place of hashes, so it is hashed as bytes.
    let node = ([1] + Array("N123N456".utf8)).withUnsafeBytes(hasher.hash)
    #expect("\(node)" == "aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb")
  }

  @Test func `a tree has the published root at every size`() throws {
    var range = CompactRange()
    var tree = MerkleTree()
    var builder = LedgerBuilder()
    #expect(range.root() == hasher.emptyRoot)
    for (leaf, root) in zip(Published.classicLeaves, Published.classicRoots) {
      range.append(hasher.leaf(leaf))
      tree.append(entry: leaf)
      try builder.append(leaf)
      #expect("\(range.root())" == root)
      #expect("\(try tree.root(at: tree.size))" == root)
      #expect("\(builder.root)" == root)
    }
    #expect(range.root().base64 == "XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=")
  }

  @Test func `a compact range is taken up where it was left`() {
    var range = CompactRange()
    for index in 0..<100 {
      #expect(CompactRange(size: range.size, peaks: range.peaks) == range)
      #expect(CompactRange(size: range.size, peaks: range.peaks.dropLast()) == nil || index == 0)
      range.append(hasher.leaf(SmallLog.entry(index)))
    }
    #expect(CompactRange(size: 3, peaks: [hasher.emptyRoot]) == nil)
    #expect(CompactRange(size: -1, peaks: []) == nil)
  }

  @Test func `another hash makes another tree`() {
    struct Twin: TreeHasher {
      func hash(_ bytes: UnsafeRawBufferPointer) -> TreeHash {
        let inner = SHA256Hasher().hash(bytes)
        return inner.withUnsafeBytes(SHA256Hasher().hash)
      }
    }
    var tree = MerkleTree(by: Twin())
    for leaf in Published.classicLeaves { tree.append(entry: leaf) }
    let proof = try? tree.inclusionProof(of: 5, in: 8)
    let root = (try? tree.root(at: 8)) ?? hasher.emptyRoot
    #expect(throws: Never.self) {
      try proof?.verify(Twin().leaf(Published.classicLeaves[5]), under: root, by: Twin())
    }
    #expect("\(root)" != Published.classicRoots[7])
  }

  @Test func `base64 is taken in one way alone`() {
    for text in ["QQ=", "QQ", "QR==", "Q===", "QUI", "QUJ=", "QQ==\n", " QQ==", "QQ==QQ==", "Q-=="]
    {
      #expect(TreeHash(base64: text) == nil)
    }
    let hash = hasher.emptyRoot
    #expect(TreeHash(base64: hash.base64) == hash)
    #expect(TreeHash(hash.bytes) == hash)
    #expect(TreeHash(base64: hash.base64.replacing("U=", with: "V=")) == nil)
    #expect(TreeHash(Array(hash.bytes.dropLast())) == nil)
  }
}
