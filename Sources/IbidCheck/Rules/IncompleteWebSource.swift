import IbidModel

extension Rule {
  /// Web sources without an address or without a date.
  static let incompleteWebSource = Rule(
    code: "R305", slug: "incomplete-web-source", severity: .warning, confidence: .likely,
    summary: "A source on the web has no address, or no date on which it was read.",
    why: """
      Pages on the web move and change. Without an address the page cannot be found; without a \
      date nobody can say which state of it was read.
      """,
    found: """
      A note with words such as 'website of' and no address is a warning; a note with an address \
      and no date at all is worth a look (info). A place where an address was lost is left to \
      R303. A DOI or handle needs no date, and an address in a web archive holds its own.
      """,
    falseAlarms: "A website named as the subject of a remark, not as a source.",
    help: "add the address and the day on which the page was read",
    flags: [
      "A statement.[^1]\n\n[^1]: Translated from the website of the Town Library.\n",
      "A statement.[^1]\n\n[^1]: Anna Author, “A Page”, <https://example.org/a/b>\n",
    ],
    accepts: [
      "A statement.[^1]\n\n[^1]: Anna Author, “A Page”, <https://example.org/a/b>, 3 May 2020.\n",
      "A statement.[^1]\n\n[^1]: Anna Author, “A Paper”, <https://doi.org/10.1000/182>\n",
    ]
  ) { facts, findings in
    for (index, note) in facts.notes.enumerated() where !note.isMissing {
      let name = NoteNames.one(note.label)
      if note.addresses.isEmpty {
        guard let cue = note.webCue, note.lostAddress == nil else { continue }
        findings.report(
          at: cue, "\(name): web source has no address", label: "on the web, but where",
          about: [.reference(index)])
      } else if note.dates.isEmpty, let address = note.addresses.first(where: needsDate) {
        findings.report(
          at: address.span, "\(name): web source has no date of access", severity: .info,
          help: "add the day on which the page was read", about: [.reference(index)])
      }
    }
  }

  private static func needsDate(_ address: AddressMention) -> Bool {
    let archives = ["://web.archive.org/web/", "://archive.ph/", "://archive.today/"]
    return !isPermanent(address) && !archives.contains { address.url.contains($0) }
  }
}
