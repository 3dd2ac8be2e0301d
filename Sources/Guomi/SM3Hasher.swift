import CCrypto
public import TransparencyLog

/// SM3 (GB/T 32905) by the system's OpenSSL, for a twin tree over the same entries.
public struct SM3Hasher: TreeHasher {
  public init() {}

  public func hash(_ bytes: UnsafeRawBufferPointer) -> TreeHash {
    TreeHash { output in
      let place = output.bindMemory(to: UInt8.self).baseAddress
      var length: UInt32 = 0
      let done = EVP_Digest(bytes.baseAddress, bytes.count, place, &length, EVP_sm3(), nil)
      precondition(done == 1 && length == 32, "SM3 is not to be had from libcrypto")
    }
  }
}
