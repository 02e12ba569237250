import IbidMarkdown
import IbidModel
import MarkdownTools
import TestTools
import Testing

/// Properties of generated documents; `ibid-dev roundtrip` runs more of them.
@Suite("generated documents")
struct GeneratedDocumentTests {
  static let options = [MarkdownOptions.ibid, MarkdownOptions(smart: true, extensions: .all)]

  /// The documents of one seed: as generated, and with some bytes changed.
  private func documents(_ seed: Int) -> [[UInt8]] {
    var maker = MarkdownDocument(seed: UInt64(seed))
    var dice = Dice(seed: UInt64(seed))
    let bytes = maker.made()
    return [bytes, Mutation.mutated(bytes, &dice)]
  }

  private func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).debugDescription
  }

  @Test("spans lie in order; the slice of a node is that node", arguments: 0..<10)
  func slices(batch: Int) {
    for seed in batch * 40..<batch * 40 + 40 {
      for (bytes, options) in documents(seed).flatMap({ text in Self.options.map { (text, $0) } }) {
        let article = Article(markdown: SourceFile(path: "-", bytes: bytes), options: options)
        let fault =
          SpanProperty.fault(in: article) ?? SliceProperty.fault(in: article, options: options)
        #expect(fault == nil, "seed \(seed) \(text(bytes)): \(fault ?? "")")
      }
    }
  }

  @Test("a text in a container has the spans it has alone", arguments: 0..<10)
  func containers(batch: Int) {
    for seed in batch * 40..<batch * 40 + 40 {
      var maker = MarkdownDocument(seed: UInt64(seed))
      var dice = Dice(seed: UInt64(seed))
      let body = maker.body()
      for container in Embedding.Container.allCases {
        let fault = Embedding.fault(body, in: container, &dice)
        #expect(fault == nil, "seed \(seed) \(text(body)): \(fault ?? "")")
      }
    }
  }

  @Test("what is written reads as an equal tree", arguments: 0..<10)
  func writing(batch: Int) {
    for seed in batch * 40..<batch * 40 + 40 {
      for bytes in documents(seed) {
        let fault = RoundTrip.fault(Article(markdown: SourceFile(path: "-", bytes: bytes)))
        #expect(fault == nil, "seed \(seed) \(text(bytes)): \(fault ?? "")")
      }
    }
  }

  /// Trees that do not come back: strong or struck out text right beside its like.
  static let lost = [23, 339]

  @Test("trees that no Markdown wrote come back", arguments: 0..<10)
  func trees(batch: Int) {
    for seed in batch * 40..<batch * 40 + 40 where !Self.lost.contains(seed) {
      var maker = RandomTree(seed: UInt64(seed))
      let fault = RoundTrip.fault(maker.made())
      #expect(fault == nil, "seed \(seed): \(fault ?? "")")
    }
  }

  @Test("a change and the change back move nothing else", arguments: 0..<10)
  func edits(batch: Int) {
    var property = EditProperty()
    for seed in batch * 40..<batch * 40 + 40 {
      var dice = Dice(seed: UInt64(seed))
      for bytes in documents(seed) {
        let article = Article(markdown: SourceFile(path: "-", bytes: bytes))
        let fault = property.fault(article, &dice)
        #expect(fault == nil, "seed \(seed) \(text(bytes)): \(fault ?? "")")
      }
    }
    #expect(property.made > property.refused)
  }
}
