import IbidModel

/// The start and end conditions of HTML blocks (CommonMark 0.31 §4.6), by number.
enum HTMLBlockStart {
  /// The number of the condition that the line at `at`, a `<`, meets; 0 for none.
  static func condition(_ source: [UInt8], _ at: Int, _ end: Int) -> Int {
    guard at + 1 < end else { return 0 }
    switch source[at + 1] {
    case 0x3F: return 3
    case 0x21:
      if at + 3 < end, source[at + 2] == 0x2D, source[at + 3] == 0x2D { return 2 }
      if has("[cdata[", source, at + 2, end), source[at + 3] == 0x43 { return 5 }
      return at + 2 < end && ASCII.isLetter(source[at + 2]) ? 4 : 0
    default: return tagCondition(source, at, end)
    }
  }

  private static func tagCondition(_ source: [UInt8], _ at: Int, _ end: Int) -> Int {
    let isClosing = source[at + 1] == 0x2F
    let nameStart = at + (isClosing ? 2 : 1)
    var nameEnd = nameStart
    while nameEnd < end, ASCII.isAlphanumeric(source[nameEnd]) { nameEnd += 1 }
    let name = source[nameStart..<nameEnd]
    if !isClosing, isOne(of: rawNames, name),
      nameEnd == end || ASCII.isSpace(source[nameEnd]) || source[nameEnd] == 0x3E
    {
      return 1
    }
    if isOne(of: blockNames, name), endsName(source, nameEnd, end) { return 6 }
    guard let tagEnd = HTMLTag.end(source, at, end) else { return 0 }
    return source[tagEnd..<end].allSatisfy(ASCII.isBlank) ? 7 : 0
  }

  private static func endsName(_ source: [UInt8], _ at: Int, _ end: Int) -> Bool {
    guard at < end else { return true }
    if ASCII.isSpace(source[at]) || source[at] == 0x3E { return true }
    return source[at] == 0x2F && at + 1 < end && source[at + 1] == 0x3E
  }

  /// True when the line ends a block that began by conditions 1–5.
  static func ends(_ condition: Int, _ source: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var at = start
    while at < end {
      switch (condition, source[at]) {
      case (1, 0x3C):
        if rawEnds.contains(where: { has($0, source, at, end) }) { return true }
      case (2, 0x2D): if has("-->", source, at, end) { return true }
      case (3, 0x3F): if has("?>", source, at, end) { return true }
      case (4, 0x3E): return true
      case (5, 0x5D): if has("]]>", source, at, end) { return true }
      default: if condition > 5 { return false }
      }
      at += 1
    }
    return false
  }

  /// True when the bytes at `at` are `word`, which is in lower case, in any case.
  private static func has(_ word: StaticString, _ source: [UInt8], _ at: Int, _ end: Int) -> Bool {
    guard at + word.utf8CodeUnitCount <= end else { return false }
    return word.withUTF8Buffer { bytes in
      for (offset, byte) in bytes.enumerated()
      where ASCII.lowercased(source[at + offset]) != byte { return false }
      return true
    }
  }

  private static func isOne(of names: Set<[UInt8]>, _ name: ArraySlice<UInt8>) -> Bool {
    guard !name.isEmpty, name.count <= 10 else { return false }
    return names.contains(name.map(ASCII.lowercased))
  }

  private static let rawEnds: [StaticString] = ["</script>", "</pre>", "</style>", "</textarea>"]
  private static let rawNames = names("script pre style textarea")
  private static let blockNames = names(
    """
    address article aside base basefont blockquote body caption center col colgroup dd details \
    dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 \
    head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option \
    p param search section summary table tbody td tfoot th thead title tr track ul
    """)

  private static func names(_ words: String) -> Set<[UInt8]> {
    Set(words.utf8.split(separator: ASCII.space).map { Array($0) })
  }
}
