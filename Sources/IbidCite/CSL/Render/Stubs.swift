// What other rooms bring; each takes its own declarations away when it comes.

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
