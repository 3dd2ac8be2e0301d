import Acts
import App
import ArgumentParser
import FoundationEssentials
import Kernel
import Obligations
import Organs

/// `gongzhi boundary FILE DIR`: takes the district's boundary for the map.
struct BoundaryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "boundary",
    abstract: "导入区界，给地图用 / take the district's boundary for the map")

  @Argument(help: "GeoJSON 文件 / a GeoJSON file") var file: String
  @Argument(help: "init 建好的目录 / the directory made by init") var directory: String

  func run() async throws {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw ValidationError("\(file): 没有这个文件 / there is no such file")
    }
    let boundary = try Boundary(geoJSON: data)
    let installation = try await Installation.open(directory)
    let district = installation.settings.district
    try await installation.desk.perform(
      KeepBoundary(boundary, of: district),
      as: try PermissionMatrix.read().command(in: district))
    print("区界已导入，\(boundary.rings.count) 圈 / taken, \(boundary.rings.count) rings")
  }
}
