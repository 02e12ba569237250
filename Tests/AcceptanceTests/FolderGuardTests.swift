import Foundation
import Testing

/// One place to add a thing: each file of these folders stands in its list.
struct FolderGuardTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOf: Program.project.appending(path: path), encoding: .utf8)
  }

  /// The names of the Swift files in a folder, without ending.
  private func files(in folder: String) throws -> [String] {
    try FileManager.default
      .contentsOfDirectory(atPath: Program.project.appending(path: folder).path)
      .filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }.sorted()
  }

  @Test func everyImporterStandsInTheList() throws {
    let list = try text("Sources/IbidImport/Importer.swift")
    let files = try files(in: "Sources/IbidImport/Importers")
    #expect(files.count >= 2)
    for file in files {
      let source = try text("Sources/IbidImport/Importers/\(file).swift")
      let name = try #require(
        source.firstMatch(of: /static let (\w+) = Importer\(/)?.output.1, "\(file)")
      #expect(name.lowercased() == file.lowercased())
      #expect(list.contains(".\(name)"), "\(name) is missing from Importer.all")
    }
  }

  @Test(arguments: [
    ("Sources/ibid", "Sources/ibid/Ibid.swift"),
    ("Sources/ibid-dev", "Sources/ibid-dev/IbidDev.swift"),
  ])
  func everyCommandStandsInTheList(folder: String, list: String) throws {
    let commands = try text(list)
    let files = try files(in: folder + "/Commands")
    #expect(files.count >= 3)
    for file in files {
      #expect(commands.contains("\(file).self"), "\(file) is missing from \(list)")
    }
  }
}
