import FoundationEssentials

/// What the folder of evidence holds, against what the facts name.
package struct EvidenceAudit: Hashable, Sendable {
  /// Named by a fact and not there.
  package var missing: [String] = []
  /// There, and no longer what was handed in.
  package var changed: [String] = []
  /// There, and named by no fact: handed in with something that was then refused, say.
  package var orphaned: [String] = []
  package var sound = 0
}

extension EvidenceStore {
  /// The files that are there, as paths below the folder. Ask before the facts are asked: a file
  /// is there before the fact that names it.
  package func files() -> [String] {
    let found = (try? FileManager.default.subpathsOfDirectory(atPath: directory)) ?? []
    return found.filter { !Self.isFolder(directory + "/" + $0) }.sorted()
  }

  /// Reads every file that is named, one at a time.
  package func audit(_ files: [String], named digests: Set<String>) -> EvidenceAudit {
    var audit = EvidenceAudit()
    for digest in digests.sorted() {
      let place = Self.place(digest)
      guard FileManager.default.fileExists(atPath: directory + "/" + place) else {
        audit.missing.append(place)
        continue
      }
      if (try? bytes(digest)) == nil { audit.changed.append(place) } else { audit.sound += 1 }
    }
    let named = Set(digests.map(Self.place))
    audit.orphaned = files.filter { !named.contains($0) }
    return audit
  }

  private static func isFolder(_ path: String) -> Bool {
    let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    return kind == .typeDirectory
  }
}
