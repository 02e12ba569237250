/// What figures, tables and callouts are called, in one table for all languages.
enum CrossReferenceWords {
  private static let languages = ["en", "de", "fr", "es", "ru"]
  private static let words: [String: [String]] = [
    "fig": ["Figure", "Abbildung", "Figure", "Figura", "Рисунок"],
    "tbl": ["Table", "Tabelle", "Tableau", "Tabla", "Таблица"],
    "eq": ["Equation", "Gleichung", "Équation", "Ecuación", "Уравнение"],
    "lst": ["Listing", "Listing", "Listing", "Listado", "Листинг"],
    "sec": ["Section", "Abschnitt", "Section", "Sección", "Раздел"],
    "thm": ["Theorem", "Satz", "Théorème", "Teorema", "Теорема"],
    "lem": ["Lemma", "Lemma", "Lemme", "Lema", "Лемма"],
    "cor": ["Corollary", "Korollar", "Corollaire", "Corolario", "Следствие"],
    "prp": ["Proposition", "Aussage", "Proposition", "Proposición", "Утверждение"],
    "cnj": ["Conjecture", "Vermutung", "Conjecture", "Conjetura", "Гипотеза"],
    "def": ["Definition", "Definition", "Définition", "Definición", "Определение"],
    "exm": ["Example", "Beispiel", "Exemple", "Ejemplo", "Пример"],
    "exr": ["Exercise", "Übung", "Exercice", "Ejercicio", "Упражнение"],
    "sol": ["Solution", "Lösung", "Solution", "Solución", "Решение"],
    "rem": ["Remark", "Bemerkung", "Remarque", "Observación", "Замечание"],
    "alg": ["Algorithm", "Algorithmus", "Algorithme", "Algoritmo", "Алгоритм"],
    "nte": ["Note", "Hinweis", "Note", "Nota", "Заметка"],
    "tip": ["Tip", "Tipp", "Astuce", "Consejo", "Совет"],
    "wrn": ["Warning", "Warnung", "Avertissement", "Advertencia", "Предупреждение"],
    "imp": ["Important", "Wichtig", "Important", "Importante", "Важно"],
    "cau": ["Caution", "Vorsicht", "Attention", "Precaución", "Осторожно"],
  ]
  private static let callouts = [
    "note": "nte", "tip": "tip", "warning": "wrn", "important": "imp", "caution": "cau",
  ]

  /// What an element of a kind is called.
  static func word(_ kind: String, _ language: String) -> String {
    let column = languages.firstIndex(of: language) ?? 0
    return words[kind]?[column] ?? kind
  }

  /// The title of a callout without one; nil for types without a word.
  static func callout(_ type: String, _ language: String) -> String? {
    callouts[type].map { word($0, language) }
  }
}
