/// The names of months, folded, by language; the index is the month less one.
package enum MonthNames {
  /// The month (1–12) that a folded word names in any language known here, or nil.
  package static func month(_ folded: String) -> Int? { table[folded] }

  private static let table: [String: Int] = {
    var table: [String: Int] = [:]
    for language in names {
      for (index, list) in language.enumerated() {
        for name in list.split(separator: " ") where table[String(name)] == nil {
          table[String(name)] = index + 1
        }
      }
    }
    return table
  }()

  private static let names: [[String]] = [
    [
      "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
      "august aug", "september sept sep", "october oct", "november nov", "december dec",
    ],
    [
      "januar janner", "februar", "marz", "april", "mai", "juni", "juli", "august", "september",
      "oktober okt", "november", "dezember dez",
    ],
    [
      "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
      "octobre", "novembre", "decembre",
    ],
    [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
      "septiembre setiembre", "octubre", "noviembre", "diciembre",
    ],
    [
      "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
      "октября", "ноября", "декабря",
    ],
  ]
}
