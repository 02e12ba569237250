extension BuiltIn {
  /// Author and date in the text after the Chicago Manual of Style, 18th edition.
  static let authorDate =
    #"""
    <?xml version="1.0" encoding="UTF-8"?>
    <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" page-range-format="chicago-16" demote-non-dropping-particle="display-and-sort">
      <info>
        <title>Author and date, in short</title>
        <id>urn:ibid:style:author-date</id>
        <category citation-format="author-date"/>
        <summary>Author and year in the text, a list of references. Written for Ibid.</summary>
        <updated>2026-01-01T00:00:00+00:00</updated>
      </info>

    """# + chicagoMacros + #"""

        <macro name="author">
          <names variable="author">
            <name and="text" name-as-sort-order="first" delimiter-precedes-last="always"/>
            <label form="short" prefix=", "/>
            <substitute>
              <names variable="editor"/>
              <names variable="compiler"/>
              <names variable="translator"/>
              <names variable="director"/>
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
                <else-if type="report webpage post standard dataset software" match="any">
                  <text variable="publisher"/>
                </else-if>
              </choose>
              <text macro="title"/>
            </substitute>
          </names>
        </macro>
        <macro name="author-short">
          <names variable="author">
            <name form="short" and="text" initialize-with=". "/>
            <substitute>
              <names variable="editor"/>
              <names variable="compiler"/>
              <names variable="translator"/>
              <names variable="director"/>
              <names variable="composer"/>
              <names variable="performer"/>
              <choose>
                <if type="article-magazine article-newspaper" match="any">
                  <text variable="container-title" font-style="italic" text-case="title"/>
                </if>
                <else-if type="report webpage post standard dataset software" match="any">
                  <text variable="publisher"/>
                </else-if>
              </choose>
              <text macro="title-short"/>
            </substitute>
          </names>
        </macro>
        <!-- The year comes first, so what follows the title is only the day. -->
        <macro name="month-and-day">
          <choose>
            <if variable="issued">
              <date variable="issued" delimiter=" ">
                <date-part name="month"/>
                <date-part name="day"/>
              </date>
            </if>
            <else>
              <date variable="event-date" delimiter=" ">
                <date-part name="month"/>
                <date-part name="day"/>
              </date>
            </else>
          </choose>
        </macro>
        <macro name="contributors">
          <names variable="director composer illustrator performer editor translator interviewer" delimiter=". ">
            <label form="verb" suffix=" " text-case="capitalize-first"/>
            <name and="text"/>
          </names>
        </macro>
        <macro name="in-book">
          <group delimiter=". ">
            <group delimiter=", ">
              <group delimiter=" ">
                <text term="in" text-case="capitalize-first"/>
                <text variable="container-title" font-style="italic" text-case="title"/>
              </group>
              <text macro="edition"/>
              <text macro="volume"/>
              <names variable="container-author editor translator" delimiter=", ">
                <label form="verb" suffix=" "/>
                <name and="text"/>
              </names>
            </group>
            <text macro="series"/>
          </group>
        </macro>
        <macro name="journal">
          <group delimiter=" ">
            <text variable="container-title" font-style="italic" text-case="title"/>
            <choose>
              <if variable="volume">
                <group delimiter=" ">
                  <number variable="volume"/>
                  <number variable="issue" prefix="(" suffix=")"/>
                </group>
              </if>
              <else-if variable="issue">
                <group delimiter=" ">
                  <label variable="issue" form="short"/>
                  <number variable="issue"/>
                </group>
              </else-if>
              <else>
                <group prefix="(" suffix=")">
                  <text macro="month-and-day"/>
                </group>
              </else>
            </choose>
          </group>
        </macro>
        <macro name="event">
          <group delimiter=", ">
            <choose>
              <if variable="genre">
                <text variable="genre" text-case="capitalize-first"/>
                <text variable="event-title"/>
              </if>
              <else>
                <group delimiter=" ">
                  <text term="presented at" text-case="capitalize-first"/>
                  <text variable="event-title"/>
                </group>
              </else>
            </choose>
            <choose>
              <if type="event">
                <text variable="publisher"/>
              </if>
            </choose>
            <text variable="event-place"/>
            <text macro="month-and-day"/>
          </group>
        </macro>
        <macro name="correspondence">
          <group delimiter=", ">
            <group delimiter=" ">
              <choose>
                <if variable="genre">
                  <text variable="genre" text-case="capitalize-first"/>
                </if>
                <else-if variable="recipient">
                  <text term="letter" text-case="capitalize-first"/>
                </else-if>
                <else>
                  <text term="personal-communication" text-case="capitalize-first"/>
                </else>
              </choose>
              <names variable="recipient">
                <label form="verb" suffix=" "/>
                <name and="text"/>
              </names>
            </group>
            <text macro="month-and-day"/>
          </group>
        </macro>
        <macro name="year-of-work">
          <group delimiter=" ">
            <date variable="original-date" form="numeric" date-parts="year" prefix="(" suffix=")"/>
            <text macro="year"/>
          </group>
        </macro>

        <citation et-al-min="3" et-al-use-first="1" disambiguate-add-names="true" disambiguate-add-givenname="true" disambiguate-add-year-suffix="true" givenname-disambiguation-rule="primary-name" collapse="year" cite-group-delimiter=", " after-collapse-delimiter="; ">
          <layout prefix="(" suffix=")" delimiter="; ">
            <choose>
              <if type="bill hearing legal_case legislation regulation treaty" match="any">
                <group delimiter=", ">
                  <text macro="legal"/>
                  <text macro="locator"/>
                </group>
              </if>
              <else>
                <group delimiter=", ">
                  <group delimiter=" ">
                    <text macro="author-short"/>
                    <text macro="year"/>
                  </group>
                  <text macro="volume-and-locator"/>
                </group>
              </else>
            </choose>
          </layout>
        </citation>

        <bibliography et-al-min="7" et-al-use-first="3" hanging-indent="true" entry-spacing="0">
          <sort>
            <key macro="author"/>
            <key macro="year"/>
            <key variable="title"/>
          </sort>
          <layout suffix=".">
            <group delimiter=". ">
              <choose>
                <if type="bill hearing legal_case legislation regulation treaty" match="any">
                  <text macro="legal"/>
                </if>
                <else>
                  <text macro="author"/>
                  <text macro="year-of-work"/>
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
                      <text macro="contributors"/>
                      <group delimiter=", ">
                        <text macro="container"/>
                        <text variable="publisher"/>
                        <text variable="medium"/>
                        <text macro="month-and-day"/>
                      </group>
                    </else-if>
                    <else-if type="personal_communication">
                      <text macro="correspondence"/>
                    </else-if>
                    <else-if type="thesis">
                      <group delimiter=", ">
                        <text variable="genre"/>
                        <text variable="publisher"/>
                      </group>
                    </else-if>
                    <else-if variable="container-title">
                      <text macro="in-book"/>
                      <text macro="publisher"/>
                    </else-if>
                    <else-if type="event paper-conference performance speech" match="any">
                      <text macro="event"/>
                    </else-if>
                    <else-if type="article collection dataset document graphic manuscript patent software" match="any">
                      <text macro="genre" text-case="capitalize-first"/>
                      <text macro="contributors"/>
                      <text macro="version" text-case="capitalize-first"/>
                      <text macro="number"/>
                      <group delimiter=", ">
                        <text variable="medium" text-case="capitalize-first"/>
                        <text variable="publisher"/>
                        <text macro="month-and-day"/>
                      </group>
                    </else-if>
                    <else>
                      <choose>
                        <if type="report" match="none">
                          <text macro="genre" text-case="capitalize-first"/>
                          <text variable="scale"/>
                        </if>
                      </choose>
                      <text macro="edition"/>
                      <text macro="contributors"/>
                      <text macro="volume" text-case="capitalize-first"/>
                      <text macro="series"/>
                      <text macro="number" text-case="capitalize-first"/>
                      <text macro="publisher"/>
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
