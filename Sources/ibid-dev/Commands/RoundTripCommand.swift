import ArgumentParser
import IbidMarkdown
import IbidModel
import IbidStore
import MarkdownTools
import TestTools

/// `ibid-dev roundtrip --seed 1 --count 1000`.
struct RoundTripCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roundtrip",
    abstract: "Reads, slices, writes and edits generated Markdown; the last line counts faults.",
    discussion: """
      Each document is read as it is and with some bytes changed. Checked are the spans of all nodes, \
      that a node's slice read by itself is that node, that a text in a container reads as it does \
      alone, that the written article reads as an equal tree, that random trees do, and that a change \
      and the change back move nothing else. Exit status: 0 no fault, 1 some.
      """)

  @Option(help: "The first seed.")
  var seed = 1

  @Option(help: "The number of seeds.")
  var count = 1000

  @Argument(help: "Files of Markdown to check as well.")
  var files: [String] = []

  func run() throws {
    var check = DocumentCheck()
    for file in files {
      let bytes = try PosixWorld().read(file)
      check.examine(Array(String(decoding: bytes, as: UTF8.self).utf8), named: file, seed: 0)
    }
    for seed in seed..<seed + count {
      var document = MarkdownDocument(seed: UInt64(seed))
      var dice = Dice(seed: UInt64(seed))
      let bytes = document.made()
      check.examine(bytes, named: "seed \(seed)", seed: seed)
      check.examine(Mutation.mutated(bytes, &dice), named: "seed \(seed), changed", seed: seed)
      check.examineParts(seed)
    }
    print("\(check.checks) checks, \(check.faults) faults; \(check.edits)")
    if check.faults > 0 { throw ExitCode(1) }
  }
}

/// The properties of one document after the other, and what was found.
private struct DocumentCheck {
  var checks = 0
  var faults = 0
  var editing = EditProperty()

  var edits: String { "\(editing.made) edits made, \(editing.refused) refused" }

  /// Checks one text.
  mutating func examine(_ bytes: [UInt8], named name: String, seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    let article = Article(markdown: SourceFile(path: name, bytes: bytes))
    report(SpanProperty.fault(in: article), "spans", name)
    report(SliceProperty.fault(in: article), "slices", name)
    report(RoundTrip.fault(article), "writer", name)
    report(editing.fault(article, &dice), "edit", name)
    let smart = MarkdownOptions(smart: true, extensions: .all)
    let other = Article(markdown: SourceFile(path: name, bytes: bytes), options: smart)
    report(SpanProperty.fault(in: other), "spans, smart", name)
    report(SliceProperty.fault(in: other, options: smart), "slices, smart", name)
  }

  /// Checks a body in all containers, and a random tree.
  mutating func examineParts(_ seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    var document = MarkdownDocument(seed: UInt64(seed))
    let body = document.body()
    for container in Embedding.Container.allCases {
      report(Embedding.fault(body, in: container, &dice), "container", "seed \(seed)")
    }
    var tree = RandomTree(seed: UInt64(seed))
    report(RoundTrip.fault(tree.made()), "tree", "seed \(seed)")
  }

  private mutating func report(_ fault: String?, _ what: String, _ name: String) {
    checks += 1
    guard let fault else { return }
    faults += 1
    print("\(name): \(what): \(fault)")
  }
}
