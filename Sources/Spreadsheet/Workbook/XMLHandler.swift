/// Listens to the elements of one part.
protocol XMLHandler: AnyObject {
  func start(_ element: XMLElement) throws
  func end(_ name: XMLName) throws
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws
}

extension XMLHandler {
  func end(_ name: XMLName) throws {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {}
}
