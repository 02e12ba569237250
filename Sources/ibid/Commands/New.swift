import ArgumentParser
import IbidCheck
import IbidModel
import IbidStore

/// `ibid new DIR`.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a publication that builds at once.",
    discussion: """
      Writes ibid.yaml and a first article; touches nothing that is there.

      Example:
        ibid new journal && ibid build journal
      """)

  @Argument(help: "The folder to make.")
  var folder: String

  @Option(help: "The title of the publication.")
  var title = "A new publication"

  func run() throws {
    let world = PosixWorld()
    let publication = PublicationFolder(folder)
    let clock = try Clock(now: nil, world: world)
    let standing = try orFail { () throws(WorldError) in try world.status(folder) }
    if standing?.kind == .folder {
      let names = try orFail { () throws(WorldError) in try world.list(folder) }
      guard names.isEmpty else {
        throw Failure("'\(folder)' is not empty; nothing was touched", help: "name a new folder")
      }
    } else if standing != nil {
      throw ErrorReport.failure(.notFolder(path: folder))
    }
    try orFail { () throws(WorldError) in
      try world.makeFolder(publication.content)
      try world.write(Array(settings.utf8), to: publication.settingsFile)
      try world.write(
        Array(article(clock.day).utf8), to: publication.place("content/first-article.md"))
      try world.write(
        Array("/public/\n/.ibid/\n/.*.ibid-*\n".utf8), to: publication.place(".gitignore"))
    }
    Console.note("made '\(folder)'; publish it with: ibid build \(folder)")
  }

  /// A JSON string is a YAML one, too.
  private var settings: String {
    """
    title: \(jsonQuoted(title))
    # The address the site will have; feeds and the sitemap need it.
    # baseURL: https://example.org/
    lang: en

    """
  }

  private func article(_ day: PartialDate?) -> String {
    """
    ---
    title: "A first article"
    date: \(day?.iso ?? "2026-01-01")
    ---

    A claim stands on its source, and a note leads to it.[^1]

    [^1]: Anthony Grafton, *The Footnote: A Curious History* (Cambridge, MA: Harvard University
        Press, 1997).

    """
  }
}
