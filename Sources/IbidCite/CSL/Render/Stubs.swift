// What other rooms bring; each takes its own declarations away when it comes.

extension Renderer {
  /// Changes the case of what was written since a mark, by the language of the item.
  mutating func applyTextCase(_ textCase: Formatting.TextCase, from mark: Output.Mark) {
    let language = state.item.item.text(.language) ?? style.locale.language
    TextCase.apply(textCase, to: &output, from: mark, language: language)
  }
}
extension Renderer {
  mutating func writeSortNames(_ field: Field) {}
}
public struct StyleError: Error {}
public struct Style: Sendable {
  public init(xml: [UInt8], name: String) throws(StyleError) { throw StyleError() }
}
public struct Locale: Sendable {
  public init(xml: [UInt8], name: String) throws(StyleError) { throw StyleError() }
}
public struct LocaleSource: Sendable {
  public init(_ load: @escaping @Sendable (String) -> Locale?) {}
}
struct StyleCompiler {
  init(style: Style, locales: LocaleSource, language: String?) {}
  func compiled() throws(StyleError) -> CompiledStyle { throw StyleError() }
}
public struct Library: Sendable {
  public init(_ bytes: [UInt8], name: String) {}
  public var items: [Item] { [] }
}
