import IbidCite
import IbidHTML
import IbidModel

/// The list of works cited, below the notes of an article.
struct WorksCited {
  let citations: FormattedCitations
  let heading: String
  /// Stands before every id, where several articles share a page.
  var idPrefix = ""

  func append(to main: inout Markup) {
    guard !citations.works.isEmpty else { return }
    let name = idPrefix + "works-cited"
    main.element(
      "section", ["class": "works", "role": "doc-bibliography", "aria-labelledby": name]
    ) { section in
      section.line()
      section.element("h2", ["id": name], text: heading)
      section.line()
      section.element("ul") { list in
        for work in citations.works {
          list.line()
          list.element("li", ["id": idPrefix + "ref-" + work.id]) { entry in
            entry.rendered(Array(work.text.html().utf8))
          }
        }
        list.line()
      }
      section.line()
    }
    main.line()
  }
}
