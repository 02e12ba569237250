extension BuiltInLocale {
  /// American English.
  static let americanEnglish = BuiltInLocale(
    language: "en-US", hasPunctuationInQuote: true,
    textDate: [
      Part(name: "month", suffix: " "), Part(name: "day", suffix: ", "), Part(name: "year"),
    ],
    numericDate: [
      Part(name: "month", form: "numeric-leading-zeros", suffix: "/"),
      Part(name: "day", form: "numeric-leading-zeros", suffix: "/"), Part(name: "year"),
    ],
    terms: """
      accessed | accessed | acc.
      ad |  AD
      advance-online-publication | advance online publication | adv. online publ.
      album | album
      and | and | | | | &
      and others | and others
      anonymous | anonymous | anon.
      at | at | | | | @
      audio-recording | audio recording | audio rec.
      available at | available at | avail. at
      bc |  BC
      bce |  BCE
      by | by
      ce |  CE
      circa | circa | ca.
      cited | cited | cit.
      et-al | et al.
      film | film
      forthcoming | forthcoming | forthc.
      from | from
      henceforth | henceforth
      ibid | ibid.
      in | in
      in press | in press
      internet | internet
      letter | letter
      loc-cit | loc. cit.
      no date | no date | n.d.
      no-place | no place of publication | n.p.
      no-publisher | no publisher | n.p.
      on | on
      online | online
      op-cit | op. cit.
      original-work-published | original work published | orig. publ.
      personal-communication | personal communication | pers. comm.
      podcast | podcast
      podcast-episode | podcast episode | podcast ep.
      preprint | preprint
      presented at | presented at
      radio-broadcast | radio broadcast
      radio-series | radio series
      radio-series-episode | radio series episode | radio series ep.
      reference | reference/references | ref./refs.
      retrieved | retrieved | retr.
      review-of | review of | rev. of
      scale | scale
      special-issue | special issue | spec. issue
      special-section | special section | spec. sect.
      television-broadcast | television broadcast | TV broadcast
      television-series | television series | TV series
      television-series-episode | television series episode | TV series ep.
      video | video
      working-paper | working paper | work. paper

      open-quote | “
      close-quote | ”
      open-inner-quote | ‘
      close-inner-quote | ’
      page-range-delimiter | –
      colon | :
      comma | ,
      semicolon | ;

      ordinal | th
      ordinal-01 | st
      ordinal-02 | nd
      ordinal-03 | rd
      ordinal-11 | th
      ordinal-12 | th
      ordinal-13 | th
      long-ordinal-01 | first
      long-ordinal-02 | second
      long-ordinal-03 | third
      long-ordinal-04 | fourth
      long-ordinal-05 | fifth
      long-ordinal-06 | sixth
      long-ordinal-07 | seventh
      long-ordinal-08 | eighth
      long-ordinal-09 | ninth
      long-ordinal-10 | tenth

      month-01 | January | Jan.
      month-02 | February | Feb.
      month-03 | March | Mar.
      month-04 | April | Apr.
      month-05 | May | May
      month-06 | June | June
      month-07 | July | July
      month-08 | August | Aug.
      month-09 | September | Sept.
      month-10 | October | Oct.
      month-11 | November | Nov.
      month-12 | December | Dec.
      season-01 | Spring
      season-02 | Summer
      season-03 | Autumn
      season-04 | Winter

      article | preprint/preprints
      article-journal | journal article/journal articles
      article-magazine | magazine article/magazine articles
      article-newspaper | newspaper article/newspaper articles
      bill | bill/bills
      broadcast | broadcast/broadcasts
      classic | classical work/classical works
      collection | archival collection/archival collections
      dataset | data set/data sets
      document | document/documents
      entry | entry/entries
      entry-dictionary | dictionary entry/dictionary entries
      entry-encyclopedia | encyclopedia entry/encyclopedia entries
      event | event/events
      graphic | graphic/graphics
      hearing | hearing/hearings |  | testimony of | test. of
      interview | interview/interviews
      legal_case | legal case/legal cases
      legislation | legislation
      manuscript | manuscript/manuscripts | ms./mss.
      map | map/maps
      motion_picture | film/films
      musical_score | musical score/musical scores
      pamphlet | pamphlet/pamphlets
      paper-conference | conference paper/conference papers
      patent | patent/patents
      performance | performance/performances
      periodical | periodical/periodicals
      personal_communication | personal communication/personal communications | pers. comm.
      post | post/posts
      post-weblog | blog post/blog posts
      regulation | regulation/regulations
      report | report/reports
      review | review/reviews | rev./revs. | review of | rev. of
      review-book | book review/book reviews | book rev./book revs. | review of | rev. of
      software | software
      song | audio recording/audio recordings
      speech | speech/speeches
      standard | standard/standards
      thesis | thesis/theses
      treaty | treaty/treaties
      webpage | web page/web pages

      chapter-number | chapter/chapters | chap./chaps.
      citation-number | citation/citations | cit./cits.
      collection-number | number/numbers | no./nos.
      edition | edition/editions | ed./eds.
      first-reference-note-number | note/notes | n./nn.
      number | number/numbers | no./nos.
      number-of-pages | page/pages | p./pp.
      number-of-volumes | volume/volumes | vol./vols.
      page-first | page/pages | p./pp.
      part-number | part/parts | pt./pts.
      printing-number | printing/printings | print.
      supplement-number | supplement/supplements | suppl./suppls.

      act | act/acts
      appendix | appendix/appendixes | app./apps.
      article-locator | article/articles | art./arts.
      book | book/books | bk./bks.
      canon | canon/canons | can./cans.
      chapter | chapter/chapters | chap./chaps.
      column | column/columns | col./cols.
      elocation | location/locations | loc./locs.
      equation | equation/equations | eq./eqs.
      figure | figure/figures | fig./figs.
      folio | folio/folios | fol./fols.
      issue | issue/issues | no./nos.
      line | line/lines | l./ll.
      note | note/notes | n./nn.
      opus | opus/opera | op./opp.
      page | page/pages | p./pp.
      paragraph | paragraph/paragraphs | para./paras. | | | ¶/¶¶
      part | part/parts | pt./pts.
      rule | rule/rules | r./rr.
      scene | scene/scenes | sc./scs.
      section | section/sections | sec./secs. | | | §/§§
      sub-verbo | sub verbo/sub verbis | s.v./s.vv.
      supplement | supplement/supplements | suppl./suppls.
      table | table/tables | tab./tabs.
      timestamp | time/times
      title-locator | title/titles | tit./tits.
      verse | verse/verses | v./vv.
      version | version/versions | ver./vers.
      volume | volume/volumes | vol./vols.

      chair | chair/chairs | chair/chairs | chaired by | chaired by
      collection-editor | series editor/series editors | ser. ed./ser. eds. | edited by | ed. by
      compiler | compiler/compilers | comp./comps. | compiled by | comp. by
      composer |  |  | composed by | comp. by
      container-author |  |  | by | by
      contributor | contributor/contributors | contrib./contribs. | with | with
      curator | curator/curators | cur./curs. | curated by | cur. by
      director | director/directors | dir./dirs. | directed by | dir. by
      editor | editor/editors | ed./eds. | edited by | ed. by
      editor-translator | editor and translator/editors and translators | ed. and trans./eds. and trans. | edited and translated by | ed. and trans. by
      editorial-director | editorial director/editorial directors | ed. dir./ed. dirs. | under the editorial direction of | ed. dir. by
      executive-producer | executive producer/executive producers | exec. prod./exec. prods. | executive production by | exec. prod. by
      guest | guest/guests | guest/guests | with | with
      host | host/hosts | host/hosts | hosted by | hosted by
      illustrator | illustrator/illustrators | illus./illus. | illustrated by | illus. by
      interviewer |  |  | interview by | int. by
      narrator | narrator/narrators | narr./narrs. | narrated by | narr. by
      organizer | organizer/organizers | org./orgs. | organized by | org. by
      original-author |  |  | originally by | orig. by
      performer | performer/performers | perf./perfs. | performed by | perf. by
      producer | producer/producers | prod./prods. | produced by | prod. by
      recipient |  |  | to | to
      reviewed-author |  |  | by | by
      script-writer | writer/writers | writ./writs. | written by | writ. by
      series-creator | creator/creators | creat./creats. | created by | creat. by
      translator | translator/translators | trans./trans. | translated by | trans. by
      """)

  /// British English: what differs from American English, which is used for the rest.
  static let britishEnglish = BuiltInLocale(
    language: "en-GB",
    textDate: [
      Part(name: "day", suffix: " "), Part(name: "month", suffix: " "), Part(name: "year"),
    ],
    numericDate: [
      Part(name: "day", form: "numeric-leading-zeros", suffix: "/"),
      Part(name: "month", form: "numeric-leading-zeros", suffix: "/"), Part(name: "year"),
    ],
    terms: """
      circa | circa | c.
      open-quote | ‘
      close-quote | ’
      open-inner-quote | “
      close-inner-quote | ”
      appendix | appendix/appendices | app./apps
      chapter | chapter/chapters | ch./chs
      chapter-number | chapter/chapters | ch./chs
      collection-number | number/numbers | no./nos
      column | column/columns | col./cols
      editor | editor/editors | ed./eds | edited by | ed. by
      editor-translator | editor and translator/editors and translators | ed. and trans./eds and trans. | edited and translated by | ed. and trans. by
      edition | edition/editions | edn/edns
      figure | figure/figures | fig./figs
      issue | issue/issues | no./nos
      number | number/numbers | no./nos
      number-of-volumes | volume/volumes | vol./vols
      volume | volume/volumes | vol./vols
      organizer | organiser/organisers | org./orgs | organised by | org. by
      dataset | dataset/datasets
      """)
}
