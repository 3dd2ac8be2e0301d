/// The plan of the house: which room may open the door of which. Read from the bottom up; a room
/// names only rooms above it in this list. Whoever changes `Package.swift` changes this table.
enum Rooms {
  static let systemLibraries: Set = [
    "CPostgres", "CSodium", "CCrypto", "CQrEncode", "CExpat", "CZlib", "CXlsxWriter", "CCurl",
  ]
  static let pure: Set = [
    "Kernel", "Civil", "Rulebook", "FairDraw", "TransparencyLog", "Guomi", "OwnersVote",
  ]
  static let shared = ["Organs", "Registry", "Homes"]
  static let areas: Set = [
    "Organs", "Registry", "Homes", "Obligations", "Checks", "Burden", "Shell", "Hooks",
    "Evidence",
  ]
  static let engines: Set = ["StorageSQLite", "StoragePostgres"]

  static let ground = [
    "Kernel", "Civil", "Rulebook", "Storage", "Facts", "Acts", "Web", "Spreadsheet",
    "Tables", "Api", "Imports",
  ]

  /// In the order of the floors.
  static let plan: [(room: String, may: [String])] = [
    ("Kernel", ["CCrypto"]),
    ("Civil", ["Kernel"]),
    ("Rulebook", ["Kernel", "Civil"]),
    ("FairDraw", ["Kernel", "CCrypto"]),
    ("TransparencyLog", ["Kernel", "CCrypto"]),
    ("Guomi", ["Kernel", "TransparencyLog", "CCrypto"]),
    ("OwnersVote", ["Kernel", "Civil"]),
    ("Storage", ["Kernel", "Civil"]),
    ("StorageSQLite", ["Kernel", "Civil", "Storage"]),
    ("StoragePostgres", ["Kernel", "Civil", "Storage", "CPostgres"]),
    ("Facts", ["Kernel", "Civil", "Rulebook", "Storage"]),
    ("Acts", ["Kernel", "Civil", "Rulebook", "Storage", "Facts"]),
    ("Spreadsheet", ["Kernel", "Civil", "CExpat", "CZlib", "CXlsxWriter"]),
    ("Web", ["Kernel", "Civil", "Storage", "Facts", "Acts", "CSodium", "CCrypto"]),
    ("Tables", ["Kernel", "Civil", "Storage", "Acts", "Web", "Spreadsheet"]),
    ("Api", ["Kernel", "Civil", "Storage", "Facts", "Acts", "Web", "Tables"]),
    (
      "Imports",
      ["Kernel", "Civil", "Rulebook", "Storage", "Facts", "Acts", "Web", "Spreadsheet", "Api"]
    ),
    ("Organs", ground + ["CSodium", "CCrypto", "CQrEncode"]),
    ("Registry", ground + ["Organs"]),
    ("Homes", ground + ["Organs", "Registry"]),
    ("Obligations", ground + shared),
    ("Checks", ground + shared),
    ("Burden", ground + shared),
    ("Shell", ground + shared),
    ("Evidence", ground + ["Organs", "Registry", "TransparencyLog", "Guomi"]),
    ("Hooks", ground + ["Organs", "CCurl"]),
    (
      "App", ground + shared + ["Obligations", "Checks", "Burden", "Shell", "Hooks", "Evidence"]
    ),
    (
      "gongzhi",
      ground + shared + [
        "Obligations", "Checks", "Burden", "Shell", "Evidence", "App", "StorageSQLite",
        "StoragePostgres", "FairDraw",
        "OwnersVote", "TransparencyLog", "Guomi",
      ]
    ),
    (
      "TestKit",
      ground + shared + [
        "Obligations", "Checks", "Burden", "Shell", "App", "StorageSQLite", "StoragePostgres",
      ]
    ),
  ]

  static func may(_ room: String) -> Set<String> {
    Set(plan.first { $0.room == room }?.may ?? [])
  }
}
