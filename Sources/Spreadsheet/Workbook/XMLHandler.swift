/// Listens to the elements of one part.
protocol XMLHandler: AnyObject {
  /// How many rows that say something have come of it so far.
  var rowCount: Int { get }

  func start(_ element: XMLElement) throws
  func end(_ name: XMLName) throws
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws
}

extension XMLHandler {
  var rowCount: Int { 0 }
  func end(_ name: XMLName) throws {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {}
}
