package import Hummingbird

extension Request {
  /// Below `/api/` programs ask: they are answered in JSON, and their changes need a token.
  package var isForPrograms: Bool { uri.path.hasPrefix("/api/") }
}
