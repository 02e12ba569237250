import IbidHTML
import IbidModel

extension Output {
  /// What a server shows where there is nothing; its links count from the root of the site.
  static let notFound = Output(
    name: "NotFound", group: "html", reads: [.settings, .theme]
  ) { site in
    [PlannedFile(path: "404.html", content: .page { page(site) }, origin: "NotFound")]
  }

  private static func page(_ site: Site) -> [UInt8] {
    var shell = PageShell(site, address: "404.html", title: site.words.notFoundTitle)
    shell.links = .absolute
    shell.isHidden = true
    return shell.page { main in
      main.line()
      main.element("h1", text: site.words.notFoundTitle)
      main.line()
      main.element("p", text: site.words.notFoundText)
      main.line()
      main.element("p") { line in
        line.element("a", ["href": shell.link("archive/")], text: site.words.archive)
      }
      main.line()
    }
  }
}
