import IbidModel

/// One line of the source and how far it has been read, in bytes and in columns.
///
/// Columns count tabs to stops of four; a tab may be read in part (CommonMark 0.31 §2.2).
struct LineCursor {
  /// The first byte of the line.
  var start = 0
  /// The byte after the last, before the line ending.
  var end = 0
  /// The first byte of the next line.
  var next = 0
  /// The byte read next.
  var at = 0
  /// True when the byte read next is a tab of which some columns have been read.
  private var isInsideTab = false
  /// The column of the byte read next, from 0; inside a tab when that is read in part.
  var column = 0
  /// The first byte that is neither space nor tab, or `end`; set by `look`.
  var content = 0
  /// The column of `content`.
  var contentColumn = 0

  /// The columns of white space before `content`.
  var indent: Int { contentColumn &- column }
  /// True when nothing but white space is left.
  var isBlank: Bool { content >= end }

  /// Goes to the line that starts at `offset`.
  mutating func begin(_ offset: Int, in source: [UInt8]) {
    start = offset
    at = offset
    column = 0
    isInsideTab = false
    let count = source.count
    let scan = ByteScan.lineEnd(in: source, from: offset)
    end = scan
    next = scan
    guard scan < count else { return }
    next = scan &+ 1
    if source[scan] == ASCII.carriageReturn, next < count, source[next] == ASCII.lineFeed {
      next &+= 1
    }
  }

  /// Finds the next byte that is neither space nor tab.
  mutating func look(in source: [UInt8]) {
    content = at
    contentColumn = column
    while content < end {
      switch source[content] {
      case ASCII.space: contentColumn &+= 1
      case ASCII.tab: contentColumn &+= 4 &- (contentColumn & 3)
      default: return
      }
      content &+= 1
    }
  }

  /// Passes over up to `count` columns of white space.
  mutating func skipColumns(_ count: Int, in source: [UInt8]) {
    var left = count
    while left > 0, at < end {
      if source[at] == ASCII.tab {
        let width = 4 &- (column & 3)
        column &+= min(width, left)
        isInsideTab = width > left
        if isInsideTab { return }
        left &-= width
      } else if source[at] == ASCII.space {
        column &+= 1
        left &-= 1
      } else {
        return
      }
      at &+= 1
    }
  }

  /// Goes to `content`.
  mutating func skipToContent() {
    if content > at { isInsideTab = false }
    at = content
    column = contentColumn
  }

  /// Passes over `count` bytes that are not tabs.
  mutating func skipBytes(_ count: Int) {
    at &+= count
    column &+= count
  }

  /// The columns left of a tab that was read in part, else 0.
  var pendingColumns: Int { isInsideTab ? 4 &- (column & 3) : 0 }
}
