/// A style joined with the terms of one language, ready to render.
///
/// Everything that can be known without an item is resolved here once: macros, inherited options,
/// terms with their fallbacks, the parts of localized dates. Macros stand twice, once as the
/// citation and once as the bibliography inherits options. Made by `StyleCompiler`, immutable, used
/// from any thread.
final class CompiledStyle: Sendable {
  let options: StyleOptions
  let elements: [StyleElement]
  /// Where the elements of each macro lie.
  let macros: [Range<Int32>]
  let conditions: [Condition]
  /// The same elements, macros and formattings, and the conditions folded, for the inner loop.
  let elementTable: FixedTable<StyleElement>
  let macroTable: FixedTable<MacroRange>
  let formattingTable: FixedTable<Formatting>
  let conditionTable: FixedTable<FlatCondition>
  let testTable: FixedTable<Condition.Test>
  /// What the names elements come to in this language.
  let namesPlans: [NamesPlan]
  /// The plan for sort keys that name a variable.
  let nameKeyPlan: NamesPlan
  let dates: [DateElement]
  let formattings: [Formatting]
  let strings: StringTable
  let terms: [Term]
  /// The language's terms and dates, the style's own merged in.
  let locale: LocaleTable
  /// The language's words for numbers and dates, laid out for speed.
  let numberTerms: NumberTerms
  let dateTerms: DateTerms
  let citation: CitationOptions
  let bibliography: BibliographyOptions?
  /// The look of the first field and of the others, with `second-field-align`.
  let leftMarginFormatting: FormattingID
  let rightInlineFormatting: FormattingID

  init(_ parts: Parts) {
    var formattings = parts.formattings
    leftMarginFormatting = Self.add(.leftMargin, to: &formattings)
    rightInlineFormatting = Self.add(.rightInline, to: &formattings)
    self.formattings = formattings
    options = parts.options
    elements = parts.elements
    macros = parts.macros
    conditions = parts.conditions
    elementTable = FixedTable(parts.elements)
    macroTable = FixedTable(parts.macros.map { MacroRange($0) })
    formattingTable = FixedTable(formattings)
    var tests: [Condition.Test] = []
    conditionTable = FixedTable(parts.conditions.map { FlatCondition($0, &tests) })
    testTable = FixedTable(tests)
    nameKeyPlan = NamesPlan.key(parts)
    namesPlans = parts.names.map { NamesPlan($0, parts) }
    dates = parts.dates
    strings = parts.strings
    terms = parts.terms
    locale = parts.locale
    numberTerms = NumberTerms(parts.locale)
    dateTerms = DateTerms(parts.locale)
    citation = parts.citation
    bibliography = parts.bibliography
  }

  deinit {
    elementTable.free()
    macroTable.free()
    formattingTable.free()
    conditionTable.free()
    testTable.free()
  }

  private static func add(
    _ display: Formatting.Display, to formattings: inout [Formatting]
  ) -> FormattingID {
    var look = Formatting()
    look.display = display
    formattings.append(look)
    return FormattingID(exactly: formattings.count - 1) ?? 0
  }

  /// What a compiler collects.
  struct Parts: Sendable {
    var options = StyleOptions()
    var elements: [StyleElement] = []
    var macros: [Range<Int32>] = []
    var conditions: [Condition] = []
    var names: [NamesElement] = []
    var dates: [DateElement] = []
    /// The first is the plain one.
    var formattings: [Formatting] = [Formatting()]
    var strings = StringTable()
    /// The first is a term without text.
    var terms: [Term] = [Term()]
    var locale: LocaleTable
    var citation = CitationOptions()
    var bibliography: BibliographyOptions?
  }
}

/// Strings of a style, each once, as UTF-8.
struct StringTable: Sendable {
  private(set) var strings: [[UInt8]] = [[]]
  private var numbers: [[UInt8]: StringID] = [[]: 0]

  /// The bytes of a string.
  subscript(id: StringID) -> [UInt8] { strings[Int(id)] }

  /// The number of a string, which is entered if it is new; the empty one when the table is full.
  mutating func intern(_ text: String) -> StringID {
    let bytes = Array(text.utf8)
    if let number = numbers[bytes] { return number }
    guard let number = StringID(exactly: strings.count) else { return 0 }
    strings.append(bytes)
    numbers[bytes] = number
    return number
  }
}
