package import IbidModel

/// What names a finding in a baseline: it stays when lines move and changes when its words do.
///
/// FNV-1a of code, path, the folded text of the span and the folded 40 characters on each side,
/// each ended by a zero byte; 16 hexadecimal digits. Folding makes a space of all white space in a
/// row and small letters of ASCII capitals.
package func fingerprint(
  of diagnostic: Diagnostic, in source: SourceFile, path: String
) -> String {
  let bytes = source.bytes
  let start = min(max(diagnostic.span.start, 0), bytes.count)
  let end = min(max(diagnostic.span.end, start), bytes.count)
  let before = folded(bytes[contextStart(bytes, before: start)..<start])
  let after = folded(bytes[end..<contextEnd(bytes, after: end)])
  var hash = StableHash()
  for part in [
    Array(diagnostic.code.utf8), Array(path.utf8), last(before), folded(bytes[start..<end]),
    first(after),
  ] {
    hash.combine(part)
    hash.combine(0)
  }
  return hash.hex
}

/// The characters on each side, folded, that a fingerprint takes in.
private let contextCharacters = 40
/// The characters on each side that are read, so that long white space leaves enough.
private let readCharacters = 120

private func contextStart(_ bytes: [UInt8], before end: Int) -> Int {
  var at = end
  var characters = 0
  while characters < readCharacters, let previous = UTF8Scalars.decode(bytes, before: at) {
    at -= previous.length
    characters += 1
  }
  return at
}

private func contextEnd(_ bytes: [UInt8], after start: Int) -> Int {
  var at = start
  var characters = 0
  while characters < readCharacters, at < bytes.count {
    at += UTF8Scalars.decode(bytes, at: at).length
    characters += 1
  }
  return at
}

/// The last characters of a context.
private func last(_ bytes: [UInt8]) -> [UInt8] {
  let starts = bytes.indices.filter { !UTF8.isContinuation(bytes[$0]) }
  return Array(bytes[(starts.suffix(contextCharacters).first ?? 0)...])
}

/// The first characters of a context.
private func first(_ bytes: [UInt8]) -> [UInt8] {
  let starts = bytes.indices.filter { !UTF8.isContinuation(bytes[$0]) }
  guard starts.count > contextCharacters else { return bytes }
  return Array(bytes[..<starts[contextCharacters]])
}

private func folded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count)
  var at = bytes.startIndex
  while at < bytes.endIndex {
    // The no-break space is C2 A0 in UTF-8; moving a page between systems makes or unmakes it.
    let isNoBreak = bytes[at] == 0xC2 && at + 1 < bytes.endIndex && bytes[at + 1] == 0xA0
    if isNoBreak || ASCII.isSpace(bytes[at]) {
      if out.last != ASCII.space { out.append(ASCII.space) }
    } else {
      out.append(ASCII.lowercased(bytes[at]))
    }
    at += isNoBreak ? 2 : 1
  }
  return out
}
