extension BuiltIn {
  /// Author and page as the Modern Language Association asks for (9th edition), in short.
  static let mlaLike = #"""
    <?xml version="1.0" encoding="UTF-8"?>
    <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" page-range-format="minimal-two" demote-non-dropping-particle="never">
      <info>
        <title>After MLA, in short</title>
        <id>urn:ibid:style:mla-like</id>
        <category citation-format="author"/>
        <summary>Author and page in the text, works cited with their containers. Written for Ibid.</summary>
        <updated>2026-01-01T00:00:00+00:00</updated>
      </info>

      <locale xml:lang="en">
        <terms>
          <term name="chapter" form="short">
            <single>ch.</single>
            <multiple>chs.</multiple>
          </term>
        </terms>
      </locale>

      <macro name="author">
        <names variable="author">
          <name and="text" name-as-sort-order="first" delimiter-precedes-last="always" delimiter-precedes-et-al="always"/>
          <label form="long" prefix=", "/>
          <substitute>
            <names variable="editor"/>
            <names variable="compiler"/>
            <names variable="translator"/>
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
            <text macro="title-short"/>
          </substitute>
        </names>
      </macro>
      <!-- A work in a container is in quotation marks, one that stands alone in italics. -->
      <macro name="title">
        <choose>
          <if type="bill collection event hearing legislation patent personal_communication regulation treaty" match="any">
            <text variable="title" text-case="title"/>
          </if>
          <else-if type="legal_case">
            <text variable="title" font-style="italic"/>
          </else-if>
          <else-if type="book classic dataset document graphic map motion_picture musical_score pamphlet performance periodical report software standard thesis" match="any">
            <text variable="title" font-style="italic" text-case="title"/>
          </else-if>
          <else-if type="broadcast song" match="any">
            <choose>
              <if variable="container-title">
                <text variable="title" quotes="true" text-case="title"/>
              </if>
              <else>
                <text variable="title" font-style="italic" text-case="title"/>
              </else>
            </choose>
          </else-if>
          <else>
            <text variable="title" quotes="true" text-case="title"/>
          </else>
        </choose>
      </macro>
      <macro name="title-short">
        <choose>
          <if type="bill collection event hearing legislation patent personal_communication regulation treaty" match="any">
            <text variable="title" form="short" text-case="title"/>
          </if>
          <else-if type="legal_case">
            <text variable="title" form="short" font-style="italic"/>
          </else-if>
          <else-if type="book classic dataset document graphic map motion_picture musical_score pamphlet performance periodical report software standard thesis" match="any">
            <text variable="title" form="short" font-style="italic" text-case="title"/>
          </else-if>
          <else>
            <text variable="title" form="short" quotes="true" text-case="title"/>
          </else>
        </choose>
      </macro>
      <macro name="reviewed">
        <group delimiter=", ">
          <group delimiter=" ">
            <text term="review-of" text-case="capitalize-first"/>
            <text variable="reviewed-title" font-style="italic" text-case="title"/>
          </group>
          <names variable="reviewed-author">
            <label form="verb" suffix=" "/>
            <name and="text"/>
          </names>
        </group>
      </macro>
      <macro name="contributors">
        <names variable="director editor translator composer illustrator performer interviewer" delimiter=", ">
          <label form="verb" suffix=" "/>
          <name and="text"/>
        </names>
      </macro>
      <macro name="edition">
        <choose>
          <if is-numeric="edition">
            <group delimiter=" ">
              <number variable="edition" form="ordinal"/>
              <label variable="edition" form="short"/>
            </group>
          </if>
          <else>
            <text variable="edition"/>
          </else>
        </choose>
      </macro>
      <macro name="numbers">
        <group delimiter=", ">
          <group delimiter=" ">
            <label variable="version" form="short"/>
            <text variable="version"/>
          </group>
          <group delimiter=" ">
            <label variable="volume" form="short"/>
            <number variable="volume"/>
          </group>
          <group delimiter=" ">
            <label variable="issue" form="short"/>
            <number variable="issue"/>
          </group>
          <group delimiter=" ">
            <label variable="section" form="symbol"/>
            <text variable="section"/>
          </group>
          <choose>
            <if type="report patent" match="any">
              <group delimiter=" ">
                <choose>
                  <if type="report">
                    <text variable="genre"/>
                  </if>
                </choose>
                <label variable="number" form="short"/>
                <text variable="number"/>
              </group>
            </if>
            <else-if type="bill hearing legal_case legislation regulation standard treaty" match="any">
              <text variable="number"/>
            </else-if>
          </choose>
        </group>
      </macro>
      <macro name="date">
        <choose>
          <if variable="issued">
            <choose>
              <if type="article-magazine article-newspaper bill broadcast hearing interview legal_case legislation patent personal_communication post post-weblog regulation speech treaty webpage" match="any">
                <date variable="issued">
                  <date-part name="day" suffix=" "/>
                  <date-part name="month" form="short" suffix=" "/>
                  <date-part name="year"/>
                </date>
              </if>
              <else-if type="article-journal review review-book" match="any">
                <date variable="issued">
                  <date-part name="month" form="short" suffix=" "/>
                  <date-part name="year"/>
                </date>
              </else-if>
              <else>
                <group>
                  <choose>
                    <if is-uncertain-date="issued">
                      <text term="circa" form="short" suffix=" "/>
                    </if>
                  </choose>
                  <date variable="issued">
                    <date-part name="year"/>
                  </date>
                </group>
              </else>
            </choose>
          </if>
          <else>
            <text variable="status"/>
          </else>
        </choose>
      </macro>
      <macro name="page">
        <group delimiter=" ">
          <label variable="page" form="short"/>
          <text variable="page"/>
        </group>
      </macro>
      <!-- The publisher of a book; a thesis names the university in its description. -->
      <macro name="publisher">
        <choose>
          <if type="thesis" match="none">
            <choose>
              <if variable="publisher">
                <text variable="publisher"/>
              </if>
              <else-if type="book chapter manuscript map" match="any">
                <text variable="publisher-place"/>
              </else-if>
            </choose>
          </if>
        </choose>
      </macro>
      <macro name="event">
        <choose>
          <if type="event paper-conference performance speech" match="any">
            <group delimiter=", ">
              <text variable="event-title"/>
              <date variable="event-date">
                <date-part name="day" suffix=" "/>
                <date-part name="month" form="short" suffix=" "/>
                <date-part name="year"/>
              </date>
              <text variable="event-place"/>
            </group>
          </if>
        </choose>
      </macro>
      <!-- A last word on what it is. -->
      <macro name="description">
        <choose>
          <if type="thesis">
            <group delimiter=", ">
              <text variable="publisher"/>
              <text variable="genre"/>
            </group>
          </if>
          <else-if type="interview" variable="interviewer" match="all"/>
          <else-if type="report" match="none">
            <group delimiter=", ">
              <text variable="genre" text-case="capitalize-first"/>
              <text variable="medium" text-case="capitalize-first"/>
              <text variable="scale"/>
            </group>
          </else-if>
        </choose>
      </macro>
      <macro name="archive">
        <group delimiter=", ">
          <text variable="archive"/>
          <text variable="archive-place"/>
          <text variable="archive_collection"/>
          <text variable="archive_location"/>
        </group>
      </macro>
      <macro name="address">
        <choose>
          <if variable="DOI">
            <text variable="DOI" prefix="https://doi.org/"/>
          </if>
          <else>
            <text variable="URL"/>
          </else>
        </choose>
      </macro>
      <macro name="accessed">
        <choose>
          <if variable="issued" match="none">
            <group delimiter=" ">
              <text term="accessed" text-case="capitalize-first"/>
              <date variable="accessed">
                <date-part name="day" suffix=" "/>
                <date-part name="month" form="short" suffix=" "/>
                <date-part name="year"/>
              </date>
            </group>
          </if>
        </choose>
      </macro>
      <macro name="correspondence">
        <choose>
          <if type="personal_communication">
            <group delimiter=" ">
              <choose>
                <if variable="genre">
                  <text variable="genre" text-case="capitalize-first"/>
                </if>
                <else>
                  <text term="letter" text-case="capitalize-first"/>
                </else>
              </choose>
              <names variable="recipient">
                <label form="verb" suffix=" "/>
                <name and="text"/>
              </names>
            </group>
          </if>
        </choose>
      </macro>
      <macro name="contributors-and-numbers">
        <group delimiter=", ">
          <text macro="contributors"/>
          <text macro="edition"/>
          <text macro="numbers"/>
        </group>
      </macro>
      <macro name="container">
        <group delimiter=", ">
          <text variable="container-title" font-style="italic" text-case="title"/>
          <names variable="container-author">
            <label form="verb" suffix=" "/>
            <name and="text"/>
          </names>
          <choose>
            <if variable="container-title">
              <text macro="contributors-and-numbers"/>
            </if>
            <else>
              <text macro="contributors-and-numbers" text-case="capitalize-first"/>
            </else>
          </choose>
          <text macro="event"/>
          <text macro="publisher"/>
          <text variable="authority"/>
          <text macro="date"/>
          <text macro="page"/>
          <text macro="archive"/>
          <text macro="address"/>
        </group>
      </macro>

