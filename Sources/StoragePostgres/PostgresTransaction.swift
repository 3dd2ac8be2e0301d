import Glibc
import Storage

extension PostgresSession {
  /// Runs the body between `begin` and `COMMIT`. As long as nothing is final, a deadlock or a lost
  /// connection only means: once more from the start, a few times.
  func transaction<T>(_ begin: String, _ body: (PostgresConnection) throws -> T) throws -> T {
    var attempt: UInt32 = 1
    while true {
      do {
        return try once(begin, body)
      } catch let error as PostgresError {
        guard error.mayTryAgain, attempt < 10 else { throw error.forPeople }
        usleep(UInt32.random(in: 1_000...10_000) << min(attempt, 5))
        attempt += 1
      }
    }
  }

  private func once<T>(_ begin: String, _ body: (PostgresConnection) throws -> T) throws -> T {
    try connect()
    try execute(begin, [])
    let value: T
    do {
      value = try body(PostgresConnection(session: self))
    } catch {
      rollBack()
      throw error
    }
    try commit()
    return value
  }

  private func commit() throws {
    let tag: String
    do {
      tag = try execute("COMMIT", []).tag
    } catch let error as PostgresError where error.connectionLost {
      throw OutcomeUnknown()
    }
    // PostgreSQL answers COMMIT with ROLLBACK when a statement failed and the body went on.
    guard tag == "COMMIT" else { throw TransactionSpoiled() }
  }

  private func rollBack() {
    guard isOpen else { return }
    do { try execute("ROLLBACK", []) } catch { close() }
  }
}
