import IbidHTML
import IbidModel

extension Rule {
  /// Links and images whose addresses are not published.
  static let unsafeAddress = Rule(
    code: "M942", slug: "unsafe-address", severity: .warning, confidence: .certain,
    summary: "A link or an image has an address that is not published.",
    why: """
      Addresses such as 'javascript:' and 'data:' can run a program in the reader's browser. Of \
      such a link only the text is shown, of such an image only the description.
      """,
    found: """
      Everything before the first colon of an address counts as its scheme, read as browsers read \
      it: case, tabs and line ends mean nothing. Links may have http, https, mailto, tel and ftp, \
      images also data: with PNG, JPEG, GIF or WebP; addresses without a scheme are fine.
      """,
    falseAlarms: "A file name with a colon: write './' before it.",
    help: "link to a page with http: or https:",
    flags: [
      "A [link](javascript:alert(1)).\n", "A [link](JaVa&#9;Script:alert(1)).\n",
      "A ![picture](vbscript:x).\n", "See <data:text/html,x>.\n",
    ],
    accepts: [
      "A [link](https://example.org/), [a file](./a:b.pdf), [a place](#b), ![p](//example.org/p.png).\n"
    ]
  ) { facts, findings in
    for (index, link) in facts.links.enumerated() where !isPublished(link, as: .link) {
      findings.report(
        at: link.span, "the link to '\(shown(link))' is not published", label: "only its text is",
        about: [.link(index)])
    }
    for image in facts.images where !isPublished(image, as: .image) {
      findings.report(
        at: image.span, "the image '\(shown(image))' is not published",
        label: "only its description is")
    }
  }

  private static func isPublished(_ link: LinkFacts, as use: URLPolicy.Use) -> Bool {
    URLPolicy.allows(Array(link.destination.utf8), as: use)
  }

  private static func shown(_ link: LinkFacts) -> String {
    NoteNames.shortened(link.destination, to: 40)
  }
}
