extension BuiltInLocale {
  /// French as written in France; a non-breaking space stands inside the quotation marks.
  static let french = BuiltInLocale(
    language: "fr-FR", limitsDayOrdinalsToFirst: true,
    textDate: [
      Part(name: "day", form: "ordinal", suffix: " "), Part(name: "month", suffix: " "),
      Part(name: "year"),
    ],
    numericDate: [
      Part(name: "day", form: "numeric-leading-zeros", suffix: "/"),
      Part(name: "month", form: "numeric-leading-zeros", suffix: "/"), Part(name: "year"),
    ],
    terms: """
      accessed | consulté le
      ad |  apr. J.-C.
      advance-online-publication | prépublication en ligne
      album | album
      and | et | | | | &
      and others | et autres
      anonymous | anonyme | anon.
      at | à | | | | @
      audio-recording | enregistrement sonore | enr. sonore
      available at | disponible à l’adresse | disp. à l’adresse
      bc |  av. J.-C.
      bce |  av. n. è.
      by | par
      ce |  n. è.
      circa | vers | v.
      cited | cité
      et-al | et al.
      film | film
      forthcoming | à paraître
      from | à partir de
      henceforth | désormais
      ibid | ibid.
      in | dans
      in press | sous presse
      internet | Internet
      letter | lettre
      loc-cit | loc. cit.
      no date | sans date | s. d.
      no-place | sans lieu | s. l.
      no-publisher | sans nom | s. n.
      on | sur
      online | en ligne
      op-cit | op. cit.
      original-work-published | ouvrage original publié | orig. publ.
      personal-communication | communication personnelle | comm. pers.
      podcast | balado
      podcast-episode | épisode de balado
      preprint | prépublication
      presented at | présenté à
      radio-broadcast | émission de radio
      radio-series | série radiophonique
      radio-series-episode | épisode de série radiophonique
      reference:f | référence/références | réf.
      retrieved | consulté le
      review-of | compte rendu de | CR de
      scale | échelle | éch.
      special-issue | numéro spécial | no spéc.
      special-section | dossier thématique
      television-broadcast | émission de télévision
      television-series | série télévisée
      television-series-episode | épisode de série télévisée
      video | vidéo
      working-paper | document de travail

      open-quote | « 
      close-quote |  »
      open-inner-quote | “
      close-inner-quote | ”
      page-range-delimiter | –
      colon |  :
      comma | ,
      semicolon |  ;

      ordinal | ᵉ
      ordinal-01:f | ʳᵉ | whole-number
      ordinal-01:m | ᵉʳ | whole-number
      ordinal-01 | ᵉʳ | whole-number
      long-ordinal-01 | premier
      long-ordinal-01:m | premier
      long-ordinal-01:f | première
      long-ordinal-02 | deuxième
      long-ordinal-03 | troisième
      long-ordinal-04 | quatrième
      long-ordinal-05 | cinquième
      long-ordinal-06 | sixième
      long-ordinal-07 | septième
      long-ordinal-08 | huitième
      long-ordinal-09 | neuvième
      long-ordinal-10 | dixième

      month-01:m | janvier | janv.
      month-02:m | février | févr.
      month-03:m | mars | mars
      month-04:m | avril | avr.
      month-05:m | mai | mai
      month-06:m | juin | juin
      month-07:m | juillet | juill.
      month-08:m | août | août
      month-09:m | septembre | sept.
      month-10:m | octobre | oct.
      month-11:m | novembre | nov.
      month-12:m | décembre | déc.
      season-01 | printemps
      season-02 | été
      season-03 | automne
      season-04 | hiver

      article | prépublication/prépublications
      article-journal | article de revue/articles de revue
      article-magazine | article de magazine/articles de magazine
      article-newspaper | article de presse/articles de presse
      bill | projet de loi/projets de loi
      broadcast | émission/émissions
      classic | œuvre classique/œuvres classiques
      collection | fonds d’archives/fonds d’archives
      dataset | jeu de données/jeux de données
      document | document/documents
      entry | notice/notices
      entry-dictionary | entrée de dictionnaire/entrées de dictionnaire
      entry-encyclopedia | article d’encyclopédie/articles d’encyclopédie
      event | événement/événements
      graphic | image/images
      hearing | audition/auditions
      interview | entretien/entretiens
      legal_case | affaire/affaires
      legislation | loi/lois
      manuscript | manuscrit/manuscrits | ms/mss
      map | carte/cartes
      motion_picture | film/films
      musical_score | partition/partitions
      pamphlet | brochure/brochures
      paper-conference | communication de colloque/communications de colloque
      patent | brevet/brevets
      performance | représentation/représentations
      periodical | périodique/périodiques
      personal_communication | communication personnelle/communications personnelles | comm. pers.
      post | message/messages
      post-weblog | billet de blog/billets de blog
      regulation | règlement/règlements
      report | rapport/rapports
      review | compte rendu/comptes rendus | CR
      review-book | compte rendu de livre/comptes rendus de livres | CR
      software | logiciel
      song | enregistrement sonore/enregistrements sonores
      speech | discours/discours
      standard | norme/normes
      thesis | thèse/thèses
      treaty | traité/traités
      webpage | page web/pages web

      chapter-number:m | chapitre/chapitres | chap.
      citation-number:f | citation/citations | cit.
      collection-number:m | numéro/numéros | nᵒ/nᵒˢ
      edition:f | édition/éditions | éd.
      first-reference-note-number:f | référence/références | réf.
      number:m | numéro/numéros | nᵒ/nᵒˢ
      number-of-pages:f | page/pages | p.
      number-of-volumes:m | volume/volumes | vol.
      page-first:f | page/pages | p.
      part-number:f | partie/parties | part.
      printing-number:m | tirage/tirages | tir.
      supplement-number:m | supplément/suppléments | suppl.

      act:m | acte/actes | acte/actes
      appendix:f | annexe/annexes | ann.
      article-locator:m | article/articles | art.
      book:m | livre/livres | liv.
      canon:m | canon/canons | can.
      chapter:m | chapitre/chapitres | chap.
      column:f | colonne/colonnes | col.
      elocation:m | emplacement/emplacements | empl.
      equation:f | équation/équations | éq.
      figure:f | figure/figures | fig.
      folio:m | folio/folios | fᵒ/fᵒˢ
      issue:m | numéro/numéros | nᵒ/nᵒˢ
      line:f | ligne/lignes | l.
      note:f | note/notes | n.
      opus:m | opus/opus | op.
      page:f | page/pages | p.
      paragraph:m | paragraphe/paragraphes | paragr. | | | ¶/¶¶
      part:f | partie/parties | part.
      rule:f | règle/règles | règle/règles
      scene:f | scène/scènes | sc.
      section:f | section/sections | sect. | | | §/§§
      sub-verbo | sub verbo/sub verbis | s. v./s. vv.
      supplement:m | supplément/suppléments | suppl.
      table:m | tableau/tableaux | tabl.
      timestamp:m | minutage/minutages
      title-locator:m | titre/titres | tit.
      verse:m | vers/vers | v.
      version:f | version/versions | vers.
      volume:m | volume/volumes | vol.

      chair | président/présidents | prés. | présidé par | prés. par
      collection-editor | directeur de collection/directeurs de collection | dir. de coll. | sous la direction de | dir. par
      compiler | compilateur/compilateurs | comp. | réuni par | réuni par
      composer |  |  | composé par | comp. par
      container-author |  |  | par | par
      contributor | collaborateur/collaborateurs | collab. | avec | avec
      curator | commissaire/commissaires | commiss. | commissariat de | commiss. de
      director | réalisateur/réalisateurs | réal. | réalisé par | réal. par
      editor | éditeur/éditeurs | éd./éds | édité par | éd. par
      editor-translator | éditeur et traducteur/éditeurs et traducteurs | éd. et trad. | édité et traduit par | éd. et trad. par
      editorial-director | directeur/directeurs | dir. | sous la direction de | dir. par
      executive-producer | producteur délégué/producteurs délégués | prod. dél. | production déléguée de | prod. dél. de
      guest | invité/invités | inv. | avec | avec
      host | animateur/animateurs | anim. | animé par | anim. par
      illustrator | illustrateur/illustrateurs | ill. | illustré par | ill. par
      interviewer |  |  | entretien mené par | entr. mené par
      narrator | narrateur/narrateurs | narr. | lu par | lu par
      organizer | organisateur/organisateurs | org. | organisé par | org. par
      original-author |  |  | à l’origine par | orig. par
      performer | interprète/interprètes | interpr. | interprété par | interpr. par
      producer | producteur/producteurs | prod. | produit par | prod. par
      recipient |  |  | à | à
      reviewed-author |  |  | de | de
      script-writer | scénariste/scénaristes | scénar. | scénario de | scénar. de
      series-creator | créateur/créateurs | créat. | créé par | créé par
      translator | traducteur/traducteurs | trad. | traduit par | trad. par
      """)
}
