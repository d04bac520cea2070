// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// The rooms. Dependencies point to the right and down only (docs/architecture.md has the picture);
// Tests/RoomTests holds the same walls against the import lines of every file.
let package = Package(
  name: "huunghi",
  products: [
    .executable(name: "huunghi", targets: ["huunghi"]),
    .library(
      name: "HuunghiRooms",
      targets: ["Secretariat", "EventStore", "Postgres", "LocalPostgres", "Documents", "Friendship"]),
    .library(name: "HuunghiDomain", targets: ["Friendship"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CLibxlsxwriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "Friendship", swiftSettings: settings),
    .target(name: "Wording", dependencies: ["Friendship"], swiftSettings: settings),
    .target(
      name: "Documents",
      dependencies: [
        "Wording", "Friendship", "CZlib", "CLibxlsxwriter", .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: settings),
    .target(name: "Postgres", dependencies: ["CLibpq"], swiftSettings: settings),
    .target(
      name: "Migrations", path: "migrations", resources: [.embedInCode("log")],
      swiftSettings: settings),
    .target(
      name: "EventStore",
      dependencies: ["Postgres", "Migrations", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: settings),
    .target(
      name: "Secretariat",
      dependencies: [
        "EventStore", "Postgres", "Documents", "Wording", "Friendship",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      resources: [.embedInCode("Facts/Data")],
      swiftSettings: settings),
    .target(
      name: "LocalPostgres",
      dependencies: ["Postgres", .product(name: "Subprocess", package: "swift-subprocess")],
      swiftSettings: settings),
    .executableTarget(
      name: "huunghi",
      dependencies: [
        "Secretariat", "Documents", "Wording", "Friendship", "EventStore", "Postgres",
        "LocalPostgres", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    // Test support: one throw-away PostgreSQL for the whole run, a cloned database a test.
    .target(
      name: "TestDatabase", dependencies: ["LocalPostgres", "Postgres", "EventStore"],
      path: "Tests/TestDatabase", swiftSettings: settings),
    .testTarget(
      name: "PostgresTests", dependencies: ["Postgres", "LocalPostgres", "TestDatabase"],
      swiftSettings: settings),
    .testTarget(
      name: "LocalPostgresTests",
      dependencies: [
        "LocalPostgres", "Postgres", "TestDatabase",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: settings),
    // Kills what writes, projects and serves: scripts/soak, and for some seconds in EventStoreTests.
    .executableTarget(
      name: "Soak", dependencies: ["EventStore", "LocalPostgres", "Postgres"], path: "Tests/Soak",
      swiftSettings: settings),
    .testTarget(
      name: "EventStoreTests",
      dependencies: ["Soak", "EventStore", "Migrations", "Postgres", "LocalPostgres", "TestDatabase"],
      swiftSettings: settings),
    // Random activities, the same for the same seed, for the property tests of two rooms.
    .target(
      name: "ActivitySamples", dependencies: ["Friendship"], path: "Tests/ActivitySamples",
      swiftSettings: settings),
    .testTarget(
      name: "FriendshipTests", dependencies: ["Friendship", "ActivitySamples"], resources: [.copy("Reference")],
      swiftSettings: settings),
    .testTarget(
      name: "WordingTests", dependencies: ["Wording", "Friendship"], swiftSettings: settings),
    .testTarget(
      name: "DocumentsTests",
      dependencies: [
        "Documents", "Wording", "Friendship", .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "SecretariatTests",
      dependencies: [
        "Secretariat", "EventStore", "Postgres", "Documents", "Wording", "Friendship",
        "LocalPostgres", "TestDatabase", "ActivitySamples",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "huunghi", "Secretariat", "EventStore", "Postgres", "LocalPostgres", "TestDatabase", "Wording", "Friendship",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      resources: [.copy("Golden")],
      swiftSettings: settings),
    .testTarget(name: "RoomTests", swiftSettings: settings),
  ]
)
