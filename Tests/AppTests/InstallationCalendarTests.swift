import App
import Civil
import FoundationEssentials
import TestKit
import Testing

@Suite struct InstallationCalendarTests {
  @Test func `without calendars of its own an installation counts on the country's`() async throws {
    try await TemporaryFolder.with { folder in
      let calendar = try Installation.calendar(in: folder)
      #expect(calendar == .china)
    }
  }

  @Test func `a new year's notice is added by laying a file beside the settings`() async throws {
    try await TemporaryFolder.with { folder in
      try lay("年份 2027 通知\n2027-01-01 至 2027-01-03 放假 元旦", as: "2027.txt", in: folder)
      try lay("年份 2028 通知\n2028-01-01 放假 元旦", as: "2028.txt", in: folder)
      try lay("别的", as: "note.md", in: folder)

      let calendar = try Installation.calendar(in: folder)

      #expect(calendar.coverage.upperBound == "2028-12-31")
      #expect(calendar.reason("2027-01-01") == .holiday("元旦"))
    }
  }

  @Test func `a faulty calendar is refused with its file and line`() async throws {
    try await TemporaryFolder.with { folder in
      try lay("年份 2027 通知\n2027-02-30 放假 春节", as: "2027.txt", in: folder)

      let error = #expect(throws: BadCalendar.self) { try Installation.calendar(in: folder) }
      #expect(error?.description.contains("calendars/2027.txt:2: ") == true)
    }
  }

  private func lay(_ text: String, as name: String, in folder: String) throws {
    let calendars = folder + "/calendars"
    try FileManager.default.createDirectory(
      atPath: calendars, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: calendars + "/" + name))
  }
}
