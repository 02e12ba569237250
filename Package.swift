// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target: STYLE rules 11, 15 and 40.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// Test targets import types whose conformances they use (STYLE rule 35).
let strictTests: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

/// One room is a library target in `Sources/<name>`; ARCHITECTURE.md has the arrows.
func room(_ name: String, _ rooms: [String], also: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: rooms.map { .target(name: $0) } + also, swiftSettings: strict)
}

/// The tests of one room.
func tests(_ name: String, _ rooms: [String]) -> Target {
  .testTarget(
    name: name, dependencies: (rooms + ["TestTools"]).map { .target(name: $0) },
    swiftSettings: strictTests)
}

let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "ibid",
  products: [
    .executable(name: "ibid", targets: ["ibid"]),
    .library(name: "IbidCite", targets: ["IbidCite"]),
    .executable(name: "ibid-dev", targets: ["ibid-dev"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    room("IbidModel", []),
    room("IbidMarkdown", ["IbidModel"]),
    room("IbidHTML", ["IbidModel"]),
    // libxml2, for XML only: styles and locales.
    .systemLibrary(name: "CLibXML", pkgConfig: "libxml-2.0"),
    room("IbidCite", ["IbidModel", "CLibXML"]),
    room("IbidRead", ["IbidModel", "IbidCite"]),
    // The calls of the system that Swift's C library module hides: a header, nothing to build.
    .systemLibrary(name: "CPlatform"),
    // SHA-256 of libcrypto, and zlib: headers with inline wrappers, nothing to build.
    .systemLibrary(name: "CCrypto"),
    .systemLibrary(name: "CZlib"),
    room(
      "IbidStore", ["IbidModel", "CPlatform", "CCrypto", "CZlib"],
      also: [.product(name: "Yams", package: "Yams")]),
    room(
      "IbidImport",
      ["IbidModel", "IbidMarkdown", "IbidHTML", "IbidCite", "IbidRead", "IbidStore"]),
    room("IbidCheck", ["IbidModel", "IbidHTML", "IbidCite", "IbidRead", "IbidStore"]),
    room(
      "IbidPublish",
      ["IbidModel", "IbidMarkdown", "IbidHTML", "IbidCite", "IbidRead", "IbidStore"]),
    room(
      "IbidServe", ["IbidModel", "IbidHTML", "IbidPublish"],
      also: [.product(name: "FlyingSocks", package: "FlyingFox")]),
    .executableTarget(
      name: "ibid",
      dependencies: [
        "IbidModel", "IbidMarkdown", "IbidHTML", "IbidCite", "IbidRead", "IbidStore",
        "IbidImport", "IbidCheck", "IbidPublish", "IbidServe", arguments,
      ], swiftSettings: strict),
    .executableTarget(
      name: "ibid-dev",
      dependencies: [
        "IbidModel", "IbidMarkdown", "IbidHTML", "IbidRead", "IbidStore", "IbidImport",
        "IbidCheck", "IbidPublish", "CiteTools", "MarkdownTools", "TestTools", arguments,
      ], swiftSettings: strict),
    // What tests of several rooms use; what generates Markdown and compares trees.
    .target(name: "TestTools", path: "Tests/TestTools", swiftSettings: strictTests),
    .target(
      name: "MarkdownTools", dependencies: ["IbidModel", "IbidMarkdown", "TestTools"],
      path: "Tests/MarkdownTools", swiftSettings: strictTests),
    // Runs the CSL test suite and measures the citation processor.
    .target(
      name: "CiteTools", dependencies: ["IbidModel", "IbidCite", "TestTools"],
      path: "Tests/CiteTools", exclude: ["Suite"], swiftSettings: strictTests),
    tests("IbidModelTests", ["IbidModel"]),
    tests("IbidMarkdownTests", ["IbidModel", "IbidMarkdown", "MarkdownTools"]),
    tests("IbidHTMLTests", ["IbidModel", "IbidMarkdown", "IbidHTML"]),
    tests("IbidCiteTests", ["IbidModel", "IbidCite", "CiteTools"]),
    tests("IbidReadTests", ["IbidModel", "IbidCite", "IbidRead", "IbidMarkdown"]),
    tests("IbidStoreTests", ["IbidModel", "IbidStore"]),
    tests("IbidImportTests", ["IbidModel", "IbidMarkdown", "IbidRead", "IbidImport"]),
    tests(
      "IbidCheckTests",
      [
        "IbidModel", "IbidMarkdown", "IbidHTML", "IbidRead", "IbidStore", "IbidImport", "IbidCheck",
      ]),
    tests(
      "IbidPublishTests",
      ["IbidModel", "IbidMarkdown", "IbidHTML", "IbidStore", "IbidPublish"]),
    tests("IbidServeTests", ["IbidModel", "IbidPublish", "IbidServe"]),
    tests("AcceptanceTests", ["ibid", "ibid-dev", "IbidModel", "IbidStore", "IbidCheck"]),
  ],
  swiftLanguageModes: [.v6]
)
