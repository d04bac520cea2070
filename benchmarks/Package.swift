// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// A package of its own, so that an ordinary build never sees it. scripts/bench runs it.
let package = Package(
  name: "benchmarks",
  dependencies: [
    // By name: the folder of a clone may be called anything.
    .package(name: "huunghi", path: "..")
  ],
  targets: [
    // Makes the data: the same seed and size give the same files.
    .executableTarget(
      name: "MakeArchive", dependencies: [.product(name: "HuunghiDomain", package: "huunghi")],
      swiftSettings: settings),
    // Times the use cases inside one process, for a profiler.
    .executableTarget(
      name: "Stages", dependencies: [.product(name: "HuunghiRooms", package: "huunghi")],
      swiftSettings: settings),
    // Measures the log beside bare PostgreSQL.
    .executableTarget(
      name: "LogFigures", dependencies: [.product(name: "HuunghiRooms", package: "huunghi")],
      swiftSettings: settings),
    // Times whole commands.
    .executableTarget(name: "Bench", swiftSettings: settings),
  ]
)
