/// How much one form with files may hold.
package struct MultipartLimits: Hashable, Sendable {
  package var parts = 200
  /// The headers of one part together.
  package var headerBytes = 16 << 10
  /// One field that is not a file.
  package var fieldBytes = 64 << 10
  package var fileBytes = 20 << 20
  package var totalBytes = 64 << 20

  package init() {}

  package static let standard = MultipartLimits()
}
