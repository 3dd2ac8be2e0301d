import CCrypto
import TransparencyLog

/// A private key of SM2 (GB/T 32918) and what follows from it.
public struct SM2Key: Sendable {
  /// 65 bytes: 04, then both coordinates of the point.
  public let publicKey: [UInt8]
  private let secret: [UInt8]

  /// `nil` where the seed has not 32 bytes, or the library knows no SM2. The seed comes from outside,
  /// like all randomness; every seed gives a key, as the number is taken into 1…n-2.
  public init?(seed: [UInt8]) {
    guard seed.count == 32, let made = SM2Curve()?.key(from: seed) else { return nil }
    (secret, publicKey) = made
  }

  /// The numbers of a signature are drawn by the library, as the standard asks: signing the same twice
  /// gives two signatures.
  func sign(_ message: [UInt8]) throws(SigningFailed) -> [UInt8] {
    guard let key = SM2.key(publicKey, secret: secret) else { throw SigningFailed() }
    defer { EVP_PKEY_free(key) }
    let signature = SM2.with(key) { context -> [UInt8]? in
      // Two numbers of up to 33 bytes in DER are 72 bytes at most.
      var signature = [UInt8](repeating: 0, count: 80)
      var length = signature.count
      guard EVP_DigestSignInit(context, nil, EVP_sm3(), nil, key) == 1,
        EVP_DigestSign(context, &signature, &length, message, message.count) == 1
      else { return nil }
      return Array(signature[..<length])
    }
    guard let signature else { throw SigningFailed() }
    return signature
  }
}

/// The curve of GB/T 32918.5, and what is reckoned on it.
private final class SM2Curve {
  private let group: OpaquePointer
  private let workspace: OpaquePointer

  init?() {
    guard let group = EC_GROUP_new_by_curve_name(NID_sm2) else { return nil }
    guard let workspace = BN_CTX_new() else {
      EC_GROUP_free(group)
      return nil
    }
    (self.group, self.workspace) = (group, workspace)
  }

  deinit {
    BN_CTX_free(workspace)
    EC_GROUP_free(group)
  }

  func key(from seed: [UInt8]) -> (secret: [UInt8], publicKey: [UInt8])? {
    let range = BN_dup(EC_GROUP_get0_order(group))
    let number = BN_bin2bn(seed, Int32(seed.count), nil)
    let point = EC_POINT_new(group)
    defer {
      BN_free(range)
      BN_clear_free(number)
      EC_POINT_free(point)
    }
    var secret = [UInt8](repeating: 0, count: 32)
    var publicKey = [UInt8](repeating: 0, count: 65)
    guard BN_sub_word(range, 2) == 1, BN_nnmod(number, number, range, workspace) == 1,
      BN_add_word(number, 1) == 1, BN_bn2binpad(number, &secret, 32) == 32,
      EC_POINT_mul(group, point, number, nil, nil, workspace) == 1,
      EC_POINT_point2oct(
        group, point, POINT_CONVERSION_UNCOMPRESSED, &publicKey, 65, workspace) == 65
    else { return nil }
    return (secret, publicKey)
  }
}
