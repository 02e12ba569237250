/// What a names element comes to in one style and language: words with the spaces that they take.
///
/// Made once for each names element of a compiled style.
final class NamesPlan: Sendable {
  let element: NamesElement
  let options: NameOptions
  /// What stands between two names.
  let delimiter: [UInt8]
  /// The word before the last name with the spaces about it, where it follows the delimiter or not;
  /// nil when the delimiter alone does.
  let and: Joint?
  let etAl: Joint
  let initials: Initials?
  /// True when full given names show in place of initials (`initialize="false"`).
  let normalizesInitials: Bool
  let sortSeparator: [UInt8]
  /// What stands between the parts of a name: a space, in some languages one that does not break.
  let space: [UInt8]
  /// True where names of bodies are sorted without “the” and “a”.
  let stripsArticles: Bool
  /// True when no part of a name has a look or affixes of its own.
  let hasPlainParts: Bool
  /// The term of the label for each field.
  let labelTerms: [Term]
  /// The term for both roles where editor and translator are the same; nil when there is none.
  let sharedTerm: Term?

  /// A word between names with what stands before it.
  struct Joint: Sendable {
    /// After the delimiter.
    var delimited: [UInt8]
    /// After a space.
    var spaced: [UInt8]
  }

  init(_ element: NamesElement, _ parts: CompiledStyle.Parts) {
    self.element = element
    let options = element.name
    self.options = options
    let delimiter = parts.strings[options.delimiter]
    self.delimiter = delimiter
    and = Self.andWord(options.and, parts.locale).map {
      Self.joint($0, delimiter: delimiter, endsSpaced: JoiningWord.takesSpaces($0))
    }
    let term = parts.terms[Int(element.etAlTerm)].single
    etAl = Self.joint(term, delimiter: delimiter, endsSpaced: false)
    initials = options.initializeWith.map {
      Initials(
        terminator: parts.strings[$0], keepsHyphens: options.initializeWithHyphen)
    }
    normalizesInitials = !options.initialize
    sortSeparator = parts.strings[options.sortSeparator]
    space = Self.space(initials?.terminator ?? [], language: parts.locale.language)
    stripsArticles = parts.locale.language.hasPrefix("en")
    hasPlainParts = options.family.isPlain && options.given.isPlain
    labelTerms = Self.labelTerms(element, parts.locale)
    sharedTerm = Self.sharedTerm(element, parts.locale)
  }

  private static func andWord(_ and: NameOptions.And, _ locale: LocaleTable) -> [UInt8]? {
    switch and {
    case .none: nil
    case .text: locale.term("and", .long)?.single ?? []
    case .symbol:
      locale.terms[LocaleTable.Key(name: "and", form: .symbol)]?.single ?? [UInt8(ascii: "&")]
    }
  }

  /// A word that stands after a delimiter or a space, if its script knows spaces.
  private static func joint(_ word: [UInt8], delimiter: [UInt8], endsSpaced: Bool) -> Joint {
    let isSpaced = JoiningWord.takesSpaces(word)
    let end: [UInt8] = endsSpaced ? [0x20] : []
    return Joint(delimited: delimiter + word + end, spaced: (isSpaced ? [0x20] : []) + word + end)
  }

  /// French, Russian and Czech styles that ask for no-break spaces in initials mean the name.
  private static func space(_ terminator: [UInt8], language: String) -> [UInt8] {
    let hasNoBreakSpace = terminator.contains(0xA0)
    return hasNoBreakSpace && ["fr", "ru", "cs"].contains(language.prefix(2))
      ? [0xC2, 0xA0] : [0x20]
  }

  private static func labelTerms(_ element: NamesElement, _ locale: LocaleTable) -> [Term] {
    guard let form = element.label?.form else { return [] }
    return element.fields.map { locale.term($0.name, form) ?? Term() }
  }

  private static func sharedTerm(_ element: NamesElement, _ locale: LocaleTable) -> Term? {
    guard
      let form = element.label?.form, element.fields.count == 2,
      element.fields.contains(.editor), element.fields.contains(.translator)
    else { return nil }
    let names = ["editortranslator", "editor-translator"]
    guard let term = names.lazy.compactMap({ locale.term($0, form) }).first, !term.isEmpty else {
      return nil
    }
    return term
  }
}

extension NameOptions.Part {
  /// True when nothing is done to the part.
  var isPlain: Bool { formatting == 0 && prefix == 0 && suffix == 0 }
}

/// How one list of names came out.
struct NameRecord: Sendable {
  var field: Field
  /// How many names the item has, and how many are shown.
  var count: Int
  var shown: Int
  /// True when the style shows more of a given name by initials and then whole.
  var hasInitials: Bool
  /// True when names are shown by their family alone.
  var isShort: Bool
}
