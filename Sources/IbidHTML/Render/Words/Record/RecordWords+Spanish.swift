import IbidModel

extension RecordWords {
  /// Spanish.
  static let spanish = RecordWords(
    form: oneOrMany,
    markerForms: ["llamada de nota", "llamadas de nota"], noteForms: ["nota", "notas"],
    lostForms: ["perdida", "perdidas"], missingForms: ["falta", "faltan"],
    findingForms: ["hallazgo", "hallazgos"],
    quotations: { total, compared in
      if total == 1 { return "1 cita, " + (compared == 1 ? "comparada" : "sin comparar") }
      if compared == 0 { return "\(total) citas, ninguna comparada" }
      if compared == total { return "\(total) citas, todas comparadas" }
      let word = compared == 1 ? "comparada" : "comparadas"
      return "\(total) citas: \(compared) \(word), \(total - compared) no"
    },
    compared: "Comparación con la fuente:",
    outcomeForms: [
      .verbatim: ["literal", "literales"],
      .typography: ["con otras mayúsculas o puntuación"],
      .omission: ["con palabras omitidas"], .addition: ["con palabras añadidas"],
      .altered: ["con una palabra cambiada"], .notFound: ["no encontrada", "no encontradas"],
    ],
    comparedWithSource: "Cita comparada con su fuente:",
    outcomes: [
      .verbatim: "igual palabra por palabra",
      .typography: "las mismas palabras, otras mayúsculas o puntuación",
      .omission: "se omiten palabras", .addition: "se añaden palabras",
      .altered: "una palabra difiere", .notFound: "estas palabras no se encontraron",
      .couldNotTell: "sin comparar",
    ],
    obstacles: [
      .noWork: "no nombra ninguna obra que consultar",
      .noCapture: "la fuente no está guardada",
      .damagedCapture: "la fuente guardada está dañada",
      .otherLanguage: "la fuente guardada está en otro idioma",
    ],
    evidence: Evidence(
      title: "Las citas junto a sus fuentes",
      introduction:
        "Cada cita comparada figura junto al pasaje con el que se comparó. Las palabras tachadas están solo en el artículo; las en negrita, solo en la fuente.",
      articleLabel: "El artículo", sourceLabel: "La fuente",
      closestLabel: "El pasaje de la fuente que más se acerca",
      nothingNear: "Nada en la fuente guardada se acerca a estas palabras.",
      quotation: "Cita", back: "Volver a la cita en el artículo",
      marks: ("«", "»"),
      altered: { "El artículo dice «\($0)»; la fuente, «\($1)»." },
      added: { "«\($0)» no está en la fuente." }, leftOut: { "El artículo omite «\($0)»." },
      place: { "línea \($0) del texto guardado el \($1)" }, capturedOn: { "guardado el \($0)" },
      levels: [
        .excerpt:
          "Nivel: extracto. Aquí se publican las palabras citadas y algunas a su alrededor; el resto del texto guardado lo tiene el editor.",
        .capture:
          "Nivel: texto completo. El texto guardado se publica entero, de modo que se puede seguir leyendo.",
        .witness:
          "Nivel: testigo. Un tercero conserva una copia; no hace falta fiarse de la del editor.",
      ],
      address: "Dirección", wholeText: "Todo el texto guardado",
      witness: "La copia que conserva un tercero",
      hashes: "Huellas",
      hashOfExcerpt: "SHA-256 del extracto", hashOfText: "SHA-256 del texto guardado",
      hashOfPage: "SHA-256 de la página tal como se tomó"),
    page: Page(
      title: "El registro de este artículo",
      introduction: [
        "Aquí están todas las llamadas, notas, citas, referencias y enlaces del artículo, con el resultado de su comprobación.",
        "«Se sostiene» quiere decir que lo comprobamos y estaba en orden, no que el artículo tenga razón.",
        "«Sin decidir» quiere decir que nadie lo ha comprobado.",
        "Las citas de menos de seis palabras no se comparan.",
      ],
      markers: "Llamadas de nota", marker: "Llamada de nota",
      quotations: "Citas", references: "Referencias", referenceOfNote: "Referencia de la nota",
      links: "Enlaces", findings: "Hallazgos", captures: "Fuentes guardadas",
      noFindings: "Ninguno.",
      verdicts: [.holds: "se sostiene", .fails: "falla", .unknown: "sin decidir"],
      states: [.present: "", .empty: "vacía", .lost: "perdida", .undefined: "falta"],
      severities: [.error: "error", .warning: "advertencia", .info: "observación"],
      againTitle: "Comprobarlo de nuevo",
      verify:
        "Con una copia de este sitio, esta orden vuelve a calcular el registro a partir de los archivos publicados, sin nada más:",
      sums: "Y esta dice, con las herramientas de cualquier Unix, si se cambió algún archivo:",
      notCovered:
        "Ninguna de las dos nota que alguien reescriba una página junto con su registro; solo lo muestra una firma o una copia que conserve un tercero.",
      hashOfArticle: "SHA-256 del texto del artículo",
      forPrograms: "Lo mismo para programas:"))
}
