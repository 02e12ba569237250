import ArgumentParser
import IbidModel
import IbidStore

/// `ibid-dev docs`.
struct Docs: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes the pages of docs/ that are made from the code.")

  @Option(help: "The folder of the project.")
  var project = "."

  func run() throws {
    let world = PosixWorld()
    for page in GeneratedPages.all {
      try world.write(Array(page.text.utf8), to: project + "/" + page.path)
      print("wrote \(page.path)")
    }
  }
}
