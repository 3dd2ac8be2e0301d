public import Kernel

/// Why a text is not what it should be, in words that tell how to mend it. Forms and imports add
/// where it stood.
public protocol Mistake: Error, Hashable, Sendable {
  var message: Message { get }
}
