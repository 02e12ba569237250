import Foundation
import Testing

/// The built program, run as a user runs it.
enum Program {
  /// What a run gave.
  struct Outcome: Sendable {
    var status: Int32
    var output: String
    var errors: String

    /// The lines on standard error.
    var errorLines: [Substring] { errors.split(separator: "\n") }
  }

  /// The folder of the project.
  static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The folder that the tests and the programs are built into.
  private static var products: URL {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
  }

  /// The path of a program of the package.
  static func path(_ name: String) throws -> String {
    let candidates = [products, project.appending(path: ".build/debug")]
      .map { $0.appending(path: name).path }
    return try #require(candidates.first { FileManager.default.isExecutableFile(atPath: $0) })
  }

  /// Runs `ibid` with arguments.
  static func ibid(_ arguments: String..., input: [UInt8] = []) throws -> Outcome {
    try ibid(arguments, input: input)
  }

  /// Runs `ibid` with a list of arguments.
  static func ibid(_ arguments: [String], input: [UInt8] = []) throws -> Outcome {
    try run([path("ibid")] + arguments, input: input)
  }

  /// Runs a shell command in which `$IBID` is the program.
  static func shell(_ command: String) throws -> Outcome {
    try run(["/bin/sh", "-c", command], environment: ["IBID": path("ibid")])
  }

  private static func run(
    _ command: [String], input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: command[0])
    process.arguments = Array(command.dropFirst())
    process.environment = ProcessInfo.processInfo.environment
      .merging(["NO_COLOR": "1"]) { $1 }.merging(environment) { $1 }
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(input).write(to: folder.appending(path: "in"))
    for name in ["out", "err"] {
      _ = FileManager.default.createFile(
        atPath: folder.appending(path: name).path, contents: nil)
    }
    process.standardInput = try FileHandle(forReadingFrom: folder.appending(path: "in"))
    process.standardOutput = try FileHandle(forWritingTo: folder.appending(path: "out"))
    process.standardError = try FileHandle(forWritingTo: folder.appending(path: "err"))
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }
    return Outcome(
      status: process.terminationStatus, output: try text("out"), errors: try text("err"))
  }
}

/// A fresh folder for one test; it goes with the value.
final class Workshop {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "ibid-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A path inside.
  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// Writes a file with its folders and gives its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file with its folders and gives its path.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  /// The text of a file; nil when it is not there.
  func text(_ name: String) -> String? {
    try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// A publication with one article.
  func makeJournal(settings: String = "title: A Journal\n") throws -> String {
    try write(settings, to: "journal/ibid.yaml")
    try write(
      "---\ntitle: One\ndate: 2024-05-03\n---\n\nText.[^1]\n\n[^1]: A note.\n",
      to: "journal/content/one.md")
    return path("journal")
  }
}
