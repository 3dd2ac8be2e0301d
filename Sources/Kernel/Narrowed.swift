extension Scope {
  /// What of it lies in a region; `nil` where nothing does.
  package func narrowed(to region: Region) -> Scope? {
    switch self {
    case .region(let own): own.common(with: region).map(Scope.region)
    case .enterprise(let code, let own):
      own.common(with: region).map { .enterprise(code, in: $0) }
    case .several(let parts):
      switch parts.compactMap({ $0.narrowed(to: region) }) {
      case let kept where kept.isEmpty: nil
      case let kept: kept.count == 1 ? kept[0] : .several(kept)
      }
    }
  }
}

extension Region {
  /// The smaller of the two, where one contains the other.
  fileprivate func common(with other: Region) -> Region? {
    contains(other) ? other : other.contains(self) ? self : nil
  }
}
