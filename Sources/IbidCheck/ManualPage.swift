import IbidModel

extension Rule {
  /// The manual page of the rule with this code or slug; nil when there is none.
  package static func explain(_ name: String) -> String? {
    named(name)?.manualPage
  }

  /// The code or slug nearest to a misspelt one; nil when none is near.
  package static func closest(to name: String) -> String? {
    EditDistance.nearest(to: name, among: all.flatMap { [$0.code, $0.slug] })
  }

  /// The manual page as plain text, 80 columns wide.
  package var manualPage: String {
    var page = "\(code) \(slug) (\(severity.rawValue), \(confidence.rawValue))\n\n"
    page += wrapped(summary, indent: 0)
    page += section("Why it matters", why)
    page += section("How it is found", found + reporterRemark)
    page += section("False alarms", falseAlarms)
    page += section("What to do", help)
    page += examples("Found in", flags)
    page += examples("Not found in", accepts)
    page += "\nTo silence it\n  In the front matter of an article:\n\n"
    return page + "    check:\n      allow: [\(code)]\n"
  }

  private var reporterRemark: String {
    switch reporter {
    case .rule, .library, .articleAndLibrary: ""
    case .importer: " Reported by the import, or by the check of a file that is not Markdown."
    case .markdown: " Reported by the Markdown parser."
    }
  }

  private func section(_ title: String, _ text: String) -> String {
    "\n\(title)\n" + wrapped(text, indent: 2)
  }

  private func examples(_ title: String, _ examples: [Example]) -> String {
    examples.map { example in
      "\n\(title)\n\n" + (example.markdown.isEmpty ? "" : indented(example.markdown))
        + captured(example.captured) + library(of: example)
    }.joined()
  }

  private func library(of example: Example) -> String {
    guard let library = example.library else { return "" }
    let lead = example.markdown.isEmpty ? "" : "\n  where the library has\n\n"
    return lead + indented(library)
  }

  private func captured(_ state: Example.Captured?) -> String {
    switch state {
    case nil: ""
    case .text(let text): "\n  where the capture of 'minutes' says\n\n" + indented(text)
    case .damaged: "\n  where the capture of 'minutes' is damaged\n"
    }
  }

  private func indented(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let block = lines.map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
    return block + (block.hasSuffix("\n") ? "" : "\n")
  }
}

/// The text in lines of at most 80 columns, each behind `indent` spaces.
private func wrapped(_ text: String, indent: Int) -> String {
  let margin = String(repeating: " ", count: indent)
  var out = ""
  var line = margin
  var isEmpty = true
  for word in text.split(whereSeparator: \.isWhitespace) {
    if !isEmpty, line.count + 1 + word.count > 80 {
      out += line + "\n"
      line = margin
      isEmpty = true
    }
    line += (isEmpty ? "" : " ") + word
    isEmpty = false
  }
  return out + line + "\n"
}
