// swift-tools-version:6.2
import PackageDescription

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// What every area stands on.
let ground: [Target.Dependency] = [
  "Kernel", "Civil", "Rulebook", "Storage", "Facts", "Acts", "Web", "Spreadsheet", "Tables",
  "Api", "Imports", hummingbird,
]

let package = Package(
  name: "gongzhi",
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
  ],
  targets: [
    // C libraries of the system.
    .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CQrEncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // Pure: no database, clock, network, locale or randomness.
    .target(name: "Kernel", dependencies: ["CCrypto"]),
    .target(name: "Civil", dependencies: ["Kernel"]),
    .target(name: "Rulebook", dependencies: ["Kernel", "Civil", yams]),
    .target(name: "OwnersVote", dependencies: ["Kernel", "Civil"]),
    .target(name: "FairDraw", dependencies: ["Kernel", "CCrypto"]),
    .target(name: "TransparencyLog", dependencies: ["Kernel", "CCrypto"]),
    // The state's own cryptography, apart: whoever has a device for it puts another room here.
    .target(name: "Guomi", dependencies: ["Kernel", "TransparencyLog", "CCrypto"]),

    // Storage and its two engines.
    .target(name: "Storage", dependencies: ["Kernel", "Civil"]),
    .target(name: "StorageSQLite", dependencies: ["Kernel", "Civil", "Storage", grdb, sqlite]),
    .target(name: "StoragePostgres", dependencies: ["Kernel", "Civil", "Storage", "CPostgres"]),

    // Ground with I/O.
    .target(name: "Facts", dependencies: ["Kernel", "Civil", "Rulebook", "Storage"]),
    .target(name: "Acts", dependencies: ["Kernel", "Civil", "Rulebook", "Storage", "Facts"]),
    .target(
      name: "Spreadsheet",
      dependencies: ["Kernel", "Civil", "CExpat", "CZlib", "CXlsxWriter", yams]),
    .target(
      name: "Web",
      dependencies: [
        "Kernel", "Civil", "Storage", "Facts", "Acts", "CSodium", "CCrypto", hummingbird, mustache,
      ],
      exclude: ["Pages", "Assets", "Words"]),
    .target(
      name: "Tables",
      dependencies: [
        "Kernel", "Civil", "Storage", "Acts", "Web", "Spreadsheet", hummingbird,
      ],
      exclude: ["Pages"]),
    .target(
      name: "Api",
      dependencies: [
        "Kernel", "Civil", "Storage", "Facts", "Acts", "Web", "Tables", hummingbird,
      ],
      exclude: ["Pages"]),

    // Tables into registers and out again; which registers, the areas say.
    .target(
      name: "Imports",
      dependencies: [
        "Kernel", "Civil", "Rulebook", "Storage", "Facts", "Acts", "Web", "Spreadsheet", "Api",
        hummingbird,
      ],
      exclude: ["Pages"]),

    // Areas: none imports another, but for Organs, Registry and Homes, which the others may.
    .target(
      name: "Organs", dependencies: ground + ["CSodium", "CCrypto", "CQrEncode"],
      exclude: ["Pages"]),
    .target(
      name: "Registry", dependencies: ground + ["Organs"], exclude: ["Pages", "Profiles"]),
    .target(
      name: "Homes", dependencies: ground + ["Organs", "Registry"], exclude: ["Pages", "Profiles"]),
    .target(
      name: "Obligations", dependencies: ground + ["Organs", "Registry"], exclude: ["Pages"]),
    .target(
      name: "Checks", dependencies: ground + ["Organs", "Registry", "Homes"],
      exclude: ["Pages"]),

    .target(
      name: "Evidence", dependencies: ground + ["Organs", "Registry", "TransparencyLog", "Guomi"],
      exclude: ["Pages"]),

    .target(name: "Hooks", dependencies: ground + ["Organs", "CCurl"], exclude: ["Pages"]),

    .target(
      name: "Burden", dependencies: ground + ["Organs", "Registry"], exclude: ["Pages"]),

    .target(
      name: "Shell", dependencies: ground + ["Organs", "Registry"], exclude: ["Pages"]),

    // Top: the only place where the parts meet.
    .target(
      name: "App",
      dependencies: ground + [
        "Organs", "Registry", "Homes", "Obligations", "Checks", "Burden", "Shell", "Hooks",
        "Evidence", mustache,
      ]),
    .executableTarget(
      name: "gongzhi",
      dependencies: ground + [
        "App", "Organs", "Registry", "Homes", "Obligations", "Checks", "Burden", "Shell",
        "Evidence", "StorageSQLite",
        "StoragePostgres", mustache, arguments, grdb, yams, "FairDraw",
        "OwnersVote", "TransparencyLog", "Guomi",
      ]),

    .target(
      name: "TestKit",
      dependencies: ground + [
        "App", "Organs", "Registry", "Homes", "Obligations", "Checks", "Burden", "Shell",
        "StorageSQLite",
        "StoragePostgres", mustache,
      ]),
    .testTarget(name: "GuardTests", dependencies: ["Web"]),
    .testTarget(name: "KernelTests", dependencies: ["Kernel"]),
    .testTarget(name: "CivilTests", dependencies: ["Civil", "Kernel"]),
    .testTarget(name: "OwnersVoteTests", dependencies: ["OwnersVote", "Civil", "Kernel"]),
    .testTarget(name: "FairDrawTests", dependencies: ["FairDraw", "Kernel"]),
    .testTarget(
      name: "TransparencyLogTests",
      dependencies: ["TransparencyLog", "Guomi", "Kernel", "CCrypto"], exclude: ["Fixtures"]),
    .testTarget(name: "RulebookTests", dependencies: ["Rulebook", "Civil", "Kernel"]),
    // A disk that loses its power, and a program that is made to be killed.
    .target(
      name: "CPowerCut", path: "Tests/CPowerCut", linkerSettings: [.linkedLibrary("sqlite3")]),
    .executableTarget(
      name: "KillVictim", dependencies: ["Storage", "StorageSQLite", "StoragePostgres"],
      path: "Tests/KillVictim"),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Kernel", "Civil", "Storage", "StorageSQLite", "StoragePostgres", "TestKit", "CPowerCut",
        "KillVictim", grdb,
      ]),
    .testTarget(name: "ActsTests", dependencies: ["TestKit"] + ground),
    .testTarget(name: "ApiTests", dependencies: ["App", "Organs", "Registry", "TestKit"] + ground),
    .testTarget(name: "WebTests", dependencies: ["TestKit", mustache] + ground),
    // Tables that mean harm: a library for the tests, and a program that writes them for the bench.
    .target(
      name: "HostileTables", dependencies: ["Spreadsheet", "CZlib"], path: "Tests/HostileTables"),
    .executableTarget(
      name: "HostileWriter", dependencies: ["HostileTables"], path: "Tests/HostileWriter"),
    .testTarget(
      name: "SpreadsheetTests", dependencies: ["Spreadsheet", "HostileTables", "Kernel", "Civil"]),
    .testTarget(
      name: "TablesTests", dependencies: ["App", "Registry", "Organs", "TestKit"] + ground),
    .testTarget(name: "OrgansTests", dependencies: ["Organs", "TestKit"] + ground),
    .testTarget(
      name: "RegistryTests", dependencies: ["App", "Registry", "Organs", "TestKit"] + ground),
    .testTarget(
      name: "HomesTests",
      dependencies: ["App", "Homes", "Registry", "Organs", "TestKit"] + ground),
    .testTarget(
      name: "ChecksTests",
      dependencies: ["Checks", "Homes", "Registry", "Organs", "TestKit"] + ground),
    .testTarget(
      name: "BurdenTests", dependencies: ["Burden", "Registry", "Organs", "TestKit"] + ground),
    .testTarget(
      name: "ObligationsTests",
      dependencies: ["Obligations", "Registry", "Organs", "TestKit"] + ground),
    .testTarget(name: "HooksTests", dependencies: ["App", "Hooks", "Shell", "TestKit"] + ground),
    .testTarget(
      name: "EvidenceTests",
      dependencies: [
        "App", "Evidence", "TransparencyLog", "Guomi", "Registry", "Organs", "TestKit",
      ] + ground
    ),
    .testTarget(name: "ShellTests", dependencies: ["Shell", "Organs", "TestKit"] + ground),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Kernel", "Storage", "StorageSQLite", "StoragePostgres", "Guomi", "TransparencyLog",
        "TestKit", "gongzhi",
      ]),
    .testTarget(
      name: "AppTests",
      dependencies: [
        "App", "Obligations", "Homes", "Registry", "Organs", "Shell", "Hooks", "Evidence",
        "TestKit",
        "StorageSQLite", mustache,
      ] + ground),
  ]
)

// Fuzzers link only with the sanitizer's own driver; Fuzz/FuzzDriver says how.
if Context.environment["GONGZHI_FUZZ"] != nil {
  package.targets.append(.target(name: "FuzzDriver", path: "Fuzz/FuzzDriver"))
  let fuzzed = [
    "FuzzTables": ["Spreadsheet"], "FuzzLedger": ["Kernel", "TransparencyLog"],
    "FuzzFiles": ["Kernel", "FairDraw", "OwnersVote"],
  ]
  for (name, rooms) in fuzzed {
    package.targets.append(
      .executableTarget(
        name: name, dependencies: ["FuzzDriver"] + rooms.map { .init(stringLiteral: $0) },
        path: "Fuzz/\(name)"))
  }
}

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  // `make test` sets this: no warning lands. While writing, warnings may stand for a moment.
  if Context.environment["GONGZHI_STRICT"] != nil {
    target.swiftSettings?.append(.treatAllWarnings(as: .error))
  }
}
