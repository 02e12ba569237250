import IbidModel
import IbidStore

extension Rule {
  /// Captures that a quotation needs and that are not what was stored.
  static let damagedCapture = Rule(
    code: "L407", slug: "damaged-capture", severity: .error, confidence: .certain,
    summary: "A capture of a cited work is damaged: its hash differs, or a file of it is missing.",
    why: """
      A capture is evidence only while it is what was stored on its day. A changed one proves \
      nothing, so no quotation is compared with it.
      """,
    found: """
      The files of a capture are compared with the hashes that were written down when it was \
      taken. It is reported at the first quotation that cites its work; one that nothing cites \
      is not reported here. Terms and words the article has quoted before need no capture.
      """,
    falseAlarms: "A tool that changes the line endings of text files when they are checked out.",
    help: "bring the files back from a backup, or take the capture anew",
    flags: [
      Example(
        "It was “resolved that the lamp shall be lit at noon every day” [@minutes].\n",
        minutes: .damaged)
    ],
    accepts: [
      Example(
        "It was “resolved that the lamp shall be lit at sunset every day” [@minutes].\n",
        minutes: .text("It was resolved that the lamp shall be lit at sunset every day.\n"))
    ]
  ) { facts, findings in
    var places: [DamagedCapture: [Int]] = [:]
    for (index, captures) in facts.damagedCaptures {
      for capture in captures { places[capture, default: []].append(index) }
    }
    for (capture, unsorted) in places.sorted(by: { $0.key.id < $1.key.id }) {
      let indices = unsorted.sorted()
      findings.report(
        at: facts.quotations[indices[0]].span,
        "\(ComparedQuotations(facts).name(capture.id)) is damaged: \(words(capture))",
        label: "cites this work",
        related: indices.dropFirst().map {
          Diagnostic.Label(span: facts.quotations[$0].span, message: "and so does this")
        }, touching: indices.map { .quotation($0) })
    }
  }

  private static func words(_ capture: DamagedCapture) -> String {
    switch capture.fault {
    case .missing: "'\(capture.path)' is missing"
    case .altered: "'\(capture.path)' has another hash than when it was taken"
    case .unreadable(let reason): "'\(capture.path)' cannot be used: \(reason)"
    case .otherVersion(let version):
      "'\(capture.path)' has version \(NoteNames.shortened(version, to: 20)), expected "
        + "\(CaptureDescription.currentVersion)"
    }
  }
}
