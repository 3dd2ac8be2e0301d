package import Civil
import FoundationEssentials
import Kernel

extension Installation {
  /// The calendar of the country with the years that this installation adds: every `.txt` in its
  /// folder `calendars`, in the order of their names. There need not be any.
  package static func calendar(in directory: String) throws -> WorkCalendar {
    let folder = directory + "/calendars"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return try names.filter { $0.hasSuffix(".txt") }.sorted()
      .reduce(WorkCalendar.china) { calendar, name in
        try extend(calendar, from: "\(folder)/\(name)")
      }
  }

  private static func extend(
    _ calendar: WorkCalendar, from path: String
  ) throws -> WorkCalendar {
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    do {
      return try calendar.adding(CalendarText(parsing: text).years)
    } catch {
      throw BadCalendar(path: path, errors: error)
    }
  }
}

/// A service that counts days on a calendar it could not read would be late for everything.
package struct BadCalendar: Error, CustomStringConvertible {
  package let path: String
  package let errors: CalendarErrors

  package var description: String {
    errors.all.map { "\(path):\(max($0.line, 1)): \($0.message.zh) / \($0.message.en)" }
      .joined(separator: "\n")
  }
}
