extension BuiltInLocale {
  /// German as written in Germany.
  static let german = BuiltInLocale(
    language: "de-DE",
    textDate: [
      Part(name: "day", suffix: ". "), Part(name: "month", suffix: " "), Part(name: "year"),
    ],
    numericDate: [
      Part(name: "day", form: "numeric-leading-zeros", suffix: "."),
      Part(name: "month", form: "numeric-leading-zeros", suffix: "."), Part(name: "year"),
    ],
    terms: """
      accessed | zugegriffen am | zugegr. am
      ad |  n. Chr.
      advance-online-publication | Vorab-Onlinepublikation | Vorab-Onlinepubl.
      album | Album
      and | und | u. | | | &
      and others | und andere | u. a.
      anonymous | anonym | anon.
      at | auf | | | | @
      audio-recording | Tonaufnahme | Tonaufn.
      available at | verfügbar unter | verf. unter
      bc |  v. Chr.
      bce |  v. u. Z.
      by | von | v.
      ce |  u. Z.
      circa | circa | ca.
      cited | zitiert | zit.
      et-al | u. a.
      film | Film
      forthcoming | im Erscheinen | im Ersch.
      from | von
      henceforth | im Folgenden | i. F.
      ibid | ebd.
      in | in
      in press | im Druck | i. Dr.
      internet | Internet
      letter | Brief
      loc-cit | a. a. O.
      no date | ohne Jahr | o. J.
      no-place | ohne Ort | o. O.
      no-publisher | ohne Verlag | o. V.
      on | am
      online | online
      op-cit | a. a. O.
      original-work-published | Originalausgabe erschienen | Orig. ersch.
      personal-communication | persönliche Mitteilung | pers. Mitt.
      podcast | Podcast
      podcast-episode | Podcast-Folge | Podcast-F.
      preprint | Preprint
      presented at | vorgetragen auf | vorgetr. auf
      radio-broadcast | Radiosendung | Radiosend.
      radio-series | Radioreihe
      radio-series-episode | Folge einer Radioreihe
      reference | Referenz/Referenzen | Ref.
      retrieved | abgerufen am | abger. am
      review-of | Rezension von | Rez. v.
      scale | Maßstab | Maßst.
      special-issue | Sonderheft | Sonderh.
      special-section | Themenschwerpunkt | Themenschw.
      television-broadcast | Fernsehsendung | Fernsehsend.
      television-series | Fernsehserie
      television-series-episode | Folge einer Fernsehserie
      video | Video
      working-paper | Arbeitspapier | Arbeitspap.

      open-quote | „
      close-quote | “
      open-inner-quote | ‚
      close-inner-quote | ‘
      page-range-delimiter | –
      colon | :
      comma | ,
      semicolon | ;

      ordinal | .
      long-ordinal-01 | erste
      long-ordinal-02 | zweite
      long-ordinal-03 | dritte
      long-ordinal-04 | vierte
      long-ordinal-05 | fünfte
      long-ordinal-06 | sechste
      long-ordinal-07 | siebte
      long-ordinal-08 | achte
      long-ordinal-09 | neunte
      long-ordinal-10 | zehnte

      month-01:m | Januar | Jan.
      month-02:m | Februar | Feb.
      month-03:m | März | März
      month-04:m | April | Apr.
      month-05:m | Mai | Mai
      month-06:m | Juni | Juni
      month-07:m | Juli | Juli
      month-08:m | August | Aug.
      month-09:m | September | Sep.
      month-10:m | Oktober | Okt.
      month-11:m | November | Nov.
      month-12:m | Dezember | Dez.
      season-01 | Frühling
      season-02 | Sommer
      season-03 | Herbst
      season-04 | Winter

      article | Preprint/Preprints
      article-journal | Zeitschriftenaufsatz/Zeitschriftenaufsätze
      article-magazine | Magazinartikel/Magazinartikel
      article-newspaper | Zeitungsartikel/Zeitungsartikel
      bill | Gesetzentwurf/Gesetzentwürfe
      broadcast | Sendung/Sendungen
      classic | klassisches Werk/klassische Werke
      collection | Archivbestand/Archivbestände
      dataset | Datensatz/Datensätze
      document | Dokument/Dokumente
      entry | Eintrag/Einträge
      entry-dictionary | Wörterbucheintrag/Wörterbucheinträge
      entry-encyclopedia | Lexikoneintrag/Lexikoneinträge
      event | Veranstaltung/Veranstaltungen
      graphic | Grafik/Grafiken
      hearing | Anhörung/Anhörungen
      interview | Interview/Interviews
      legal_case | Urteil/Urteile
      legislation | Gesetz/Gesetze
      manuscript | Manuskript/Manuskripte | Ms./Mss.
      map | Karte/Karten
      motion_picture | Film/Filme
      musical_score | Partitur/Partituren
      pamphlet | Broschüre/Broschüren
      paper-conference | Konferenzbeitrag/Konferenzbeiträge
      patent | Patent/Patente
      performance | Aufführung/Aufführungen
      periodical | Periodikum/Periodika
      personal_communication | persönliche Mitteilung/persönliche Mitteilungen | pers. Mitt.
      post | Beitrag/Beiträge
      post-weblog | Blogbeitrag/Blogbeiträge
      regulation | Verordnung/Verordnungen
      report | Bericht/Berichte
      review | Rezension/Rezensionen | Rez.
      review-book | Buchbesprechung/Buchbesprechungen | Rez.
      software | Software
      song | Tonaufnahme/Tonaufnahmen
      speech | Vortrag/Vorträge
      standard | Norm/Normen
      thesis | Hochschulschrift/Hochschulschriften
      treaty | Vertrag/Verträge
      webpage | Webseite/Webseiten

      chapter-number:n | Kapitel/Kapitel | Kap.
      citation-number:f | Nummer/Nummern | Nr.
      collection-number:f | Nummer/Nummern | Nr.
      edition:f | Auflage/Auflagen | Aufl.
      first-reference-note-number:f | Anmerkung/Anmerkungen | Anm.
      number:f | Nummer/Nummern | Nr.
      number-of-pages:f | Seite/Seiten | S.
      number-of-volumes:m | Band/Bände | Bd./Bde.
      page-first:f | Seite/Seiten | S.
      part-number:m | Teil/Teile | T.
      printing-number:m | Druck/Drucke | Dr.
      supplement-number | Supplement/Supplemente | Suppl.

      act:m | Akt/Akte | Akt/Akte
      appendix:m | Anhang/Anhänge | Anh.
      article-locator:m | Artikel/Artikel | Art.
      book | Buch/Bücher | Buch/Bücher
      canon:m | Kanon/Kanones | Can./Cann.
      chapter | Kapitel/Kapitel | Kap.
      column:f | Spalte/Spalten | Sp.
      elocation:f | Position/Positionen | Pos.
      equation:f | Gleichung/Gleichungen | Gl.
      figure:f | Abbildung/Abbildungen | Abb.
      folio | Blatt/Blätter | Bl.
      issue | Heft/Hefte | H.
      line:f | Zeile/Zeilen | Z.
      note:f | Anmerkung/Anmerkungen | Anm.
      opus | Opus/Opera | op.
      page:f | Seite/Seiten | S.
      paragraph:m | Absatz/Absätze | Abs. | | | ¶/¶¶
      part:m | Teil/Teile | T.
      rule:f | Regel/Regeln | R.
      scene:f | Szene/Szenen | Sz.
      section:m | Abschnitt/Abschnitte | Abschn. | | | §/§§
      sub-verbo | sub voce/sub vocibus | s. v./s. vv.
      supplement | Supplement/Supplemente | Suppl.
      table:f | Tabelle/Tabellen | Tab.
      timestamp | Zeit/Zeiten
      title-locator:m | Titel/Titel | Tit.
      verse:m | Vers/Verse | V.
      version:f | Version/Versionen | Vers.
      volume:m | Band/Bände | Bd./Bde.

      chair | Leiter/Leiter | Leit. | geleitet von | gel. v.
      collection-editor | Reihenherausgeber/Reihenherausgeber | Reihenhrsg. | herausgegeben von | hrsg. v.
      compiler | Bearbeiter/Bearbeiter | Bearb. | zusammengestellt von | zsgest. v.
      composer |  |  | komponiert von | komp. v.
      container-author |  |  | von | v.
      contributor | Mitwirkender/Mitwirkende | Mitw. | unter Mitwirkung von | u. Mitw. v.
      curator | Kurator/Kuratoren | Kur. | kuratiert von | kur. v.
      director | Regisseur/Regisseure | Reg. | Regie von | Reg.
      editor | Herausgeber/Herausgeber | Hrsg. | herausgegeben von | hrsg. v.
      editor-translator | Herausgeber und Übersetzer/Herausgeber und Übersetzer | Hrsg. u. Übers. | herausgegeben und übersetzt von | hrsg. u. übers. v.
      editorial-director | leitender Herausgeber/leitende Herausgeber | Ltg. | unter der Leitung von | u. d. Ltg. v.
      executive-producer | ausführender Produzent/ausführende Produzenten | ausf. Prod. | Produktionsleitung von | Produktionsltg. v.
      guest | Gast/Gäste | Gast/Gäste | mit | mit
      host | Moderator/Moderatoren | Mod. | moderiert von | mod. v.
      illustrator | Illustrator/Illustratoren | Ill. | illustriert von | ill. v.
      interviewer |  |  | Interview von | Int. v.
      narrator | Sprecher/Sprecher | Spr. | gelesen von | gel. v.
      organizer | Veranstalter/Veranstalter | Veranst. | veranstaltet von | veranst. v.
      original-author |  |  | ursprünglich von | urspr. v.
      performer | Interpret/Interpreten | Interpr. | gespielt von | gesp. v.
      producer | Produzent/Produzenten | Prod. | produziert von | prod. v.
      recipient |  |  | an | an
      reviewed-author |  |  | von | v.
      script-writer | Drehbuchautor/Drehbuchautoren | Drehb. | Drehbuch von | Drehb. v.
      series-creator | Schöpfer/Schöpfer | Idee | Idee von | Idee v.
      translator | Übersetzer/Übersetzer | Übers. | übersetzt von | übers. v.
      """)
}
