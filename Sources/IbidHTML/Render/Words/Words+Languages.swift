import IbidModel

/// The columns beside English.
extension Words {
  /// All languages that a site can speak.
  package static let all: [Words] = [.english, .german, .french, .spanish, .russian]

  private static let german = Words(
    language: "de",
    months: [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
      "Oktober", "November", "Dezember",
    ],
    notes: "Anmerkungen", note: "Anmerkung", backToReference: "Zurück zur Stelle",
    noteLostBefore: "Diese Anmerkung ging verloren vor dem",
    noteMissing: "Diese Anmerkung fehlt",
    notesUnreferenced: "Auf die folgenden Anmerkungen verweist der Text nicht.",
    taskDone: "Erledigt", taskOpen: "Offen", archive: "Archiv", authors: "Autoren",
    tags: "Schlagwörter", feed: "Feed", skipToText: "Zum Text", by: "Von", and: "und",
    corrections: "Berichtigungen", contents: "Inhalt", older: "Früher", newer: "Später",
    printPage: "Druckseite", mailArticle: "Artikel als E-Mail", cite: "Zitieren als",
    worksCited: "Zitierte Werke", otherStyles: "Andere Stile und Formate",
    allArticles: "Alle Artikel", undated: "Ohne Datum", notFoundTitle: "Seite nicht gefunden",
    notFoundText: "Unter dieser Adresse gibt es nichts. Das Archiv nennt alle Artikel.",
    siteParts: "Website", moreArticles: "Weitere Artikel",
    articleCount: { "\($0) Artikel" },
    date: { date, months in
      guard let month = date.month else { return String(date.year) }
      let name = months[month - 1] + " \(date.year)"
      return date.day.map { "\($0). \(name)" } ?? name
    }, record: .german)

  private static let french = Words(
    language: "fr",
    months: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ],
    notes: "Notes", note: "Note", backToReference: "Retour à l’appel",
    noteLostBefore: "Cette note a été perdue avant le", noteMissing: "Cette note manque",
    notesUnreferenced: "Rien dans le texte ne renvoie aux notes ci-dessous.",
    taskDone: "Fait", taskOpen: "À faire", archive: "Archives", authors: "Auteurs",
    tags: "Mots-clés", feed: "Flux", skipToText: "Aller au texte", by: "Par", and: "et",
    corrections: "Corrections", contents: "Sommaire", older: "Précédent", newer: "Suivant",
    printPage: "Version imprimable", mailArticle: "Envoyer l’article par courriel",
    cite: "Citer ainsi", worksCited: "Ouvrages cités", otherStyles: "Autres styles et formats",
    allArticles: "Tous les articles", undated: "Sans date",
    notFoundTitle: "Page introuvable",
    notFoundText: "Il n’y a rien à cette adresse. Les archives donnent tous les articles.",
    siteParts: "Site", moreArticles: "Autres articles",
    articleCount: { $0 < 2 ? "\($0) article" : "\($0) articles" },
    date: { date, months in
      guard let month = date.month else { return String(date.year) }
      let name = months[month - 1] + " \(date.year)"
      return date.day.map { ($0 == 1 ? "1er " : "\($0) ") + name } ?? name
    }, record: .french)

  private static let spanish = Words(
    language: "es",
    months: [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
      "octubre", "noviembre", "diciembre",
    ],
    notes: "Notas", note: "Nota", backToReference: "Volver a la llamada",
    noteLostBefore: "Esta nota se perdió antes del", noteMissing: "Falta esta nota",
    notesUnreferenced: "Nada en el texto remite a las notas siguientes.",
    taskDone: "Hecho", taskOpen: "Pendiente", archive: "Archivo", authors: "Autores",
    tags: "Etiquetas", feed: "Suscripción", skipToText: "Ir al texto", by: "Por", and: "y",
    corrections: "Correcciones", contents: "Índice", older: "Anterior", newer: "Siguiente",
    printPage: "Versión para imprimir", mailArticle: "Enviar el artículo por correo",
    cite: "Citar como", worksCited: "Obras citadas", otherStyles: "Otros estilos y formatos",
    allArticles: "Todos los artículos", undated: "Sin fecha",
    notFoundTitle: "Página no encontrada",
    notFoundText: "No hay nada en esta dirección. El archivo enumera todos los artículos.",
    siteParts: "Sitio", moreArticles: "Más artículos",
    articleCount: { $0 == 1 ? "1 artículo" : "\($0) artículos" },
    date: { date, months in
      guard let month = date.month else { return String(date.year) }
      let name = months[month - 1] + " de \(date.year)"
      return date.day.map { "\($0) de \(name)" } ?? name
    }, record: .spanish)

  /// The months as they stand after a day; a month alone is in the nominative.
  private static let russian = Words(
    language: "ru",
    months: [
      "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
      "октября", "ноября", "декабря",
    ],
    notes: "Примечания", note: "Примечание", backToReference: "Назад к сноске",
    noteLostBefore: "Примечание утрачено; дата импорта:",
    noteMissing: "Примечание отсутствует",
    notesUnreferenced: "В тексте нет ссылок на следующие примечания.",
    taskDone: "Сделано", taskOpen: "Не сделано", archive: "Архив", authors: "Авторы",
    tags: "Темы", feed: "Лента", skipToText: "К тексту", by: "Автор:", and: "и",
    corrections: "Исправления", contents: "Содержание", older: "Раньше", newer: "Позже",
    printPage: "Версия для печати", mailArticle: "Отправить статью почтой",
    cite: "Ссылка", worksCited: "Цитированные работы", otherStyles: "Другие стили и форматы",
    allArticles: "Все статьи", undated: "Без даты",
    notFoundTitle: "Страница не найдена",
    notFoundText: "По этому адресу ничего нет. Все статьи перечислены в архиве.",
    siteParts: "Сайт", moreArticles: "Другие статьи",
    articleCount: { count in
      let isTeen = (11...14).contains(count % 100)
      switch count % 10 {
      case 1 where !isTeen: return "\(count) статья"
      case 2...4 where !isTeen: return "\(count) статьи"
      default: return "\(count) статей"
      }
    },
    date: { date, months in
      let alone = [
        "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь",
        "октябрь", "ноябрь", "декабрь",
      ]
      guard let month = date.month else { return String(date.year) }
      return date.day.map { "\($0) \(months[month - 1]) \(date.year)" }
        ?? "\(alone[month - 1]) \(date.year)"
    }, record: .russian)
}
