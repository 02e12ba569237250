import IbidModel

/// Ranges of pages, written in full or shortened as a style asks (CSL 1.0.2, appendix V).
enum PageRanges {
  /// Writes pages or numbers, every range of them shortened and with the language's delimiter.
  ///
  /// `format` is nil for numbers that are no pages: their ranges get the delimiter alone.
  static func append(
    _ text: ArraySlice<UInt8>, format: StyleOptions.PageRangeFormat?, delimiter: [UInt8],
    to output: inout Output, field: Field
  ) {
    var bytes: [UInt8] = []
    let writer = NumberWriter(rangeDelimiter: delimiter, pageFormat: format ?? .none)
    writer.append(text, to: &bytes)
    output.append(bytes, field: field)
  }

  /// Writes the second number of a range after the first.
  ///
  /// Ranges with unlike prefixes stay as they are, `N110-5`: false then, and nothing is written.
  static func appendEnd(
    of start: ArraySlice<UInt8>, to end: ArraySlice<UInt8>,
    format: StyleOptions.PageRangeFormat, delimiter: [UInt8], into bytes: inout [UInt8]
  ) -> Bool {
    let (prefix, first) = parts(start)
    let (endPrefix, last) = parts(end)
    guard prefix.elementsEqual(endPrefix) else { return false }
    bytes += delimiter
    guard format != .none, !first.isEmpty, !last.isEmpty, let full = expanded(last, after: first)
    else {
      bytes += end
      return true
    }
    let kept = digitsKept(first[...], full[...], format)
    if format == .expanded { bytes += prefix }
    bytes += full.suffix(kept)
    return true
  }

  /// The digits at the end of a number, and what stands before them.
  private static func parts(
    _ number: ArraySlice<UInt8>
  ) -> (prefix: ArraySlice<UInt8>, digits: ArraySlice<UInt8>) {
    let start =
      number.lastIndex { !ASCII.isDigit($0) }.map { number.index(after: $0) }
      ?? number.startIndex
    return (number[..<start], number[start...])
  }

  /// The second number in full; nil when it is not after the first.
  private static func expanded(
    _ last: ArraySlice<UInt8>, after first: ArraySlice<UInt8>
  ) -> [UInt8]? {
    let full = first.dropLast(last.count) + last
    let isAfter =
      full.count == first.count ? first.lexicographicallyPrecedes(full) : full.count > first.count
    return isAfter ? Array(full) : nil
  }

  /// How many digits of the second number are shown.
  private static func digitsKept(
    _ first: ArraySlice<UInt8>, _ last: ArraySlice<UInt8>, _ format: StyleOptions.PageRangeFormat
  ) -> Int {
    guard first.count == last.count else { return last.count }
    let same = zip(first, last).prefix { $0 == $1 }.count
    let changed = last.count - same
    switch format {
    case .none, .expanded: return last.count
    case .minimal: return changed
    case .minimalTwo: return min(last.count, max(2, changed))
    case .chicago, .chicago15: return chicago(first, changed, keepsFourDigits: true)
    case .chicago16: return chicago(first, changed, keepsFourDigits: false)
    }
  }

  private static func chicago(
    _ first: ArraySlice<UInt8>, _ changed: Int, keepsFourDigits: Bool
  ) -> Int {
    let tens = first.suffix(2)
    if first.count < 3 || tens.allSatisfy({ $0 == 0x30 }) { return first.count }
    if keepsFourDigits, first.count == 4, changed > 2 { return 4 }
    return tens.first == 0x30 ? changed : max(2, changed)
  }
}
