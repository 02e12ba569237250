import IbidModel

/// A passage of a captured text with some words around it: what is published as evidence.
///
/// On each side at most 30 words and 240 bytes, cut between words; beyond the first ten words a
/// block that ends there is a better place to cut. White space stays as the capture has it, so the
/// empty lines between blocks are kept.
struct CaptureExcerpt: Hashable {
  /// The words on each side, at most.
  private static let mostWords = 30
  /// The bytes on each side, at most.
  private static let mostBytes = 240
  /// From this many words on the end of a block ends the excerpt.
  private static let enoughWords = 10

  let text: String
  /// The passage in `text`, in bytes.
  let passage: SourceSpan

  /// Cuts the piece around `span` out of a captured text in valid UTF-8.
  init(of span: SourceSpan, in bytes: [UInt8]) {
    let first = min(max(span.start, 0), bytes.count)
    let last = min(max(span.end, first), bytes.count)
    let start = Self.start(before: first, in: bytes)
    let end = Self.end(after: last, in: bytes)
    text = String(decoding: bytes[start..<end], as: UTF8.self)
    passage = SourceSpan(first - start, last - start)
  }

  /// The start of a word before `offset`.
  private static func start(before offset: Int, in bytes: [UInt8]) -> Int {
    var best = offset
    var at = offset
    var words = 0
    while at > 0, offset - at < mostBytes, words < mostWords {
      at -= 1
      if isBlockBreak(endingAt: at + 1, in: bytes), words >= enoughWords { return best }
      guard !ASCII.isSpace(bytes[at]) else { continue }
      if at == 0 || ASCII.isSpace(bytes[at - 1]) {
        best = at
        words += 1
      }
    }
    // A script without spaces: any character may be the first.
    guard best == offset, at < offset else { return best }
    while at < offset, UTF8.isContinuation(bytes[at]) || ASCII.isSpace(bytes[at]) { at += 1 }
    return at
  }

  /// The end of a word after `offset`.
  private static func end(after offset: Int, in bytes: [UInt8]) -> Int {
    var best = offset
    var at = offset
    var words = 0
    while at < bytes.count, at - offset < mostBytes, words < mostWords {
      at += 1
      if isBlockBreak(endingAt: at, in: bytes), words >= enoughWords { return best }
      guard !ASCII.isSpace(bytes[at - 1]) else { continue }
      if at == bytes.count || ASCII.isSpace(bytes[at]) {
        best = at
        words += 1
      }
    }
    guard best == offset, at > offset else { return best }
    while at > offset, at < bytes.count, UTF8.isContinuation(bytes[at]) { at -= 1 }
    while at > offset, ASCII.isSpace(bytes[at - 1]) { at -= 1 }
    return at
  }

  /// True when an empty line ends at `end`.
  private static func isBlockBreak(endingAt end: Int, in bytes: [UInt8]) -> Bool {
    end >= 2 && bytes[end - 1] == ASCII.lineFeed && bytes[end - 2] == ASCII.lineFeed
  }
}
