import IbidHTML
import IbidModel

/// The list of some shelves, and a page for each of them.
struct ShelfPages: Sendable {
  let site: Site
  let folder: String
  let title: String
  let shelves: [Shelf]
  var showsAuthors = true

  func files(origin: String) -> [PlannedFile] {
    let index = PlannedFile(
      path: SitePath.file(at: folder), content: .page { indexPage }, origin: origin)
    return [index]
      + shelves.map { shelf in
        PlannedFile(
          path: SitePath.file(at: shelf.address), content: .page { page(of: shelf) },
          origin: origin)
      }
  }

  private var indexPage: [UInt8] {
    let shell = shell(at: folder, title)
    return shell.page { main in
      main.line()
      main.element("h1", text: title)
      main.line()
      shell.list(shelves, in: &main)
    }
  }

  private func page(of shelf: Shelf) -> [UInt8] {
    let shell = shell(at: shelf.address, shelf.name)
    return shell.page { main in
      main.line()
      main.element("p", ["class": "above"]) { line in
        line.element("a", ["href": shell.link(folder)], text: title)
      }
      main.line()
      main.element("h1", text: shelf.name)
      main.line()
      shell.list(shelf.articles, in: &main, showsAuthors: showsAuthors)
    }
  }

  private func shell(at address: String, _ name: String) -> PageShell {
    let siteName = site.settings.title
    var shell = PageShell(
      site, address: address, title: siteName.isEmpty ? name : name + " – " + siteName)
    shell.kind = "shelf"
    return shell
  }
}
