import CCrypto

/// Signatures of SM2 with SM3, by the system's OpenSSL.
enum SM2 {
  /// Who signs, where nobody is named (GB/T 35276).
  static let signer = Array("1234567812345678".utf8)

  static func accepts(_ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]) -> Bool {
    guard publicKey.count == 65, let key = key(publicKey) else { return false }
    defer { EVP_PKEY_free(key) }
    return with(key) { context in
      EVP_DigestVerifyInit(context, nil, EVP_sm3(), nil, key) == 1
        && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
    }
  }

  /// The library's own form of a key, which the caller frees. `nil` for a point off the curve.
  static func key(_ publicKey: [UInt8], secret: [UInt8]? = nil) -> OpaquePointer? {
    let context = EVP_PKEY_CTX_new_from_name(nil, "SM2", nil)
    let number = secret.flatMap { BN_bin2bn($0, Int32($0.count), nil) }
    defer {
      EVP_PKEY_CTX_free(context)
      BN_clear_free(number)
    }
    guard let parameters = parameters(publicKey, number) else { return nil }
    defer { OSSL_PARAM_free(parameters) }
    var parts = OSSL_KEYMGMT_SELECT_PUBLIC_KEY | OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS
    if number != nil { parts |= OSSL_KEYMGMT_SELECT_PRIVATE_KEY }
    var key: OpaquePointer?
    guard EVP_PKEY_fromdata_init(context) == 1,
      EVP_PKEY_fromdata(context, &key, parts, parameters) == 1
    else { return nil }
    return key
  }

  /// The builder copies no value until it is finished and no name ever, so what it is lent stays where
  /// it is.
  private static func parameters(
    _ publicKey: [UInt8], _ secret: OpaquePointer?
  ) -> UnsafeMutablePointer<OSSL_PARAM>? {
    let list = OSSL_PARAM_BLD_new()
    defer { OSSL_PARAM_BLD_free(list) }
    return publicKey.withUnsafeBytes { point in
      guard
        OSSL_PARAM_BLD_push_utf8_string(list, lasting("group"), lasting("SM2"), 0) == 1,
        OSSL_PARAM_BLD_push_octet_string(
          list, lasting("pub"), point.baseAddress, point.count) == 1,
        secret == nil || OSSL_PARAM_BLD_push_BN(list, lasting("priv"), secret) == 1
      else { return nil }
      return OSSL_PARAM_BLD_to_param(list)
    }
  }

  /// A word of the program itself, which ends with a zero and is never freed.
  private static func lasting(_ word: StaticString) -> UnsafePointer<CChar> {
    UnsafeRawPointer(word.utf8Start).assumingMemoryBound(to: CChar.self)
  }

  /// Lends a context that knows who signs.
  static func with<T>(_ key: OpaquePointer, _ body: (OpaquePointer?) -> T) -> T {
    let context = EVP_MD_CTX_new()
    let settings = EVP_PKEY_CTX_new(key, nil)
    defer {
      EVP_MD_CTX_free(context)
      EVP_PKEY_CTX_free(settings)
    }
    EVP_PKEY_CTX_set1_id(settings, signer, Int32(signer.count))
    EVP_MD_CTX_set_pkey_ctx(context, settings)
    return body(context)
  }
}
