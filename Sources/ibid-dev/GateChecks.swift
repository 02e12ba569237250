import IbidModel
import IbidStore

/// What must be true of the project before it is released.
struct GateChecks {
  let project: String
  let world: any World

  private static let houseFiles = [
    "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "Makefile",
    ".swift-format", ".ci/run", "docs/glossary.md",
  ]
  private static let mostArchitectureLines = 200

  /// The faults, one line each.
  func faults() throws(WorldError) -> [String] {
    var faults = try missingFiles()
    faults += try stalePages()
    faults += try longArchitecture()
    faults += try versions()
    faults += try commands()
    return faults
  }

  private func text(_ path: String) throws(WorldError) -> String? {
    guard try world.status(project + "/" + path) != nil else { return nil }
    return String(decoding: try world.read(project + "/" + path), as: UTF8.self)
  }

  private func missingFiles() throws(WorldError) -> [String] {
    var faults: [String] = []
    for file in Self.houseFiles where try world.status(project + "/" + file) == nil {
      faults.append("\(file) is missing")
    }
    return faults
  }

  private func stalePages() throws(WorldError) -> [String] {
    var faults: [String] = []
    for page in GeneratedPages.all where try text(page.path) != page.text {
      faults.append("\(page.path) is stale: run 'swift run ibid-dev docs'")
    }
    return faults
  }

  private func longArchitecture() throws(WorldError) -> [String] {
    let lines = try text("ARCHITECTURE.md")?.split(
      separator: "\n", omittingEmptySubsequences: false)
    guard let lines, lines.count > Self.mostArchitectureLines else { return [] }
    return ["ARCHITECTURE.md has \(lines.count) lines, the limit is \(Self.mostArchitectureLines)"]
  }

  /// The changelog must speak of the version that the program prints.
  private func versions() throws(WorldError) -> [String] {
    let code = try text("Sources/ibid/Version.swift") ?? ""
    guard let version = code.split(separator: "\"").dropFirst().first,
      let changes = try text("CHANGELOG.md"), !changes.contains("## \(version)")
    else { return [] }
    return ["CHANGELOG.md says nothing of version \(version)"]
  }

  /// The README must name the two commands.
  private func commands() throws(WorldError) -> [String] {
    let readme = try text("README.md") ?? ""
    let first = readme.split(separator: "\n", omittingEmptySubsequences: false).prefix(40)
    return ["make demo", "make test"]
      .filter { command in !first.contains { $0.contains(command) } }
      .map { "README.md does not name '\($0)' on its first screen" }
  }
}
