import IbidHTML
import IbidModel

extension Output {
  /// The record of each article as a page for people.
  static let recordPage = Output(
    name: "RecordPage", group: "record",
    reads: [.settings, .theme, .addresses, .titles, .authors, .dates, .text, .records]
  ) { site in
    site.articles.indices.compactMap { index in
      let article = site.articles[index]
      guard article.record != nil else { return nil }
      return PlannedFile(
        path: SitePath.file(at: article.address + "record/"),
        content: .part { work in
          guard let record = ArticleRecord(site, article) else { return [] }
          return RecordPage(record: record, text: work.text(of: index, on: site)).bytes
        },
        origin: article.path)
    }
  }
}

/// The record page of one article.
private struct RecordPage {
  let record: ArticleRecord
  let text: PublishedBlocks

  private var words: RecordWords.Page { record.words.record.page }

  var bytes: [UInt8] {
    let shell = record.shell("record/", title: words.title)
    let lists = RecordLists(record: record, shell: shell)
    return shell.page { main in
      record.heading(words.title, in: &main, of: shell)
      main.element("p", text: words.introduction.joined(separator: " "))
      main.line()
      counts(in: &main)
      lists.append(to: &main)
      again(in: &main, of: shell)
    }
  }

  /// How many parts of each kind got which verdict.
  private func counts(in main: inout Markup) {
    let all = record.record
    let kinds: [(target: StaticString, name: String, verdicts: [Verdict])] = [
      ("#markers", words.markers, all.markers.map(\.verdict)),
      ("#notes", record.words.notes, all.notes.map(\.verdict)),
      ("#quotations", words.quotations, all.quotations.map(\.verdict)),
      ("#references", words.references, all.references.map(\.verdict)),
      ("#links", words.links, all.links.map(\.verdict)),
    ]
    guard kinds.contains(where: { !$0.verdicts.isEmpty }) else { return }
    main.element("div", ["class": "table", "tabindex": "0"]) { box in
      box.element("table") { table in
        for kind in kinds where !kind.verdicts.isEmpty {
          table.line()
          table.element("tr") { row in
            row.element("td") {
              $0.element("a", ["href": kind.target.description], text: kind.name)
            }
            row.element("td", text: sums(kind.verdicts))
          }
        }
      }
    }
    main.line()
  }

  /// How often each verdict was given: “holds ✓ 3 · fails ✗ 1 · could not tell ○ 0”.
  private func sums(_ verdicts: [Verdict]) -> String {
    Verdict.allCases.map { verdict in
      let count = verdicts.count { $0 == verdict }
      return "\(words.verdicts[verdict] ?? verdict.rawValue) \(verdict.sign)\u{A0}\(count)"
    }.joined(separator: " · ")
  }

  private func again(in main: inout Markup, of shell: PageShell) {
    main.element("h2", ["id": "again"], text: words.againTitle)
    main.line()
    main.element("p", text: words.verify)
    main.line()
    main.element("pre", ["tabindex": "0"]) { $0.element("code", text: "ibid verify .") }
    main.line()
    main.element("p", text: words.sums)
    main.line()
    main.element("pre", ["tabindex": "0"]) {
      $0.element("code", text: "sha256sum -c manifest-sha256.txt")
    }
    main.line()
    main.element("p", text: words.notCovered)
    main.line()
    main.element("p", ["class": "about"]) { line in
      record.hash(words.hashOfArticle, text.sha256, in: &line)
      line.literal("<br>")
      line.text(words.forPrograms + " ")
      line.element(
        "a", ["href": shell.link(record.article.address + "record.json")], text: "record.json")
      line.text(" (" + record.site.generator + ")")
    }
    main.line()
  }
}
