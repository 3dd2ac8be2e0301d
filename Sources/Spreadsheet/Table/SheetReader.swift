package import Kernel

/// A table that is read row by row. Rows that hold nothing are passed over.
package protocol SheetReader: AnyObject {
  func next() throws -> SheetRow?

  /// What a person should know about the file as a whole; complete when the last row was read.
  var remarks: [Message] { get }
}
