import IbidModel

extension RecordWords {
  /// French: none and one are singular; a space that does not break stands before high marks.
  static let french = RecordWords(
    form: { $0 < 2 ? 0 : 1 },
    markerForms: ["appel de note", "appels de note"], noteForms: ["note", "notes"],
    lostForms: ["perdue", "perdues"], missingForms: ["manquante", "manquantes"],
    findingForms: ["constat", "constats"],
    quotations: { total, compared in
      if total == 1 { return "1 citation, " + (compared == 1 ? "comparée" : "non comparée") }
      if compared == 0 { return "\(total) citations, aucune comparée" }
      if compared == total { return "\(total) citations, toutes comparées" }
      let word = compared == 1 ? "comparée" : "comparées"
      return "\(total) citations\u{A0}: \(compared) \(word), \(total - compared) non"
    },
    compared: "Comparaison avec la source\u{A0}:",
    outcomeForms: [
      .verbatim: ["mot pour mot"],
      .typography: ["aux majuscules ou à la ponctuation près"],
      .omission: ["avec des mots omis"], .addition: ["avec des mots ajoutés"],
      .altered: ["avec un mot changé"], .notFound: ["introuvable", "introuvables"],
    ],
    comparedWithSource: "Citation comparée avec sa source\u{A0}:",
    outcomes: [
      .verbatim: "identique mot pour mot",
      .typography: "mêmes mots, autres majuscules ou ponctuation",
      .omission: "des mots sont omis", .addition: "des mots sont ajoutés",
      .altered: "un mot diffère", .notFound: "ces mots sont introuvables",
      .couldNotTell: "non comparée",
    ],
    obstacles: [
      .noWork: "ne nomme aucun ouvrage à consulter",
      .noCapture: "la source n’a pas été enregistrée",
      .damagedCapture: "la source enregistrée est abîmée",
      .otherLanguage: "la source enregistrée est dans une autre langue",
    ],
    evidence: Evidence(
      title: "Les citations face à leurs sources",
      introduction:
        "Chaque citation comparée figure à côté du passage auquel elle a été comparée. Les mots barrés ne sont que dans l’article, les mots en gras que dans la source.",
      articleLabel: "L’article", sourceLabel: "La source",
      closestLabel: "Le passage de la source qui s’en approche le plus",
      nothingNear: "Rien dans la source enregistrée ne s’approche de ces mots.",
      quotation: "Citation", back: "Retour à la citation dans l’article",
      marks: ("«\u{A0}", "\u{A0}»"),
      altered: { "L’article porte «\u{A0}\($0)\u{A0}», la source «\u{A0}\($1)\u{A0}»." },
      added: { "«\u{A0}\($0)\u{A0}» ne figure pas dans la source." },
      leftOut: { "L’article omet «\u{A0}\($0)\u{A0}»." },
      place: { "ligne \($0) du texte enregistré le \($1)" }, capturedOn: { "enregistré le \($0)" },
      levels: [
        .excerpt:
          "Niveau\u{A0}: extrait. Les mots cités et quelques mots autour sont publiés ici\u{202F}; le reste du texte enregistré est chez l’éditeur.",
        .capture:
          "Niveau\u{A0}: texte entier. Tout le texte enregistré est publié\u{202F}; chacun peut en lire la suite.",
        .witness:
          "Niveau\u{A0}: témoin. Un tiers conserve une copie\u{202F}; il n’est pas nécessaire de se fier à celle de l’éditeur.",
      ],
      address: "Adresse", wholeText: "Tout le texte enregistré",
      witness: "La copie conservée par un tiers",
      hashes: "Empreintes",
      hashOfExcerpt: "SHA-256 de l’extrait", hashOfText: "SHA-256 du texte enregistré",
      hashOfPage: "SHA-256 de la page telle qu’elle a été prise"),
    page: Page(
      title: "Le relevé de cet article",
      introduction: [
        "Voici chaque appel de note, note, citation, référence et lien de l’article, avec le résultat de sa vérification.",
        "«\u{A0}Tient\u{A0}» veut dire que nous l’avons vérifié et trouvé en ordre, non que l’article a raison.",
        "«\u{A0}Indécidable\u{A0}» veut dire que personne ne l’a vérifié.",
        "Les citations de moins de six mots ne sont pas comparées.",
      ],
      markers: "Appels de note", marker: "Appel de note",
      quotations: "Citations", references: "Références",
      referenceOfNote: "Référence de la note", links: "Liens", findings: "Constats",
      captures: "Sources enregistrées", noFindings: "Aucun.",
      verdicts: [.holds: "tient", .fails: "ne tient pas", .unknown: "indécidable"],
      states: [.present: "", .empty: "vide", .lost: "perdue", .undefined: "manquante"],
      severities: [.error: "erreur", .warning: "avertissement", .info: "remarque"],
      againTitle: "Vérifier soi-même",
      verify:
        "Avec une copie de ce site, cette commande recalcule le relevé à partir des seuls fichiers publiés\u{A0}:",
      sums: "Et celle-ci dit, avec les outils de tout Unix, si un fichier a été modifié\u{A0}:",
      notCovered:
        "Ni l’une ni l’autre ne voit qu’on a récrit une page en même temps que son relevé\u{202F}; seule une signature ou une copie conservée par un tiers le montre.",
      hashOfArticle: "SHA-256 du texte de l’article",
      forPrograms: "La même chose pour les programmes\u{A0}:"))
}
