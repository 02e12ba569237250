extension BuiltIn {
  /// Notes and a bibliography after the Chicago Manual of Style, 18th edition.
  ///
  /// Later citations take a short form, never “ibid.”, which that edition advises against.
  static let chicagoNotes =
    #"""
    <?xml version="1.0" encoding="UTF-8"?>
    <style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" page-range-format="chicago-16" demote-non-dropping-particle="display-and-sort">
      <info>
        <title>Chicago notes and bibliography, in short</title>
        <id>urn:ibid:style:chicago-notes</id>
        <category citation-format="note"/>
        <summary>Full notes, short notes for later citations, a bibliography. Written for Ibid.</summary>
        <updated>2026-01-01T00:00:00+00:00</updated>
      </info>

    """# + chicagoMacros + #"""

        <!-- Names before the title, in a note and as its short form. -->
        <macro name="author-note">
          <choose>
            <if type="motion_picture broadcast" match="any">
              <names variable="author"/>
            </if>
            <else>
              <names variable="author">
                <name and="text"/>
                <label form="short" prefix=", "/>
                <substitute>
                  <names variable="editor"/>
                  <names variable="compiler"/>
                  <names variable="translator"/>
                  <names variable="composer">
                    <name and="text"/>
                  </names>
                  <names variable="performer">
                    <name and="text"/>
                  </names>
                </substitute>
              </names>
            </else>
          </choose>
        </macro>
        <macro name="author-short">
          <choose>
            <if type="motion_picture broadcast" match="any">
              <names variable="author">
                <name form="short" and="text"/>
              </names>
            </if>
            <else>
              <names variable="author">
                <name form="short" and="text"/>
                <substitute>
                  <names variable="editor"/>
                  <names variable="compiler"/>
                  <names variable="translator"/>
                  <names variable="composer"/>
                  <names variable="performer"/>
                  <choose>
                    <if type="article-magazine article-newspaper" match="any">
                      <text variable="container-title" font-style="italic" text-case="title"/>
                    </if>
                  </choose>
                </substitute>
              </names>
            </else>
          </choose>
        </macro>
        <macro name="author-or-title">
          <choose>
            <if variable="author editor compiler translator composer director" match="any">
              <text macro="author-bibliography"/>
            </if>
            <else>
              <text variable="title"/>
            </else>
          </choose>
        </macro>
        <macro name="author-bibliography">
          <choose>
            <if type="motion_picture broadcast" match="any">
              <names variable="author">
                <name and="text" name-as-sort-order="first" delimiter-precedes-last="always"/>
                <substitute>
                  <names variable="director">
                    <name and="text" name-as-sort-order="first" delimiter-precedes-last="always"/>
                    <label form="short" prefix=", "/>
                  </names>
                </substitute>
              </names>
            </if>
            <else>
              <names variable="author">
                <name and="text" name-as-sort-order="first" delimiter-precedes-last="always"/>
                <label form="short" prefix=", "/>
                <substitute>
                  <names variable="editor"/>
                  <names variable="compiler"/>
                  <names variable="translator"/>
                  <names variable="composer">
                    <name and="text" name-as-sort-order="first" delimiter-precedes-last="always"/>
                  </names>
                  <names variable="performer">
                    <name and="text" name-as-sort-order="first" delimiter-precedes-last="always"/>
                  </names>
                  <choose>
                    <if type="article-magazine article-newspaper" match="any">
                      <text variable="container-title" font-style="italic" text-case="title"/>
                    </if>
                  </choose>
                </substitute>
              </names>
            </else>
          </choose>
        </macro>
        <!-- Names after the title. -->
        <macro name="contributors-note">
          <group delimiter=", ">
            <names variable="director composer illustrator performer" delimiter=", ">
              <label form="verb" suffix=" "/>
              <name and="text"/>
            </names>
            <names variable="editor translator" delimiter=", ">
              <label form="verb-short" suffix=" "/>
              <name and="text"/>
            </names>
            <names variable="interviewer">
              <label form="verb" suffix=" "/>
              <name and="text"/>
            </names>
          </group>
        </macro>
        <macro name="contributors-bibliography">
          <group delimiter=". ">
            <names variable="director composer illustrator performer editor translator interviewer" delimiter=". ">
              <label form="verb" suffix=" " text-case="capitalize-first"/>
              <name and="text"/>
            </names>
          </group>
        </macro>
        <macro name="container-contributors">
          <names variable="container-author editor translator" delimiter=", ">
            <label form="verb-short" suffix=" "/>
            <name and="text"/>
          </names>
        </macro>
        <macro name="container-contributors-bibliography">
          <names variable="container-author editor translator" delimiter=", ">
            <label form="verb" suffix=" "/>
            <name and="text"/>
          </names>
        </macro>
        <!-- A chapter, an entry or a paper stands in a book. -->
        <macro name="in-book-note">
          <group delimiter=", ">
            <group delimiter=" ">
              <text term="in"/>
              <text variable="container-title" font-style="italic" text-case="title"/>
            </group>
            <text macro="edition"/>
            <text macro="volume-without-locator"/>
            <text macro="container-contributors"/>
            <text macro="series"/>
          </group>
        </macro>
        <macro name="in-book-bibliography">
          <group delimiter=". ">
            <group delimiter=", ">
              <group delimiter=" ">
                <text term="in" text-case="capitalize-first"/>
                <text variable="container-title" font-style="italic" text-case="title"/>
              </group>
              <text macro="edition"/>
              <text macro="volume"/>
              <text macro="container-contributors-bibliography"/>
            </group>
            <text macro="series"/>
          </group>
        </macro>
        <macro name="journal">
          <group delimiter=" ">
            <group delimiter=", ">
              <group delimiter=" ">
                <text variable="container-title" font-style="italic" text-case="title"/>
                <number variable="volume"/>
              </group>
              <group delimiter=" ">
                <label variable="issue" form="short"/>
                <number variable="issue"/>
              </group>
            </group>
            <group prefix="(" suffix=")">
              <text macro="journal-date"/>
            </group>
          </group>
        </macro>
        <!-- With a volume or a number the year is enough. -->
        <macro name="journal-date">
          <choose>
            <if variable="volume issue" match="any">
              <text macro="year"/>
            </if>
            <else>
              <text macro="date"/>
            </else>
          </choose>
        </macro>
        <macro name="facts-of-publication">
          <group prefix="(" suffix=")" delimiter="; ">
            <date variable="original-date" form="numeric" date-parts="year"/>
            <group delimiter=", ">
              <text macro="publisher"/>
              <text macro="year"/>
            </group>
          </group>
        </macro>
        <macro name="facts-of-thesis">
          <group prefix="(" suffix=")" delimiter=", ">
            <text variable="genre"/>
            <text variable="publisher"/>
            <text macro="year"/>
          </group>
        </macro>
        <macro name="event">
          <group delimiter=", ">
            <choose>
              <if variable="genre" match="none">
                <group delimiter=" ">
                  <text term="presented at"/>
                  <text variable="event-title"/>
                </group>
              </if>
              <else>
                <text variable="genre" text-case="lowercase"/>
                <text variable="event-title"/>
              </else>
            </choose>
            <choose>
              <if type="event">
                <text variable="publisher"/>
              </if>
            </choose>
            <text variable="event-place"/>
            <date variable="event-date" form="text"/>
          </group>
        </macro>
        <macro name="correspondence">
          <group delimiter=", ">
            <group delimiter=" ">
              <choose>
                <if variable="genre">
                  <text variable="genre" text-case="lowercase"/>
                </if>
                <else-if variable="recipient">
                  <text term="letter"/>
                </else-if>
                <else>
                  <text term="personal-communication"/>
                </else>
              </choose>
              <names variable="recipient">
                <label form="verb" suffix=" "/>
                <name and="text"/>
              </names>
            </group>
            <text macro="date"/>
          </group>
        </macro>

        <macro name="note-long">
          <choose>
            <if type="bill hearing legal_case legislation regulation treaty" match="any">
              <text macro="legal"/>
            </if>
            <else-if type="article-journal review review-book" match="any">
              <group delimiter=": ">
                <group delimiter=", ">
                  <text macro="author-note"/>
                  <text macro="title"/>
                  <text macro="reviewed"/>
                  <text macro="journal"/>
                </group>
                <choose>
                  <if variable="locator">
                    <text macro="locator"/>
                  </if>
                  <else>
                    <text variable="page"/>
                  </else>
                </choose>
              </group>
            </else-if>
            <else-if type="chapter entry entry-dictionary entry-encyclopedia paper-conference" variable="container-title" match="any">
              <choose>
                <if type="article-magazine article-newspaper broadcast interview post post-weblog song webpage" match="any">
                  <group delimiter=", ">
                    <text macro="author-note"/>
                    <text macro="title"/>
                    <text macro="reviewed"/>
                    <text macro="genre"/>
                    <text macro="contributors-note"/>
                    <text macro="container"/>
                    <choose>
                      <if type="broadcast song" match="any">
                        <text variable="publisher"/>
                      </if>
                    </choose>
                    <text macro="date"/>
                    <text variable="medium"/>
                  </group>
                </if>
                <else>
                  <group delimiter=" ">
                    <group delimiter=", ">
                      <text macro="author-note"/>
                      <text macro="title"/>
                      <text macro="in-book-note"/>
                    </group>
                    <text macro="facts-of-publication"/>
                  </group>
                </else>
              </choose>
            </else-if>
            <else-if type="personal_communication">
              <group delimiter=", ">
                <text macro="author-note"/>
                <text macro="title"/>
                <text macro="correspondence"/>
              </group>
            </else-if>
            <else-if type="thesis">
              <group delimiter=" ">
                <group delimiter=", ">
                  <text macro="author-note"/>
                  <text macro="title"/>
                </group>
                <text macro="facts-of-thesis"/>
              </group>
            </else-if>
            <else-if type="event paper-conference performance speech" match="any">
              <group delimiter=", ">
                <text macro="author-note"/>
                <text macro="title"/>
                <text macro="event"/>
                <choose>
                  <if variable="event-date" match="none">
                    <text macro="date"/>
                  </if>
                </choose>
              </group>
            </else-if>
            <else-if type="article collection dataset document graphic interview manuscript patent post post-weblog software webpage" match="any">
              <group delimiter=", ">
                <text macro="author-note"/>
                <text macro="title"/>
                <text macro="genre"/>
                <text macro="contributors-note"/>
                <text macro="version"/>
                <text macro="number"/>
                <text variable="medium"/>
                <text variable="publisher"/>
                <text macro="date-but-for-collections"/>
              </group>
            </else-if>
            <else>
              <group delimiter=" ">
                <group delimiter=", ">
                  <text macro="author-note"/>
                  <text macro="title"/>
                  <text macro="genre-of-book"/>
                  <text macro="edition"/>
                  <text macro="contributors-note"/>
                  <text macro="volume-without-locator"/>
                  <text macro="series"/>
                  <text macro="number"/>
                </group>
                <group delimiter=", ">
                  <text macro="facts-of-publication"/>
                  <text variable="medium"/>
                </group>
              </group>
            </else>
          </choose>
        </macro>
        <!-- What an archive keeps together often has no date. -->
        <macro name="date-but-for-collections">
          <choose>
            <if type="collection">
              <date variable="issued" form="text"/>
            </if>
            <else>
              <text macro="date"/>
            </else>
          </choose>
        </macro>
        <macro name="genre-of-book">
          <choose>
            <if type="report" match="none">
              <text macro="genre"/>
              <text variable="scale" prefix=", "/>
            </if>
          </choose>
        </macro>
        <macro name="volume-without-locator">
          <choose>
            <if variable="volume locator" match="all"/>
            <else>
              <text macro="volume"/>
            </else>
          </choose>
        </macro>
        <macro name="note-locator">
          <choose>
            <if type="article-journal review review-book" match="none">
              <text macro="volume-and-locator"/>
            </if>
          </choose>
        </macro>
        <macro name="note-short">
          <group delimiter=", ">
            <text macro="author-short"/>
            <choose>
              <if variable="title">
                <text macro="title-short"/>
              </if>
              <else-if type="personal_communication">
                <text macro="correspondence"/>
              </else-if>
              <else>
                <text macro="reviewed"/>
              </else>
            </choose>
            <text macro="volume-and-locator"/>
          </group>
        </macro>

        <citation et-al-min="3" et-al-use-first="1" disambiguate-add-names="true" disambiguate-add-givenname="true">
          <layout suffix="." delimiter="; ">
            <choose>
              <if position="subsequent">
                <text macro="note-short"/>
              </if>
              <else>
                <group delimiter=", ">
                  <text macro="note-long"/>
                  <text macro="note-locator"/>
                  <text macro="archive"/>
                  <text macro="accessed"/>
                  <text macro="address"/>
                </group>
              </else>
            </choose>
          </layout>
        </citation>

        <bibliography et-al-min="7" et-al-use-first="3" hanging-indent="true" entry-spacing="0">
          <sort>
            <key macro="author-or-title"/>
            <key variable="title"/>
            <key variable="issued"/>
          </sort>
          <layout suffix=".">
            <group delimiter=". ">
              <choose>
                <if type="bill hearing legal_case legislation regulation treaty" match="any">
                  <text macro="legal"/>
                </if>
                <else>
                  <text macro="author-bibliography"/>
                  <text macro="title"/>
                  <text macro="reviewed" text-case="capitalize-first"/>
                  <choose>
                    <if type="article-journal review review-book" match="any">
                      <group delimiter=": ">
                        <text macro="journal"/>
                        <text variable="page"/>
                      </group>
                    </if>
                    <else-if type="article-magazine article-newspaper broadcast interview post post-weblog song webpage" match="any">
                      <text macro="genre" text-case="capitalize-first"/>
                      <text macro="contributors-bibliography"/>
                      <group delimiter=", ">
                        <text macro="container"/>
                        <text variable="publisher"/>
                        <text macro="date"/>
                        <text variable="medium"/>
                      </group>
                    </else-if>
                    <else-if type="personal_communication">
                      <text macro="correspondence" text-case="capitalize-first"/>
                    </else-if>
                    <else-if type="thesis">
                      <group delimiter=", ">
                        <text variable="genre"/>
                        <text variable="publisher"/>
                        <text macro="year"/>
                      </group>
                    </else-if>
                    <else-if variable="container-title">
                      <text macro="in-book-bibliography"/>
                      <group delimiter=", ">
                        <text macro="publisher"/>
                        <text macro="year"/>
                      </group>
                    </else-if>
                    <else-if type="event paper-conference performance speech" match="any">
                      <group delimiter=", ">
                        <text macro="event" text-case="capitalize-first"/>
                        <choose>
                          <if variable="event-date" match="none">
                            <text macro="date"/>
                          </if>
                        </choose>
                      </group>
                    </else-if>
                    <else-if type="article collection dataset document graphic manuscript patent software" match="any">
                      <text macro="genre" text-case="capitalize-first"/>
                      <text macro="contributors-bibliography"/>
                      <text macro="version" text-case="capitalize-first"/>
                      <text macro="number"/>
                      <group delimiter=", ">
                        <text variable="medium" text-case="capitalize-first"/>
                        <text variable="publisher"/>
                        <text macro="date-but-for-collections"/>
                      </group>
                    </else-if>
                    <else>
                      <text macro="genre-of-book" text-case="capitalize-first"/>
                      <text macro="edition"/>
                      <text macro="contributors-bibliography"/>
                      <text macro="volume" text-case="capitalize-first"/>
                      <text macro="series"/>
                      <text macro="number" text-case="capitalize-first"/>
                      <date variable="original-date" form="numeric" date-parts="year"/>
                      <group delimiter=", ">
                        <text macro="publisher"/>
                        <text macro="year"/>
                      </group>
                      <text variable="medium" text-case="capitalize-first"/>
                    </else>
                  </choose>
                </else>
              </choose>
              <text macro="archive"/>
              <text macro="accessed" text-case="capitalize-first"/>
              <text macro="address"/>
            </group>
          </layout>
        </bibliography>
      </style>
      """#
}
