import IbidModel

extension Rule {
  /// Notes that are nothing but an address.
  static let bareAddress = Rule(
    code: "R304", slug: "bare-address", severity: .info, confidence: .certain,
    summary: "A note gives an address and does not say what is found there.",
    why: """
      When the address dies, nothing is left to search by: no author, no title, no date.
      """,
    found: "An address in a note that has no other words to name the source.",
    falseAlarms: "An address that names its source well enough, such as a DOI.",
    help: "add author, title and date of what the address leads to",
    flags: ["A statement.[^1]\n\n[^1]: <https://example.org/a/b>\n"],
    accepts: [
      "A statement.[^1]\n\n[^1]: Anna Author, “A Page”, 3 May 2020, <https://example.org/a/b>\n"
    ]
  ) { facts, findings in
    for (index, note) in facts.notes.enumerated() where !note.isMissing {
      for address in note.addresses where address.isBare && !isPermanent(address) {
        findings.report(
          at: address.span, "\(NoteNames.one(note.label)) is only an address",
          label: "no author, no title", about: [.reference(index)])
      }
    }
  }

  /// True for an address of a registry that keeps author and title for good.
  static func isPermanent(_ address: AddressMention) -> Bool {
    let url = address.url.lowercased()
    return ["://doi.org/", "://dx.doi.org/", "://hdl.handle.net/"].contains { url.contains($0) }
  }
}
