/// Letters beyond ASCII as they are written in addresses; small letters only.
enum Transliteration {
  /// What each letter becomes.
  static let table: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for (becomes, letters) in families {
      for scalar in letters.unicodeScalars { table[scalar] = becomes }
    }
    for (letter, becomes) in pairs { table[letter] = becomes }
    return table
  }()

  private static let families: KeyValuePairs<String, String> = [
    "a": "àáâãåāăąǎȁạảấầẩẫậắằẳẵặª", "ae": "äæǽ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęěẹẻẽếềểễệ",
    "g": "ĝğġģǧ", "h": "ĥħ", "i": "ìíîïĩīĭįıǐịỉ", "j": "ĵ", "k": "ķǩ", "l": "ĺļľŀł",
    "n": "ñńņňŉŋ", "o": "òóôõøōŏőǒọỏốồổỗộơớờởỡợº", "oe": "öœ", "r": "ŕŗř", "s": "śŝşšș",
    "ss": "ß", "t": "ţťŧț", "th": "þ", "u": "ùúûũūŭůűųǔụủưứừửữự", "ue": "ü", "w": "ŵẁẃẅ",
    "y": "ýÿŷỳỵỷỹ", "z": "źżž", "f": "ƒ",
  ]

  private static let pairs: KeyValuePairs<Unicode.Scalar, String> = [
    // Russian, Ukrainian, Belarusian, Serbian, Macedonian
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "ђ": "dj", "ѓ": "gj", "е": "e",
    "ё": "e", "є": "ye", "ж": "zh", "з": "z", "ѕ": "dz", "и": "i", "і": "i", "ї": "yi", "й": "y",
    "ј": "j", "к": "k", "л": "l", "љ": "lj", "м": "m", "н": "n", "њ": "nj", "о": "o", "п": "p",
    "р": "r", "с": "s", "т": "t", "ћ": "c", "ќ": "kj", "у": "u", "ў": "u", "ф": "f", "х": "kh",
    "ц": "ts", "ч": "ch", "џ": "dz", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e",
    "ю": "yu", "я": "ya",
    // Greek
    "α": "a", "ά": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "έ": "e", "ζ": "z", "η": "i",
    "ή": "i", "θ": "th", "ι": "i", "ί": "i", "ϊ": "i", "ΐ": "i", "κ": "k", "λ": "l", "μ": "m",
    "ν": "n", "ξ": "x", "ο": "o", "ό": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t",
    "υ": "y", "ύ": "y", "ϋ": "y", "ΰ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o", "ώ": "o",
  ]
}
