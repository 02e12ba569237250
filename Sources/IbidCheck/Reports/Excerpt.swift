import IbidModel

/// The part of a line around a place, at most about 100 columns wide.
struct Excerpt {
  /// The columns a line may take.
  private static let widest = 100
  /// The columns of the place itself that are sure to be shown.
  private static let widestFocus = 80

  /// The text, with `…` where it is cut.
  let text: String
  private let cells: [Cell]
  private let indent: Int

  /// One scalar as it is shown.
  private struct Cell {
    let start: Int
    let text: String
    let width: Int
  }

  /// Cuts the line `line` of `bytes` around `focus`, of which at least the start is shown.
  init(_ bytes: [UInt8], line: SourceSpan, around focus: SourceSpan) {
    let start = min(max(focus.start, line.start), line.end)
    let middle = Self.cells(bytes, from: start, to: min(focus.end, line.end), Self.widestFocus)
    let middleEnd = Self.end(of: middle, bytes, or: start)
    var left = Self.cells(bytes, backFrom: start, to: line.start, Self.widest)
    var right = Self.cells(bytes, from: middleEnd, to: line.end, Self.widest)
    let spare = Self.widest - Self.width(middle)
    let leftWidth = Self.width(left)
    let rightWidth = Self.width(right)
    if leftWidth + rightWidth > spare {
      let leftShare = min(leftWidth, max(spare / 2, spare - rightWidth))
      Self.trim(&left, to: leftShare)
      Self.trim(&right, to: spare - Self.width(left))
    }
    cells = left.reversed() + middle + right
    let isCutBefore = (cells.first?.start ?? start) > line.start
    let isCutAfter = Self.end(of: cells, bytes, or: start) < line.end
    indent = isCutBefore ? 1 : 0
    text =
      (isCutBefore ? "…" : "") + cells.map(\.text).joined() + (isCutAfter ? "…" : "")
  }

  /// The columns (from 0) before `span` and under it; at least one under it.
  func columns(of span: SourceSpan) -> (before: Int, under: Int) {
    var before = indent
    var under = 0
    for cell in cells {
      if cell.start < span.start {
        before += cell.width
      } else if cell.start < span.end {
        under += cell.width
      }
    }
    return (before, max(1, under))
  }

  private static func cell(_ bytes: [UInt8], at: Int) -> (cell: Cell, length: Int) {
    let (scalar, length) = UTF8Scalars.decode(bytes, at: at)
    if scalar == "\t" { return (Cell(start: at, text: " ", width: 1), length) }
    let shown = VisibleText.shown(scalar)
    return (Cell(start: at, text: shown, width: VisibleText.width(scalar)), length)
  }

  /// The cells from `start` on, as many as fit in `limit` columns and one more.
  private static func cells(
    _ bytes: [UInt8], from start: Int, to end: Int, _ limit: Int
  ) -> [Cell] {
    var cells: [Cell] = []
    var width = 0
    var at = start
    while at < end, width < limit, cells.count < 4 * limit {
      let next = cell(bytes, at: at)
      cells.append(next.cell)
      width += next.cell.width
      at += next.length
    }
    return cells
  }

  /// The cells before `end`, the nearest first, until `limit` columns are full.
  private static func cells(
    _ bytes: [UInt8], backFrom end: Int, to start: Int, _ limit: Int
  ) -> [Cell] {
    var cells: [Cell] = []
    var width = 0
    var at = end
    while at > start, width <= limit, cells.count < 4 * limit,
      let previous = UTF8Scalars.decode(bytes, before: at)
    {
      at -= previous.length
      let next = cell(bytes, at: at)
      cells.append(next.cell)
      width += next.cell.width
    }
    return cells
  }

  private static func end(of cells: [Cell], _ bytes: [UInt8], or start: Int) -> Int {
    guard let last = cells.last else { return start }
    return last.start + UTF8Scalars.decode(bytes, at: last.start).length
  }

  private static func width(_ cells: [Cell]) -> Int {
    cells.reduce(0) { $0 + $1.width }
  }

  /// Drops the cells beyond `limit` columns.
  private static func trim(_ cells: inout [Cell], to limit: Int) {
    var width = 0
    guard
      let cut = cells.firstIndex(where: { cell in
        width += cell.width
        return width > limit
      })
    else { return }
    cells.removeSubrange(cut...)
  }
}
