import IbidModel

extension PassageReading {
  /// The bytes of the source from the first to the last word, with the punctuation around them
  /// that the quotation has, too.
  var span: SourceSpan {
    let first = sourceSpan(range.lowerBound).lowerBound
    let last = sourceSpan(range.upperBound - 1).upperBound
    guard let head = quoted.run.words.first, let tail = quoted.run.words.last else {
      return SourceSpan(first, last)
    }
    let after = SharedMarks.length(
      of: Self.scalars(quoted.bytes, tail.end..<quoted.bytes.count),
      in: Self.scalars(index.bytes, sourceTail))
    let before = SharedMarks.length(
      of: Self.scalars(quoted.bytes, 0..<head.start).reversed(),
      in: Self.scalars(index.bytes, sourceHead).reversed())
    return SourceSpan(first - before, last + after)
  }

  private static func scalars(_ bytes: [UInt8], _ range: Range<Int>) -> [Unicode.Scalar] {
    guard range.count <= GapFold.mostBytes else { return [] }
    return Array(String(decoding: bytes[range], as: UTF8.self).unicodeScalars)
  }

  /// The words of both in order, runs merged.
  ///
  /// Every byte of the quotation and of `span` is in one
  /// piece; punctuation goes with the word before it, what an author says in brackets and an
  /// ellipsis with the words around them.
  var pieces: [DifferencePiece] {
    var pieces: [DifferencePiece] = []
    var article = 0
    var source = span.start
    var at = 0
    while at < steps.count {
      let isSame = steps[at].isSame
      var end = at
      while end < steps.count, steps[end].isSame == isSame { end += 1 }
      let part = steps[at..<end]
      let ours = text(
        quoted.bytes, from: &article, to: end == steps.count ? quoted.bytes.count : nil,
        after: part.reversed().lazy.compactMap(\.lastArticle).first.map {
          quoted.run.words[$0].end
        })
      let theirs = text(
        index.bytes, from: &source, to: end == steps.count ? span.end : nil,
        after: part.reversed().lazy.compactMap(\.source).first.map { sourceSpan($0).upperBound })
      if isSame {
        pieces.append(.same(article: ours, source: theirs))
      } else {
        if !ours.isEmpty { pieces.append(.article(ours)) }
        if !theirs.isEmpty { pieces.append(.source(theirs)) }
      }
      at = end
    }
    return pieces
  }

  /// The text from `from` to the end of the word that ends at `after` and its punctuation, or to
  /// `to`; nothing when there is no word.
  private func text(
    _ bytes: [UInt8], from start: inout Int, to limit: Int?, after word: Int?
  ) -> String {
    guard var end = limit ?? word else { return "" }
    if limit == nil { end = Self.endOfMarks(bytes, end) }
    guard end > start else { return "" }
    defer { start = end }
    return Self.spaced(bytes, start..<end)
  }

  private static func endOfMarks(_ bytes: [UInt8], _ word: Int) -> Int {
    var at = word
    while at < bytes.count, at - word < GapFold.mostBytes {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: at)
      if let end = NoteMark.end(bytes, at: at, scalar) {
        at = end
        continue
      }
      switch CharacterKind(scalar) {
      case .space, .letter, .digit, .combining, .ideograph, .symbol: return at
      default: at += length
      }
      if scalar == "[" { return at - length }
    }
    return at
  }

  /// A text with its white space made single spaces.
  static func spaced(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var out: [UInt8] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: at)
      if CharacterKind(scalar) == .space {
        if let last = out.last, last != ASCII.space { out.append(ASCII.space) }
      } else {
        out += bytes[at..<min(at + length, range.upperBound)]
      }
      at += length
    }
    if out.last == ASCII.space { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }

  /// The words of the source that follow the passage, at most `most`.
  func next(_ most: Int) -> String {
    let end = min(index.count, range.upperBound + most)
    guard range.upperBound < end else { return "" }
    let words = index.run(range.upperBound..<end)
    let last = words.span(words.count - 1).upperBound
    return Self.spaced(index.bytes, words.span(0).lowerBound..<last)
  }
}

/// Punctuation that a quotation has around its words, found in the source.
private enum SharedMarks {
  /// The bytes of `source` from its start that `quoted` has, too; quotation marks that only the
  /// quotation has are passed over.
  static func length(of quoted: [Unicode.Scalar], in source: [Unicode.Scalar]) -> Int {
    var bytes = 0
    var at = 0
    for mark in quoted where at < source.count {
      let kind = CharacterKind(mark)
      if kind == .space { break }
      if mark == source[at] || kind != .point && isAlike(kind, CharacterKind(source[at])) {
        bytes += UTF8.width(source[at])
        at += 1
      } else if kind != .quote, kind != .apostrophe {
        break
      }
    }
    return bytes
  }

  private static func isAlike(_ left: CharacterKind, _ right: CharacterKind) -> Bool {
    left == right || [left, right].allSatisfy { $0 == .quote || $0 == .apostrophe }
  }
}

extension WordStep {
  /// The last word of the article in the step.
  fileprivate var lastArticle: Int? {
    if case .bound(let word, _) = self { return word + 1 }
    return article
  }
}
