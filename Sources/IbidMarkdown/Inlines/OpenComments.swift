import IbidModel

/// Comments of HTML that begin and do not end (M941).
enum OpenComment {
  static func diagnostic(at place: Int, _ consequence: String) -> Diagnostic {
    Diagnostic(
      code: "M941", slug: "unclosed-comment", severity: .warning,
      span: SourceSpan(place, place + 4),
      message: "a comment begins with '<!--' and \(consequence)",
      help: "end it with '-->'")
  }
}

extension InlineParser {
  /// Keeps the place of the `<` at `at` if a comment begins there; one a block.
  mutating func rememberOpenComment() {
    guard at + 3 < end, bytes[at + 1] == 0x21, bytes[at + 2] == 0x2D, bytes[at + 3] == 0x2D,
      !missing.hasOpenComment
    else { return }
    missing.hasOpenComment = true
    openComments.append(text.source(at))
  }

  /// The findings about comments that stay text.
  var commentDiagnostics: [Diagnostic] {
    openComments.map {
      OpenComment.diagnostic(at: $0, "does not end in its paragraph; it is shown as text")
    }
  }
}

extension BlockParser {
  /// Reports the open leaf, if it is a comment that nothing ends.
  mutating func reportOpenComment() {
    guard leaf.condition == 2 else { return }
    let text = source[leaf.start..<leaf.end]
    var dashes = 0
    for byte in text {
      if byte == 0x3E, dashes >= 2 { return }
      dashes = byte == 0x2D ? dashes + 1 : 0
    }
    let start = text.firstIndex(of: 0x3C) ?? leaf.start
    diagnostics.append(
      OpenComment.diagnostic(at: start, "does not end; the rest of what it stands in is hidden"))
  }
}
