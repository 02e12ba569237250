extension BuiltInLocale {
  /// Russian.
  static let russian = BuiltInLocale(
    language: "ru-RU",
    textDate: [
      Part(name: "day", suffix: " "), Part(name: "month", suffix: " "),
      Part(name: "year", suffix: " г."),
    ],
    numericDate: [
      Part(name: "day", form: "numeric-leading-zeros", suffix: "."),
      Part(name: "month", form: "numeric-leading-zeros", suffix: "."), Part(name: "year"),
    ],
    terms: """
      accessed | дата обращения | дата обращ.
      ad |  н. э.
      advance-online-publication | предварительная онлайн-публикация
      album | альбом
      and | и | | | | &
      and others | и другие | и др.
      anonymous | аноним | анон.
      at | на | | | | @
      audio-recording | аудиозапись
      available at | доступно по адресу | доступно по
      bc |  до н. э.
      bce |  до н. э.
      by | автор
      ce |  н. э.
      circa | около | ок.
      cited | цитируется по | цит. по
      et-al | и др.
      film | фильм
      forthcoming | готовится к печати | готов. к печ.
      from | из
      henceforth | далее
      ibid | там же
      in | в
      in press | в печати
      internet | интернет
      letter | письмо
      loc-cit | там же
      no date | без даты | б. д.
      no-place | без места | б. м.
      no-publisher | без издательства | б. и.
      on | на
      online | онлайн
      op-cit | указ. соч.
      original-work-published | первая публикация | перв. публ.
      personal-communication | личное сообщение | личн. сообщ.
      podcast | подкаст
      podcast-episode | выпуск подкаста
      preprint | препринт
      presented at | представлено на
      radio-broadcast | радиопередача
      radio-series | радиосериал
      radio-series-episode | выпуск радиосериала
      reference | ссылка/ссылки | ссыл.
      retrieved | получено
      review-of | рецензия на | рец. на
      scale | масштаб | масшт.
      special-issue | специальный выпуск | спецвып.
      special-section | специальный раздел | спецразд.
      television-broadcast | телепередача
      television-series | телесериал
      television-series-episode | серия телесериала
      video | видео
      working-paper | рабочий документ

      open-quote | «
      close-quote | »
      open-inner-quote | „
      close-inner-quote | “
      page-range-delimiter | –
      colon | :
      comma | ,
      semicolon | ;

      ordinal | -е
      ordinal:m | -й
      ordinal:f | -я
      long-ordinal-01 | первое
      long-ordinal-01:m | первый
      long-ordinal-01:f | первая
      long-ordinal-02 | второе
      long-ordinal-02:m | второй
      long-ordinal-02:f | вторая
      long-ordinal-03 | третье
      long-ordinal-03:m | третий
      long-ordinal-03:f | третья
      long-ordinal-04 | четвёртое
      long-ordinal-04:m | четвёртый
      long-ordinal-04:f | четвёртая
      long-ordinal-05 | пятое
      long-ordinal-05:m | пятый
      long-ordinal-05:f | пятая
      long-ordinal-06 | шестое
      long-ordinal-06:m | шестой
      long-ordinal-06:f | шестая
      long-ordinal-07 | седьмое
      long-ordinal-07:m | седьмой
      long-ordinal-07:f | седьмая
      long-ordinal-08 | восьмое
      long-ordinal-08:m | восьмой
      long-ordinal-08:f | восьмая
      long-ordinal-09 | девятое
      long-ordinal-09:m | девятый
      long-ordinal-09:f | девятая
      long-ordinal-10 | десятое
      long-ordinal-10:m | десятый
      long-ordinal-10:f | десятая

      month-01:m | января | янв.
      month-02:m | февраля | февр.
      month-03:m | марта | марта
      month-04:m | апреля | апр.
      month-05:m | мая | мая
      month-06:m | июня | июня
      month-07:m | июля | июля
      month-08:m | августа | авг.
      month-09:m | сентября | сент.
      month-10:m | октября | окт.
      month-11:m | ноября | нояб.
      month-12:m | декабря | дек.
      season-01 | весна
      season-02 | лето
      season-03 | осень
      season-04 | зима

      article | препринт/препринты
      article-journal | статья в журнале/статьи в журналах
      article-magazine | статья в популярном журнале/статьи в популярных журналах
      article-newspaper | статья в газете/статьи в газетах
      bill | законопроект/законопроекты
      broadcast | передача/передачи
      classic | классическое произведение/классические произведения
      collection | архивный фонд/архивные фонды
      dataset | набор данных/наборы данных
      document | документ/документы
      entry | статья справочника/статьи справочника
      entry-dictionary | словарная статья/словарные статьи
      entry-encyclopedia | статья энциклопедии/статьи энциклопедии
      event | мероприятие/мероприятия
      graphic | изображение/изображения
      hearing | слушание/слушания
      interview | интервью/интервью
      legal_case | судебное дело/судебные дела
      legislation | закон/законы
      manuscript | рукопись/рукописи | рук.
      map | карта/карты
      motion_picture | фильм/фильмы
      musical_score | ноты/ноты
      pamphlet | брошюра/брошюры
      paper-conference | доклад/доклады
      patent | патент/патенты
      performance | выступление/выступления
      periodical | периодическое издание/периодические издания
      personal_communication | личное сообщение/личные сообщения | личн. сообщ.
      post | запись/записи
      post-weblog | запись в блоге/записи в блогах
      regulation | постановление/постановления
      report | отчёт/отчёты
      review | рецензия/рецензии | рец.
      review-book | рецензия на книгу/рецензии на книги | рец.
      software | программа
      song | аудиозапись/аудиозаписи
      speech | речь/речи
      standard | стандарт/стандарты
      thesis | диссертация/диссертации
      treaty | договор/договоры
      webpage | веб-страница/веб-страницы

      chapter-number:f | глава/главы | гл.
      citation-number:m | номер/номера | №
      collection-number:m | номер/номера | №
      edition | издание/издания | изд.
      first-reference-note-number:f | ссылка/ссылки | ссыл.
      number:m | номер/номера | №
      number-of-pages:f | страница/страницы | с.
      number-of-volumes:m | том/тома | т.
      page-first:f | страница/страницы | с.
      part-number:f | часть/части | ч.
      printing-number:m | тираж/тиражи | тир.
      supplement-number | приложение/приложения | прил.

      act:m | акт/акты | акт/акты
      appendix | приложение/приложения | прил.
      article-locator:f | статья/статьи | ст.
      book:f | книга/книги | кн.
      canon | правило/правила | прав.
      chapter:f | глава/главы | гл.
      column:m | столбец/столбцы | стб.
      elocation:f | позиция/позиции | поз.
      equation | уравнение/уравнения | ур.
      figure:m | рисунок/рисунки | рис.
      folio:m | лист/листы | л.
      issue:m | номер/номера | №
      line:f | строка/строки | стк.
      note | примечание/примечания | прим.
      opus:m | опус/опусы | соч.
      page:f | страница/страницы | с.
      paragraph:m | абзац/абзацы | абз. | | | ¶/¶¶
      part:f | часть/части | ч.
      rule | правило/правила | прав.
      scene:f | сцена/сцены | сц.
      section:m | раздел/разделы | разд. | | | §/§§
      sub-verbo | под словом/под словами | s. v./s. vv.
      supplement | приложение/приложения | прил.
      table:f | таблица/таблицы | табл.
      timestamp | время/времена
      title-locator:m | титул/титулы | тит.
      verse:m | стих/стихи | ст.
      version:f | версия/версии | верс.
      volume:m | том/тома | т.

      chair | председатель/председатели | предс. | под председательством | предс.
      collection-editor | редактор серии/редакторы серии | ред. сер. | под редакцией | под ред.
      compiler | составитель/составители | сост. | составитель | сост.
      composer |  |  | музыка | муз.
      container-author |  |  | автор | авт.
      contributor | участник/участники | уч. | при участии | при уч.
      curator | куратор/кураторы | кур. | куратор | кур.
      director | режиссёр/режиссёры | реж. | режиссёр | реж.
      editor | редактор/редакторы | ред. | под редакцией | под ред.
      editor-translator | редактор и переводчик/редакторы и переводчики | ред. и пер. | редакция и перевод | ред. и пер.
      editorial-director | ответственный редактор/ответственные редакторы | отв. ред. | ответственный редактор | отв. ред.
      executive-producer | исполнительный продюсер/исполнительные продюсеры | исп. прод. | исполнительный продюсер | исп. прод.
      guest | гость/гости | гость/гости | с участием | с уч.
      host | ведущий/ведущие | вед. | ведущий | вед.
      illustrator | иллюстратор/иллюстраторы | илл. | иллюстрации | илл.
      interviewer |  |  | интервью взял(а) | инт. взял(а)
      narrator | чтец/чтецы | чит. | читает | чит.
      organizer | организатор/организаторы | орг. | организатор | орг.
      original-author |  |  | автор оригинала | авт. ориг.
      performer | исполнитель/исполнители | исп. | исполняет | исп.
      producer | продюсер/продюсеры | прод. | продюсер | прод.
      recipient |  |  | адресат: | адр.:
      reviewed-author |  |  | автор | авт.
      script-writer | сценарист/сценаристы | сцен. | сценарий | сцен.
      series-creator | создатель/создатели | созд. | создатель | созд.
      translator | переводчик/переводчики | пер. | перевод | пер.
      """)
}
