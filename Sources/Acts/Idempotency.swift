import Civil
import FoundationEssentials
package import Kernel
import Storage
import Synchronization

/// The mark of one attempt to do something. Sent again with the same content, it gets the same
/// answer, and nothing is done twice.
package struct IdempotencyKey: Hashable, Sendable {
  package static let lifetimeSeconds: Int64 = 24 * 3600

  package let text: String
  /// The digest of what was asked for, so that a key is not used for something else.
  package let content: Digest

  package init(_ text: String, content: Digest) {
    self.text = text
    self.content = content
  }
}

extension Desk {
  /// As `perform`, but done once however often it is sent.
  package func perform<A: Act>(
    _ act: A, as doer: Doer, key: IdempotencyKey?
  ) async throws -> A.Outcome where A.Outcome: Codable {
    guard let key, let use = use(of: key, for: A.permission, by: doer) else {
      return try await perform(act, as: doer)
    }
    return try await inFlight.alone(use) {
      try await database.write { db in
        if let answer = try db.answer(to: use) { return try decoded(answer) }
        let outcome = try carryOut(act, as: doer, in: db)
        try db.keep(String(decoding: try JSONEncoder().encode([outcome]), as: UTF8.self), for: use)
        return outcome
      }
    }
  }

  package func perform<A: Act>(
    _ act: A, as doer: Doer, key: IdempotencyKey?
  ) async throws where A.Outcome == Void {
    guard let key, let use = use(of: key, for: A.permission, by: doer) else {
      return try await perform(act, as: doer)
    }
    try await inFlight.alone(use) {
      try await database.write { db in
        guard try db.answer(to: use) == nil else { return }
        try carryOut(act, as: doer, in: db)
        try db.keep("[]", for: use)
      }
    }
  }

  private func use(
    of key: IdempotencyKey, for permission: Permission, by doer: Doer
  ) -> KeyUse? {
    doer.scopes(for: permission).first.map {
      KeyUse(district: $0.region.district, doer: doer.id, key: key, at: now)
    }
  }

  private func decoded<T: Decodable>(_ answer: String) throws -> T {
    let answers = try JSONDecoder().decode([T].self, from: Data(answer.utf8))
    guard let answer = answers.first else { throw KeyUsedForOther() }
    return answer
  }
}

/// One key of one doer, at one moment.
struct KeyUse: Sendable {
  let district: String
  let doer: ID<Doer>
  let key: IdempotencyKey
  let at: Instant
}

/// What is being done in this process at this moment. Between nodes the database tells the second
/// that the first has the key.
final class InFlight: Sendable {
  private struct Mark: Hashable {
    let doer: ID<Doer>
    let key: String
  }

  private let marks = Mutex<Set<Mark>>([])

  func alone<T>(_ use: KeyUse, _ body: () async throws -> T) async throws -> T {
    let mark = Mark(doer: use.doer, key: use.key.text)
    guard marks.withLock({ $0.insert(mark).inserted }) else { throw StillInFlight() }
    defer { marks.withLock { _ = $0.remove(mark) } }
    return try await body()
  }
}

/// The same form came a second time while the first is being worked on.
package struct StillInFlight: Refusal {
  package var kind: RefusalKind { .conflict }
  package var message: Message {
    Message(
      zh: "这份表单正在办理，请不要重复提交，稍后刷新页面查看结果。",
      en: "a request with this key is being worked on")
  }
}

/// The key of one form came with the content of another.
package struct KeyUsedForOther: Refusal {
  package var kind: RefusalKind { .invalid(field: "_key") }
  package var message: Message {
    Message(
      zh: "这份表单已经提交过，内容却不一样了。请重新打开页面，再填写提交。",
      en: "this key was used for a request with another content")
  }
}
