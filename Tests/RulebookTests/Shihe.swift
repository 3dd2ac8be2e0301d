import Foundation
import Rulebook

/// The book of the district, loaded once for all tests.
enum Shihe {
  static let directory: String = {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      let book = folder.appending(path: "rulebooks/shihe")
      if FileManager.default.fileExists(atPath: book.path) { return book.path }
      folder.deleteLastPathComponent()
    }
    return "rulebooks/shihe"
  }()

  static let book = Result { try Book.load(directory: directory) }

  /// The texts of the book and of those it stands on, for tests that spoil them.
  static let files: [String: String] = {
    var texts: [String: String] = [:]
    for folder in ["", "../henan/", "../cn/"] {
      for (path, text) in read("\(directory)/\(folder)") { texts[folder + path] = text }
    }
    return texts
  }()

  static func read(_ folder: String) -> [String: String] {
    var texts: [String: String] = [:]
    for path in (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    where path.hasSuffix(".yaml") || path.hasSuffix(".md") {
      texts[path] = try? String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
    }
    return texts
  }
}