      <citation et-al-min="3" et-al-use-first="1" disambiguate-add-names="true" disambiguate-add-givenname="true">
        <layout prefix="(" suffix=")" delimiter="; ">
          <group delimiter=" ">
            <group delimiter=", ">
              <text macro="author-short"/>
              <choose>
                <if disambiguate="true">
                  <text macro="title-short"/>
                </if>
              </choose>
              <choose>
                <if locator="page line" match="none">
                  <group delimiter=" ">
                    <label variable="locator" form="short"/>
                    <text variable="locator"/>
                  </group>
                </if>
              </choose>
            </group>
            <choose>
              <if locator="page line" match="any">
                <text variable="locator"/>
              </if>
            </choose>
          </group>
        </layout>
      </citation>

      <bibliography et-al-min="3" et-al-use-first="1" hanging-indent="true" entry-spacing="0" subsequent-author-substitute="———">
        <sort>
          <key macro="author"/>
          <key variable="title"/>
        </sort>
        <layout suffix=".">
          <group delimiter=". ">
            <text macro="author"/>
            <text macro="title"/>
            <text macro="reviewed"/>
            <text macro="correspondence"/>
            <date variable="original-date">
              <date-part name="year"/>
            </date>
            <text macro="container"/>
            <choose>
              <if type="personal_communication" match="none">
                <text macro="description"/>
              </if>
            </choose>
            <text macro="accessed"/>
          </group>
        </layout>
      </bibliography>
    </style>
    """#
}
