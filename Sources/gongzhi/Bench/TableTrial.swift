import Foundation
import Glibc
import Kernel
import Spreadsheet

/// Opens one table as an import would, in a process that does nothing else, and prints the most
/// memory that this took and what came of it.
enum TableTrial {
  static func run(_ path: String) throws {
    // A file that holds us up for ever ends us instead.
    alarm(30)
    let outcome: String
    do {
      let reader = try SheetFile.open(try FileBytes(path: path))
      var rows = 0
      while try reader.next() != nil { rows += 1 }
      outcome = "\(rows) rows"
    } catch let refusal as any Refusal {
      outcome = refusal.message.zh
    }
    print("\(PeakMemory.bytes) \(outcome)")
  }
}
