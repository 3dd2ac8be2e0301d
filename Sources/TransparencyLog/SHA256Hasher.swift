import CCrypto

/// SHA-256 by the system's OpenSSL.
public struct SHA256Hasher: TreeHasher {
  public init() {}

  public func hash(_ bytes: UnsafeRawBufferPointer) -> TreeHash {
    TreeHash { output in
      var context = SHA256_CTX()
      let done =
        SHA256_Init(&context) == 1
        && SHA256_Update(&context, bytes.baseAddress, bytes.count) == 1
        && SHA256_Final(output.bindMemory(to: UInt8.self).baseAddress, &context) == 1
      precondition(done, "SHA-256 is not to be had from libcrypto")
    }
  }
}
