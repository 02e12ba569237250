extension BuiltInLocale {
  /// Spanish as written in Spain.
  static let spanish = BuiltInLocale(
    language: "es-ES",
    textDate: [
      Part(name: "day", suffix: " de "), Part(name: "month", suffix: " de "), Part(name: "year"),
    ],
    numericDate: [
      Part(name: "day", form: "numeric-leading-zeros", suffix: "/"),
      Part(name: "month", form: "numeric-leading-zeros", suffix: "/"), Part(name: "year"),
    ],
    terms: """
      accessed | accedido el
      ad |  d. C.
      advance-online-publication | publicación anticipada en línea
      album | álbum
      and | y | | | | &
      and others | y otros
      anonymous | anónimo | anón.
      at | en | | | | @
      audio-recording | grabación de audio | grab. audio
      available at | disponible en | disp. en
      bc |  a. C.
      bce |  a. e. c.
      by | por
      ce |  e. c.
      circa | circa | ca.
      cited | citado | cit.
      et-al | et al.
      film | película
      forthcoming | de próxima aparición
      from | de
      henceforth | en adelante
      ibid | ibíd.
      in | en
      in press | en prensa
      internet | internet
      letter | carta
      loc-cit | loc. cit.
      no date | sin fecha | s. f.
      no-place | sin lugar | s. l.
      no-publisher | sin nombre | s. n.
      on | el
      online | en línea
      op-cit | óp. cit.
      original-work-published | obra original publicada | orig. publ.
      personal-communication | comunicación personal | com. pers.
      podcast | pódcast
      podcast-episode | episodio de pódcast
      preprint | prepublicación
      presented at | presentado en
      radio-broadcast | emisión de radio
      radio-series | serie de radio
      radio-series-episode | episodio de serie de radio
      reference:f | referencia/referencias | ref./refs.
      retrieved | recuperado el
      review-of | reseña de | res. de
      scale | escala | esc.
      special-issue | número especial | n.º esp.
      special-section | sección especial | secc. esp.
      television-broadcast | emisión de televisión
      television-series | serie de televisión
      television-series-episode | episodio de serie de televisión
      video | vídeo
      working-paper | documento de trabajo

      open-quote | «
      close-quote | »
      open-inner-quote | “
      close-inner-quote | ”
      page-range-delimiter | –
      colon | :
      comma | ,
      semicolon | ;

      ordinal | .º
      ordinal:m | .º
      ordinal:f | .ª
      long-ordinal-01 | primero
      long-ordinal-01:m | primer
      long-ordinal-01:f | primera
      long-ordinal-02 | segundo
      long-ordinal-02:f | segunda
      long-ordinal-03 | tercero
      long-ordinal-03:m | tercer
      long-ordinal-03:f | tercera
      long-ordinal-04 | cuarto
      long-ordinal-04:f | cuarta
      long-ordinal-05 | quinto
      long-ordinal-05:f | quinta
      long-ordinal-06 | sexto
      long-ordinal-06:f | sexta
      long-ordinal-07 | séptimo
      long-ordinal-07:f | séptima
      long-ordinal-08 | octavo
      long-ordinal-08:f | octava
      long-ordinal-09 | noveno
      long-ordinal-09:f | novena
      long-ordinal-10 | décimo
      long-ordinal-10:f | décima

      month-01:m | enero | ene.
      month-02:m | febrero | feb.
      month-03:m | marzo | mar.
      month-04:m | abril | abr.
      month-05:m | mayo | may.
      month-06:m | junio | jun.
      month-07:m | julio | jul.
      month-08:m | agosto | ago.
      month-09:m | septiembre | sept.
      month-10:m | octubre | oct.
      month-11:m | noviembre | nov.
      month-12:m | diciembre | dic.
      season-01 | primavera
      season-02 | verano
      season-03 | otoño
      season-04 | invierno

      article | prepublicación/prepublicaciones
      article-journal | artículo de revista/artículos de revista
      article-magazine | artículo de magacín/artículos de magacín
      article-newspaper | artículo de periódico/artículos de periódico
      bill | proyecto de ley/proyectos de ley
      broadcast | emisión/emisiones
      classic | obra clásica/obras clásicas
      collection | fondo de archivo/fondos de archivo
      dataset | conjunto de datos/conjuntos de datos
      document | documento/documentos
      entry | entrada/entradas
      entry-dictionary | entrada de diccionario/entradas de diccionario
      entry-encyclopedia | entrada de enciclopedia/entradas de enciclopedia
      event | evento/eventos
      graphic | imagen/imágenes
      hearing | audiencia/audiencias
      interview | entrevista/entrevistas
      legal_case | sentencia/sentencias
      legislation | ley/leyes
      manuscript | manuscrito/manuscritos | ms./mss.
      map | mapa/mapas
      motion_picture | película/películas
      musical_score | partitura/partituras
      pamphlet | folleto/folletos
      paper-conference | ponencia/ponencias
      patent | patente/patentes
      performance | representación/representaciones
      periodical | publicación periódica/publicaciones periódicas
      personal_communication | comunicación personal/comunicaciones personales | com. pers.
      post | mensaje/mensajes
      post-weblog | entrada de blog/entradas de blog
      regulation | reglamento/reglamentos
      report | informe/informes
      review | reseña/reseñas | res.
      review-book | reseña de libro/reseñas de libros | res.
      software | software
      song | grabación de audio/grabaciones de audio
      speech | discurso/discursos
      standard | norma/normas
      thesis | tesis/tesis
      treaty | tratado/tratados
      webpage | página web/páginas web

      chapter-number:m | capítulo/capítulos | cap./caps.
      citation-number:f | cita/citas | cit./cits.
      collection-number:m | número/números | n.º/n.ᵒˢ
      edition:f | edición/ediciones | ed./eds.
      first-reference-note-number:f | referencia/referencias | ref./refs.
      number:m | número/números | n.º/n.ᵒˢ
      number-of-pages:f | página/páginas | p./pp.
      number-of-volumes:m | volumen/volúmenes | vol./vols.
      page-first:f | página/páginas | p./pp.
      part-number:f | parte/partes | pt./pts.
      printing-number:f | impresión/impresiones | impr.
      supplement-number:m | suplemento/suplementos | supl.

      act:m | acto/actos | acto/actos
      appendix:m | apéndice/apéndices | apénd.
      article-locator:m | artículo/artículos | art./arts.
      book:m | libro/libros | lib./libs.
      canon:m | canon/cánones | can./cans.
      chapter:m | capítulo/capítulos | cap./caps.
      column:f | columna/columnas | col./cols.
      elocation:f | posición/posiciones | pos.
      equation:f | ecuación/ecuaciones | ec./ecs.
      figure:f | figura/figuras | fig./figs.
      folio:m | folio/folios | f./ff.
      issue:m | número/números | n.º/n.ᵒˢ
      line:f | línea/líneas | lín./líns.
      note:f | nota/notas | n./nn.
      opus:m | opus/opus | op.
      page:f | página/páginas | p./pp.
      paragraph:m | párrafo/párrafos | párr./párrs. | | | ¶/¶¶
      part:f | parte/partes | pt./pts.
      rule:f | regla/reglas | regla/reglas
      scene:f | escena/escenas | esc./escs.
      section:f | sección/secciones | secc. | | | §/§§
      sub-verbo | sub voce/sub vocibus | s. v./s. vv.
      supplement:m | suplemento/suplementos | supl.
      table:f | tabla/tablas | tab./tabs.
      timestamp:f | marca de tiempo/marcas de tiempo
      title-locator:m | título/títulos | tít./títs.
      verse:m | verso/versos | v./vv.
      version:f | versión/versiones | vers.
      volume:m | volumen/volúmenes | vol./vols.

      chair | presidente/presidentes | pres. | presidido por | pres. por
      collection-editor | editor de la colección/editores de la colección | ed. de col. | editado por | ed. por
      compiler | compilador/compiladores | comp./comps. | compilado por | comp. por
      composer |  |  | compuesto por | comp. por
      container-author |  |  | por | por
      contributor | colaborador/colaboradores | colab. | con | con
      curator | comisario/comisarios | com. | comisariado por | com. por
      director | director/directores | dir./dirs. | dirigido por | dir. por
      editor | editor/editores | ed./eds. | editado por | ed. por
      editor-translator | editor y traductor/editores y traductores | ed. y trad./eds. y trads. | editado y traducido por | ed. y trad. por
      editorial-director | director editorial/directores editoriales | dir. ed. | bajo la dirección de | dir. por
      executive-producer | productor ejecutivo/productores ejecutivos | prod. ejec. | producción ejecutiva de | prod. ejec. de
      guest | invitado/invitados | inv. | con | con
      host | presentador/presentadores | pres. | presentado por | pres. por
      illustrator | ilustrador/ilustradores | ilust. | ilustrado por | ilust. por
      interviewer |  |  | entrevista de | entrev. de
      narrator | narrador/narradores | narr. | narrado por | narr. por
      organizer | organizador/organizadores | org. | organizado por | org. por
      original-author |  |  | originalmente de | orig. de
      performer | intérprete/intérpretes | intérp. | interpretado por | interp. por
      producer | productor/productores | prod. | producido por | prod. por
      recipient |  |  | a | a
      reviewed-author |  |  | de | de
      script-writer | guionista/guionistas | guion | guion de | guion de
      series-creator | creador/creadores | cread. | creado por | cread. por
      translator | traductor/traductores | trad./trads. | traducido por | trad. por
      """)
}
