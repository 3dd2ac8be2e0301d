package import Civil
package import Kernel
package import Storage

/// What a look works with.
package struct Sight {
  package let db: any ReadConnection
  package let doer: Doer
  package let now: Instant

  package var today: Day { now.day }
}
