package import IbidModel

/// A reader of one format: from a file's bytes to an article with its apparatus recovered.
package struct Importer: Sendable {
  /// The format's name in messages.
  package let name: String
  /// The endings of file names, in lower case without the dot.
  package let extensions: [String]
  /// True when the bytes look like this format, for files whose name says nothing.
  package let recognises: @Sendable ([UInt8]) -> Bool
  let draft: @Sendable ([UInt8], String) -> DecodedDraft

  /// A draft with what was found out about the bytes.
  struct DecodedDraft: Sendable {
    var draft: Draft
    var doubts: [Diagnostic]
  }

  /// All importers, the one that takes anything last.
  package static let all: [Importer] = [.htmlPage, .plainText]

  /// The importer for a file, by its name, then by its bytes.
  package static func importer(forPath path: String, bytes: [UInt8]) -> Importer {
    let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last
    if let ending = ending?.lowercased(),
      let found = all.first(where: { $0.extensions.contains(ending) })
    {
      return found
    }
    return all.first { $0.recognises(bytes) } ?? .plainText
  }

  /// The article in `bytes`; never fails: what is doubtful is among its diagnostics.
  package func article(from bytes: [UInt8], path: String) -> Article {
    let decoded = draft(bytes, path)
    var decisions = Decisions(metadata: decoded.draft.metadata)
    decisions.metadata.origin = path.split(separator: "/").last.map(String.init)
    decisions.diagnostics = decoded.doubts
    let draft = decoded.draft
    Residue(draft: draft).decide(&decisions)
    let residue = decisions.dropped
    TitleAndByline(draft: draft).decide(&decisions)
    if draft.blocks.allSatisfy({ decisions.dropped.contains($0.node) }) {
      // A page that is nothing but a title: its words are its text.
      decisions.dropped = residue
    }
    NoteRecovery(draft: draft).decide(&decisions)
    HeadingGuess(draft: draft).decide(&decisions)
    QuotationBlocks(draft: draft).decide(&decisions)
    return Rebuild.article(from: draft, decisions)
  }
}

extension Importer {
  /// The bytes of a text file as UTF-8: by its byte order mark, else UTF-8, else windows-1252.
  package static func decoded(_ bytes: [UInt8], path: String) -> SourceFile {
    DecodedSource(bytes, path: path, declared: nil).source
  }
}
