import ArgumentParser
import IbidCheck
import IbidCite
import IbidModel
import IbidStore

/// `ibid new DIR`.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a publication that builds at once.",
    discussion: """
      Writes ibid.yaml, a first article and a library of works; touches nothing that is there.

      Examples:
        ibid new journal && ibid build journal
        ibid new journal --csl apa
      """)

  @Argument(help: "The folder to make.")
  var folder: String

  @Option(help: "The title of the publication.")
  var title = "A new publication"

  @Option(help: "The citation style: a built-in one, or one of the system's packages to copy in.")
  var csl = "chicago-notes"

  func run() throws {
    let world = PosixWorld()
    let publication = PublicationFolder(folder)
    let clock = try Clock(now: nil, world: world)
    let copies =
      Style.builtIn(named: csl) == nil
      ? try SystemStyles(world: world).copies(of: csl, language: "en") : []
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
      try world.write(Array(Self.library.utf8), to: publication.place("references.bib"))
      for copy in copies {
        if copy.path.hasPrefix("locales/") {
          try world.makeFolder(publication.place("locales"))
        }
        try world.write(copy.bytes, to: publication.place(copy.path))
      }
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
    # The works that '[@key]' cites, and how they are shown.
    bibliography: references.bib
    csl: \(jsonQuoted(Style.builtIn(named: csl) == nil ? csl + ".csl" : csl))

    """
  }

  /// The works that the first article cites.
  private static let library = """
    @book{grafton1997,
      author    = {Anthony Grafton},
      title     = {The Footnote: A Curious History},
      publisher = {Harvard University Press},
      address   = {Cambridge, MA},
      year      = {1997}
    }

    """

  private func article(_ day: PartialDate?) -> String {
    """
    ---
    title: "A first article"
    date: \(day?.iso ?? "2026-01-01")
    ---

    A claim stands on its source, and a note leads to it [@grafton1997, chap. 1]. A note may also be
    written by hand.[^1]

    [^1]: It says what no library can say.

    """
  }
}
