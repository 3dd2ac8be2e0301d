package import Kernel
package import Storage

/// One thing a person does to the register: one file, one transaction, one entry in the record.
///
/// The act says what it touches (`subject`) and what it does (`perform`). Whether the doer may do
/// it, the transaction and the record are the desk's business and cannot be forgotten.
package protocol Act: Sendable {
  associatedtype Subject: Regional
  associatedtype Outcome: Sendable

  static var permission: Permission { get }

  func subject(in db: any ReadConnection) throws -> Subject
  func perform(on subject: Subject, in tx: Transaction) throws -> Outcome
}

/// One question a page asks, answered from one unchanging view of the data.
package protocol Look: Sendable {
  associatedtype Subject: Regional
  associatedtype Answer: Sendable

  static var permission: Permission { get }

  func subject(in db: any ReadConnection) throws -> Subject
  func answer(about subject: Subject, in sight: Sight) throws -> Answer
}
