import IbidModel

extension RecordWords {
  /// German.
  static let german = RecordWords(
    form: oneOrMany,
    markerForms: ["Anmerkungsziffer", "Anmerkungsziffern"],
    noteForms: ["Anmerkung", "Anmerkungen"], lostForms: ["verloren"],
    missingForms: ["fehlt", "fehlen"], findingForms: ["Befund", "Befunde"],
    quotations: { total, compared in
      if total == 1 { return "1 Zitat, " + (compared == 1 ? "verglichen" : "nicht verglichen") }
      if compared == 0 { return "\(total) Zitate, keines verglichen" }
      if compared == total { return "\(total) Zitate, alle verglichen" }
      return "\(total) Zitate: \(compared) verglichen, \(total - compared) nicht"
    },
    compared: "Mit der Quelle verglichen:",
    outcomeForms: [
      .verbatim: ["wortgetreu"],
      .typography: ["mit anderer Großschreibung oder Zeichensetzung"],
      .omission: ["mit ausgelassenen Wörtern"], .addition: ["mit hinzugefügten Wörtern"],
      .altered: ["mit verändertem Wort"], .notFound: ["nicht gefunden"],
    ],
    comparedWithSource: "Zitat mit seiner Quelle verglichen:",
    outcomes: [
      .verbatim: "Wort für Wort gleich",
      .typography: "dieselben Wörter, andere Großschreibung oder Zeichensetzung",
      .omission: "Wörter sind ausgelassen", .addition: "Wörter sind hinzugefügt",
      .altered: "ein Wort weicht ab", .notFound: "diese Worte wurden nicht gefunden",
      .couldNotTell: "nicht verglichen",
    ],
    obstacles: [
      .noWork: "nennt kein Werk, in dem man nachsehen könnte",
      .noCapture: "die Quelle ist nicht gesichert",
      .damagedCapture: "die gesicherte Quelle ist beschädigt",
      .otherLanguage: "die gesicherte Quelle ist in einer anderen Sprache",
    ],
    evidence: Evidence(
      title: "Zitate neben ihren Quellen",
      introduction:
        "Jedes verglichene Zitat steht neben der Stelle, mit der es verglichen wurde. Durchgestrichene Wörter stehen nur im Artikel, fett gesetzte nur in der Quelle.",
      articleLabel: "Der Artikel", sourceLabel: "Die Quelle",
      closestLabel: "Die Stelle der Quelle, die dem am nächsten kommt",
      nothingNear: "Nichts in der gesicherten Quelle kommt diesen Worten nahe.",
      quotation: "Zitat", back: "Zurück zum Zitat im Artikel",
      marks: ("„", "“"),
      altered: { "Im Artikel steht „\($0)“, in der Quelle „\($1)“." },
      added: { "„\($0)“ steht nicht in der Quelle." },
      leftOut: { "Der Artikel lässt „\($0)“ aus." },
      place: { "Zeile \($0) des Textes, gesichert am \($1)" }, capturedOn: { "gesichert am \($0)" },
      levels: [
        .excerpt:
          "Stufe: Auszug. Veröffentlicht sind die zitierten Worte und einige davor und danach; der übrige gesicherte Text liegt beim Herausgeber.",
        .capture:
          "Stufe: ganzer Text. Der gesicherte Text ist vollständig veröffentlicht; man kann weiterlesen.",
        .witness:
          "Stufe: Zeuge. Ein Dritter verwahrt eine Kopie; man muss der des Herausgebers nicht trauen.",
      ],
      address: "Adresse", wholeText: "Der ganze gesicherte Text",
      witness: "Die Kopie, die ein Dritter verwahrt",
      hashes: "Prüfsummen",
      hashOfExcerpt: "SHA-256 des Auszugs", hashOfText: "SHA-256 des gesicherten Textes",
      hashOfPage: "SHA-256 der Seite, wie sie gesichert wurde"),
    page: Page(
      title: "Das Prüfprotokoll dieses Artikels",
      introduction: [
        "Hier stehen alle Anmerkungsziffern, Anmerkungen, Zitate, Nachweise und Links des Artikels, jeweils mit dem Ergebnis der Prüfung.",
        "„Stimmt“ heißt, dass wir nachgesehen und alles in Ordnung gefunden haben, nicht dass der Artikel recht hat.",
        "„Nicht zu klären“ heißt, dass niemand nachgesehen hat.",
        "Zitate von weniger als sechs Wörtern werden nicht verglichen.",
      ],
      markers: "Anmerkungsziffern", marker: "Anmerkungsziffer",
      quotations: "Zitate", references: "Nachweise", referenceOfNote: "Nachweis in Anmerkung",
      links: "Links", findings: "Befunde", captures: "Gesicherte Quellen", noFindings: "Keine.",
      verdicts: [.holds: "stimmt", .fails: "stimmt nicht", .unknown: "nicht zu klären"],
      states: [.present: "", .empty: "leer", .lost: "verloren", .undefined: "fehlt"],
      severities: [.error: "Fehler", .warning: "Warnung", .info: "Hinweis"],
      againTitle: "Selbst nachprüfen",
      verify:
        "Mit einer Kopie dieser Website rechnet dieser Befehl das Protokoll allein aus den veröffentlichten Dateien nach:",
      sums: "Und dieser sagt mit Mitteln, die jedes Unix hat, ob eine Datei verändert wurde:",
      notCovered:
        "Beides merkt nicht, wenn jemand eine Seite mitsamt ihrem Protokoll umschreibt; das zeigt nur eine Signatur oder eine Kopie, die ein Dritter verwahrt.",
      hashOfArticle: "SHA-256 des Artikeltextes", forPrograms: "Dasselbe für Programme:"))
}
