import Foundation
import HostileTables

// Writes all hostile files into a folder, for whoever wants to throw them at a built program:
//   HostileWriter FOLDER

let words = CommandLine.arguments
guard words.count == 2 else {
  FileHandle.standardError.write(Data("usage: HostileWriter FOLDER\n".utf8))
  exit(64)
}
try FileManager.default.createDirectory(atPath: words[1], withIntermediateDirectories: true)
for (index, file) in HostileFiles.all.enumerated() {
  let name = "\(1_000 + index) \(file.name.replacing("/", with: "_"))"
  try Data(file.bytes()).write(to: URL(filePath: words[1]).appending(path: name))
}
print("\(HostileFiles.all.count) files in \(words[1])")
