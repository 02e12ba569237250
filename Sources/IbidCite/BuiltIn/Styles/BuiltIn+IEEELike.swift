extension BuiltIn {
  /// Numbers in brackets as the Institute of Electrical and Electronics Engineers asks for.
  static let ieeeLike = #"""
    <?xml version="1.0" encoding="UTF-8"?>
    <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" demote-non-dropping-particle="sort-only">
      <info>
        <title>After IEEE, in short</title>
        <id>urn:ibid:style:ieee-like</id>
        <category citation-format="numeric"/>
        <summary>Numbers in brackets, a list in the order of citation. Written for Ibid.</summary>
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
          <name and="text" initialize-with=". "/>
          <label form="short" prefix=", " text-case="capitalize-first"/>
          <et-al font-style="italic"/>
          <substitute>
            <names variable="editor"/>
            <names variable="translator"/>
            <names variable="director"/>
            <names variable="composer">
              <name and="text" initialize-with=". "/>
            </names>
            <names variable="performer">
              <name and="text" initialize-with=". "/>
            </names>
            <choose>
              <if type="report standard webpage" match="any">
                <text variable="publisher"/>
              </if>
            </choose>
          </substitute>
        </names>
      </macro>
      <macro name="editor">
        <names variable="editor translator" delimiter=", ">
          <name and="text" initialize-with=". "/>
          <label form="short" prefix=", " text-case="capitalize-first"/>
          <et-al font-style="italic"/>
        </names>
      </macro>
      <macro name="title">
        <choose>
          <if type="book classic graphic map motion_picture musical_score pamphlet performance periodical software standard" match="any">
            <text variable="title" font-style="italic" text-case="title"/>
          </if>
          <else-if type="legal_case">
            <text variable="title" font-style="italic"/>
          </else-if>
          <else-if type="bill collection event hearing legislation regulation treaty" match="any">
            <text variable="title"/>
          </else-if>
          <else-if type="personal_communication">
            <text variable="title"/>
          </else-if>
          <else>
            <text variable="title" quotes="true"/>
          </else>
        </choose>
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
      <macro name="volume">
        <group delimiter=" ">
          <label variable="volume" form="short"/>
          <number variable="volume"/>
        </group>
      </macro>
      <macro name="issue">
        <group delimiter=" ">
          <label variable="issue" form="short"/>
          <number variable="issue"/>
        </group>
      </macro>
      <macro name="page">
        <group delimiter=" ">
          <label variable="page" form="short"/>
          <text variable="page"/>
        </group>
      </macro>
      <macro name="series">
        <group delimiter=", ">
          <text variable="collection-title" text-case="title"/>
          <group delimiter=" ">
            <label variable="collection-number" form="short"/>
            <text variable="collection-number"/>
          </group>
        </group>
      </macro>
      <!-- Place: Publisher, year -->
      <macro name="publication">
        <group delimiter=", ">
          <group delimiter=": ">
            <text variable="publisher-place"/>
            <text variable="publisher"/>
          </group>
          <text macro="year"/>
        </group>
      </macro>
      <macro name="year">
        <choose>
          <if variable="issued">
            <date variable="issued">
              <date-part name="year"/>
            </date>
          </if>
          <else-if variable="status">
            <text variable="status"/>
          </else-if>
          <else-if variable="accessed" match="none">
            <text term="no date" form="short"/>
          </else-if>
        </choose>
      </macro>
      <macro name="date">
        <choose>
          <if variable="issued">
            <date variable="issued">
              <date-part name="month" form="short" suffix=" "/>
              <date-part name="day" suffix=", "/>
              <date-part name="year"/>
            </date>
          </if>
          <else-if variable="status">
            <text variable="status"/>
          </else-if>
        </choose>
      </macro>
      <macro name="number">
        <choose>
          <if type="patent">
            <group delimiter=" ">
              <text variable="jurisdiction"/>
              <text term="patent" text-case="capitalize-first"/>
              <text variable="number"/>
            </group>
          </if>
          <else-if type="article" variable="DOI" match="all"/>
          <else-if type="report">
            <group delimiter=" ">
              <choose>
                <if variable="genre">
                  <text variable="genre"/>
                </if>
                <else-if variable="number">
                  <text term="report" text-case="capitalize-first"/>
                </else-if>
              </choose>
              <text variable="number"/>
            </group>
          </else-if>
          <else>
            <text variable="number"/>
          </else>
        </choose>
      </macro>
      <macro name="genre">
        <choose>
          <if type="report patent" match="any"/>
          <else-if type="interview" variable="interviewer" match="all"/>
          <else>
            <text variable="genre"/>
          </else>
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
      <!-- Accessed: Mar. 3, 2020. [Online]. Available: https://… -->
      <macro name="access">
        <choose>
          <if variable="DOI">
            <text variable="DOI" prefix="doi: "/>
          </if>
          <else-if variable="URL">
            <group delimiter=". ">
              <group delimiter=": ">
                <text term="accessed" text-case="capitalize-first"/>
                <date variable="accessed">
                  <date-part name="month" form="short" suffix=" "/>
                  <date-part name="day" suffix=", "/>
                  <date-part name="year"/>
                </date>
              </group>
              <group delimiter=": ">
                <group delimiter=". ">
                  <text term="online" prefix="[" suffix="]" text-case="capitalize-first"/>
                  <text value="Available"/>
                </group>
                <text variable="URL"/>
              </group>
            </group>
          </else-if>
        </choose>
      </macro>
      <macro name="in-book">
        <group delimiter=" ">
          <text term="in"/>
          <group delimiter=", ">
            <text variable="container-title" font-style="italic" text-case="title"/>
            <text macro="volume"/>
            <text macro="editor"/>
            <text macro="edition"/>
            <text macro="series"/>
            <text variable="event-place"/>
          </group>
        </group>
      </macro>
      <macro name="entry">
        <choose>
          <if type="article-journal article-magazine article-newspaper review review-book" match="any">
            <group delimiter=", ">
              <text macro="author"/>
              <text macro="title"/>
              <group delimiter=" ">
                <text term="review-of"/>
                <text variable="reviewed-title" font-style="italic"/>
              </group>
              <choose>
                <if variable="container-title-short">
                  <text variable="container-title" form="short" font-style="italic"/>
                </if>
                <else>
                  <text variable="container-title" font-style="italic" text-case="title"/>
                </else>
              </choose>
              <text macro="volume"/>
              <text macro="issue"/>
              <choose>
                <if variable="page">
                  <text macro="page"/>
                </if>
                <else-if variable="number">
                  <group delimiter=" ">
                    <text term="article-locator" form="short" text-case="capitalize-first"/>
                    <text variable="number"/>
                  </group>
                </else-if>
              </choose>
              <text macro="date"/>
            </group>
          </if>
          <else-if type="bill hearing legal_case legislation regulation treaty" match="any">
            <group delimiter=", ">
              <text macro="title"/>
              <text variable="number"/>
              <group delimiter=" ">
                <text variable="volume"/>
                <text variable="container-title"/>
                <group delimiter=" ">
                  <label variable="section" form="symbol"/>
                  <text variable="section"/>
                </group>
                <text variable="page-first"/>
              </group>
              <text variable="authority"/>
              <text macro="date"/>
            </group>
          </else-if>
          <else-if type="thesis">
            <group delimiter=", ">
              <text macro="author"/>
              <text macro="title"/>
              <text variable="genre"/>
              <text variable="publisher"/>
              <text variable="publisher-place"/>
              <text macro="year"/>
            </group>
          </else-if>
          <else-if type="article broadcast collection dataset document event graphic interview manuscript patent performance personal_communication post post-weblog report song speech standard webpage" match="any">
            <group delimiter=", ">
              <text macro="author"/>
              <text macro="title"/>
              <names variable="recipient">
                <label form="verb" suffix=" "/>
                <name and="text" initialize-with=". "/>
              </names>
              <text variable="container-title" font-style="italic"/>
              <text macro="genre"/>
              <names variable="interviewer">
                <label form="verb" suffix=" "/>
                <name and="text" initialize-with=". "/>
              </names>
              <text variable="event-title"/>
              <text variable="event-place"/>
              <group delimiter=" ">
                <label variable="version" form="short"/>
                <text variable="version"/>
              </group>
              <choose>
                <if type="report standard" match="any">
                  <text variable="publisher"/>
                  <text variable="publisher-place"/>
                  <text macro="number"/>
                </if>
                <else>
                  <text macro="number"/>
                  <text variable="publisher"/>
                </else>
              </choose>
              <text variable="medium"/>
              <text macro="date"/>
              <choose>
                <if variable="issued" match="none">
                  <date variable="event-date" form="text"/>
                </if>
              </choose>
            </group>
          </else-if>
          <else-if variable="container-title">
            <group delimiter=", ">
              <text macro="author"/>
              <text macro="title"/>
              <text macro="in-book"/>
              <text macro="publication"/>
              <text macro="page"/>
            </group>
          </else-if>
          <else>
            <group delimiter=". ">
              <group delimiter=", ">
                <text macro="author"/>
                <text macro="title"/>
                <text macro="volume"/>
                <text macro="edition"/>
                <text macro="genre"/>
                <text variable="scale"/>
                <group delimiter=" ">
                  <label variable="version" form="short"/>
                  <text variable="version"/>
                </group>
                <text macro="issue"/>
                <text macro="editor"/>
                <text macro="series"/>
                <text variable="event-title"/>
              </group>
              <group delimiter=", ">
                <group delimiter=", ">
                  <text variable="medium"/>
                  <text macro="publication"/>
                </group>
                <text macro="page"/>
              </group>
            </group>
          </else>
        </choose>
      </macro>

      <citation collapse="citation-number">
        <sort>
          <key variable="citation-number"/>
        </sort>
        <layout delimiter=", ">
          <group prefix="[" suffix="]" delimiter=", ">
            <text variable="citation-number"/>
            <group delimiter=" ">
              <choose>
                <if locator="page">
                  <label variable="locator" form="short"/>
                </if>
                <else>
                  <label variable="locator" form="short" text-case="capitalize-first"/>
                </else>
              </choose>
              <text variable="locator"/>
            </group>
          </group>
        </layout>
      </citation>

      <bibliography et-al-min="7" et-al-use-first="1" second-field-align="flush" entry-spacing="0">
        <layout>
          <text variable="citation-number" prefix="[" suffix="]"/>
          <group delimiter=". " suffix=".">
            <group delimiter=", ">
              <text macro="entry"/>
              <text macro="archive"/>
              <choose>
                <if variable="DOI">
                  <text macro="access"/>
                </if>
              </choose>
            </group>
            <choose>
              <if variable="DOI" match="none">
                <text macro="access"/>
              </if>
            </choose>
          </group>
        </layout>
      </bibliography>
    </style>
    """#
}
