import IbidModel

extension BlockParser {
  /// Notes where the mathematics ends that a line of the paragraph begins with `$$`.
  ///
  /// The lines up to there begin no list, heading or quotation: `-`, `+`, `=` and `>` are signs in
  /// them. Each `$$` is looked for from one before it, so all lines together are read once.
  mutating func noteDisplayMath() {
    guard options.extensions.contains(.mathematics), byte(line.content + 1) == 0x24 else { return }
    var at = line.content + 2
    var isBlank = false
    while at + 1 < source.count {
      switch source[at] {
      case 0x24 where source[at + 1] == 0x24:
        leaf.mathEnd = at + 1
        return
      case 0x5C where !ASCII.isLineEnding(source[at + 1]): at += 1
      case 0x0A, 0x0D:
        if isBlank { return }
        isBlank = true
        at += source[at] == 0x0D && source[at + 1] == 0x0A ? 2 : 1
        continue
      default: break
      }
      if !ASCII.isBlank(source[at]) { isBlank = false }
      at += 1
    }
  }

  /// True where the line goes on with the mathematics of the open paragraph.
  func isInMath(_ matched: Int) -> Bool { isInParagraph && matched == open.count }
}
