import CSodium
import Kernel
import NIOCore
import NIOPosix
import Synchronization

/// argon2id by libsodium, away from the threads that serve requests. As many at once as there are
/// threads, so that a flood of sign-ins costs bounded memory; those who would wait too long are
/// told so.
package final class PasswordHasher: Sendable {
  package struct Cost: Hashable, Sendable {
    let operations: UInt64
    let memory: Int

    /// 64 MiB and two passes: about a fifth of a second on a small machine.
    package static let staff = Cost(operations: 2, memory: 64 << 20)
    /// For tests alone, which hash by the hundred.
    package static let light = Cost(operations: 1, memory: 8192)
  }

  private static let mostWaiting = 32

  private let cost: Cost
  private let pool: NIOThreadPool
  private let waiting = Mutex(0)
  /// What an unknown name is checked against, so that it takes as long as a known one.
  private let nobody: String

  package init(cost: Cost, threads: Int) throws {
    guard sodium_init() >= 0 else { throw NoSodium() }
    self.cost = cost
    pool = NIOThreadPool(numberOfThreads: threads)
    pool.start()
    nobody = try Self.hash("nobody has this password", cost)
  }

  func hash(_ password: String) async throws -> String {
    let cost = cost
    return try await inPool { try Self.hash(password, cost) }
  }

  /// Whether the password is the one hashed; `nil` stands for an account that does not exist.
  func verify(_ password: String, against hash: String?) async throws -> Bool {
    let known = hash ?? nobody
    let matches = try await inPool {
      let bytes = Array(password.utf8).map(CChar.init(bitPattern:))
      return crypto_pwhash_str_verify(known, bytes, UInt64(bytes.count)) == 0
    }
    return matches && hash != nil
  }

  private func inPool<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    let isFull = waiting.withLock { count in
      if count >= Self.mostWaiting { return true }
      count += 1
      return false
    }
    guard !isFull else { throw TooBusy() }
    defer { waiting.withLock { $0 -= 1 } }
    return try await pool.runIfActive(body)
  }

  private static func hash(_ password: String, _ cost: Cost) throws -> String {
    var output = [CChar](repeating: 0, count: Int(crypto_pwhash_strbytes()))
    let bytes = Array(password.utf8).map(CChar.init(bitPattern:))
    let done = crypto_pwhash_str(
      &output, bytes, UInt64(bytes.count), cost.operations, cost.memory)
    guard done == 0 else { throw NoSodium() }
    return String(decoding: output.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

/// libsodium cannot be started, or has no memory to hash with.
struct NoSodium: Error {}

struct TooBusy: Refusal {
  var kind: RefusalKind { .tooMany(retryAfter: 5) }
  var message: Message {
    Message(zh: "现在登录的人太多，请过几秒再试。", en: "too many sign-ins at once")
  }
}
