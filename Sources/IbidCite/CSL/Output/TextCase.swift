/// `text-case`: what was written since a mark, in the case that a style asks for.
///
/// Words that keep their case (`<span class="nocase">`, superscripts, subscripts and small capitals
/// of the text) are left alone.
enum TextCase {
  /// Changes the texts since a mark; the language is that of the item.
  ///
  /// Only English has titles in title case.
  static func apply(
    _ textCase: Formatting.TextCase, to output: inout Output, from mark: Output.Mark,
    language: String
  ) {
    switch textCase {
    case .none: return
    case .title where !isEnglish(language): return
    default: break
    }
    var changer = CaseChanger(textCase, language: language)
    var index = mark.nodes
    while index < output.nodes.count {
      let node = output.nodes[index]
      if node.isHidden || node.kind == .noCase || MarkupFormatting.keepsCase(node.formatting) {
        if !node.isHidden { changer.passOver() }
        index = max(index + 1, Int(node.end))
        continue
      }
      if node.textEnd > node.textStart { changer.change(index, of: &output) }
      index += 1
    }
    changer.finish(&output)
  }

  private static func isEnglish(_ language: String) -> Bool {
    var letters = language.utf8.makeIterator()
    guard let first = letters.next(), let second = letters.next() else { return true }
    guard first | 0x20 == UInt8(ascii: "e"), second | 0x20 == UInt8(ascii: "n") else {
      return false
    }
    return !(letters.next() ?? UInt8(ascii: "-")).isASCIILetterOrDigit
  }
}

extension Renderer {
  /// Changes the case of what was written since a mark, by the language of the item.
  mutating func applyTextCase(_ textCase: Formatting.TextCase, from mark: Output.Mark) {
    guard textCase != .none else { return }
    TextCase.apply(
      textCase, to: &output, from: mark,
      language: state.item.item.text(.language) ?? style.locale.language)
  }
}
