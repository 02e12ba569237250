extension BuiltIn {
  /// Author and date as the American Psychological Association asks for (7th edition), in short.
  static let apaLike = #"""
    <?xml version="1.0" encoding="UTF-8"?>
    <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" page-range-format="expanded" demote-non-dropping-particle="never">
      <info>
        <title>After APA, in short</title>
        <id>urn:ibid:style:apa-like</id>
        <category citation-format="author-date"/>
        <summary>Author and year in the text, initials and sentence-style titles in the list. Written for Ibid.</summary>
        <updated>2026-01-01T00:00:00+00:00</updated>
      </info>

      <macro name="author">
        <names variable="author">
          <name and="symbol" initialize-with=". " name-as-sort-order="all" delimiter-precedes-last="always"/>
          <label form="short" prefix=" (" suffix=")" text-case="capitalize-first"/>
          <substitute>
            <names variable="editor"/>
            <names variable="compiler"/>
            <names variable="translator"/>
            <names variable="director">
              <name and="symbol" initialize-with=". " name-as-sort-order="all" delimiter-precedes-last="always"/>
              <label prefix=" (" suffix=")" text-case="capitalize-first"/>
            </names>
            <names variable="composer">
              <name and="symbol" initialize-with=". " name-as-sort-order="all" delimiter-precedes-last="always"/>
            </names>
            <names variable="performer">
              <name and="symbol" initialize-with=". " name-as-sort-order="all" delimiter-precedes-last="always"/>
            </names>
            <choose>
              <if type="report standard webpage dataset software" match="any">
                <text variable="publisher"/>
              </if>
            </choose>
            <text macro="title"/>
          </substitute>
        </names>
      </macro>
      <macro name="author-short">
        <names variable="author">
          <name form="short" and="symbol" initialize-with=". "/>
          <substitute>
            <names variable="editor"/>
            <names variable="compiler"/>
            <names variable="translator"/>
            <names variable="director"/>
            <names variable="composer"/>
            <names variable="performer"/>
            <choose>
              <if type="report standard webpage dataset software" match="any">
                <text variable="publisher"/>
              </if>
            </choose>
            <text macro="title-short"/>
          </substitute>
        </names>
      </macro>
      <!-- In the list, a part of a larger work is plain and a work by itself is in italics. -->
      <macro name="title">
        <choose>
          <if type="article-journal article-magazine article-newspaper bill chapter entry entry-dictionary entry-encyclopedia figure hearing interview legislation paper-conference personal_communication post-weblog regulation review review-book treaty" match="any">
            <text variable="title"/>
          </if>
          <else-if type="broadcast song" match="any">
            <choose>
              <if variable="container-title">
                <text variable="title"/>
              </if>
              <else>
                <text variable="title" font-style="italic"/>
              </else>
            </choose>
          </else-if>
          <else>
            <text variable="title" font-style="italic"/>
          </else>
        </choose>
      </macro>
      <!-- In the text the same works are in quotation marks and in italics. -->
      <macro name="title-short">
        <choose>
          <if type="article-journal article-magazine article-newspaper chapter entry entry-dictionary entry-encyclopedia interview paper-conference post-weblog review review-book webpage" match="any">
            <text variable="title" form="short" quotes="true" text-case="title"/>
          </if>
          <else-if type="bill hearing legislation regulation treaty" match="any">
            <text variable="title" form="short"/>
          </else-if>
          <else>
            <text variable="title" form="short" font-style="italic" text-case="title"/>
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
        <choose>
          <if type="article-journal article-magazine article-newspaper review review-book" match="none">
            <group delimiter=" ">
              <label variable="volume" form="short" text-case="capitalize-first"/>
              <number variable="volume"/>
            </group>
          </if>
        </choose>
      </macro>
      <!-- (2nd ed., Vol. 3) or (Report No. 7) after the title. -->
      <macro name="title-details">
        <choose>
          <if type="chapter entry entry-dictionary entry-encyclopedia paper-conference" match="none">
            <group prefix="(" suffix=")" delimiter=", ">
              <names variable="translator" delimiter=", ">
                <name and="symbol" initialize-with=". "/>
                <label form="short" prefix=", " text-case="capitalize-first"/>
              </names>
              <text macro="edition"/>
              <text macro="volume"/>
              <group delimiter=" ">
                <label variable="version" form="long" text-case="capitalize-first"/>
                <text variable="version"/>
              </group>
              <choose>
                <if type="standard">
                  <text variable="number"/>
                </if>
                <else-if type="report">
                  <group delimiter=" ">
                    <text variable="genre"/>
                    <label variable="number" form="short" text-case="capitalize-first"/>
                    <text variable="number"/>
                  </group>
                </else-if>
                <else-if type="patent">
                  <group delimiter=" ">
                    <text variable="jurisdiction"/>
                    <text term="patent" text-case="capitalize-first"/>
                    <label variable="number" form="short" text-case="capitalize-first"/>
                    <text variable="number"/>
                  </group>
                </else-if>
              </choose>
              <choose>
                <if type="thesis">
                  <text variable="number"/>
                </if>
              </choose>
            </group>
          </if>
        </choose>
      </macro>
      <!-- [Data set], [Doctoral dissertation, University]: what it is, where that is not plain. -->
      <macro name="description">
        <group prefix="[" suffix="]">
          <choose>
            <if type="thesis">
              <group delimiter=", ">
                <choose>
                  <if variable="genre">
                    <text variable="genre"/>
                  </if>
                  <else-if variable="title">
                    <text term="thesis" text-case="capitalize-first"/>
                  </else-if>
                </choose>
                <text variable="publisher"/>
              </group>
            </if>
            <else-if variable="reviewed-title">
              <group delimiter=", ">
                <group delimiter=" ">
                  <text term="review-of" text-case="capitalize-first"/>
                  <text variable="reviewed-title" font-style="italic"/>
                </group>
                <names variable="reviewed-author">
                  <label form="verb" suffix=" "/>
                  <name and="symbol" initialize-with=". "/>
                </names>
              </group>
            </else-if>
            <else-if type="interview" variable="interviewer" match="all">
              <names variable="interviewer">
                <label form="verb" suffix=" " text-case="capitalize-first"/>
                <name and="symbol" initialize-with=". "/>
              </names>
            </else-if>
            <else-if type="personal_communication">
              <group delimiter=" ">
                <choose>
                  <if variable="genre">
                    <text variable="genre" text-case="capitalize-first"/>
                  </if>
                  <else>
                    <text term="personal-communication" text-case="capitalize-first"/>
                  </else>
                </choose>
                <names variable="recipient">
                  <label form="verb" suffix=" "/>
                  <name and="symbol" initialize-with=". "/>
                </names>
              </group>
            </else-if>
            <else-if type="report standard" match="any"/>
            <else-if variable="genre">
              <text variable="genre" text-case="capitalize-first"/>
            </else-if>
            <else-if variable="medium">
              <text variable="medium" text-case="capitalize-first"/>
            </else-if>
            <else-if type="dataset">
              <text term="dataset" text-case="capitalize-first"/>
            </else-if>
            <else-if type="software">
              <text value="Computer software"/>
            </else-if>
            <else-if type="motion_picture">
              <text term="film" text-case="capitalize-first"/>
            </else-if>
            <else-if type="manuscript">
              <text term="manuscript" text-case="capitalize-first"/>
            </else-if>
            <else-if type="map">
              <text term="map" text-case="capitalize-first"/>
            </else-if>
            <else-if type="speech">
              <text term="speech" text-case="capitalize-first"/>
            </else-if>
          </choose>
        </group>
      </macro>
      <macro name="issued">
        <group prefix="(" suffix=")">
          <choose>
            <if variable="issued">
              <choose>
                <if type="article-magazine article-newspaper broadcast interview personal_communication post post-weblog speech webpage" match="any">
                  <group delimiter=", ">
                    <group>
                      <date variable="issued">
                        <date-part name="year"/>
                      </date>
                      <text variable="year-suffix"/>
                    </group>
                    <date variable="issued" delimiter=" ">
                      <date-part name="month"/>
                      <date-part name="day"/>
                    </date>
                  </group>
                </if>
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
                    <text variable="year-suffix"/>
                  </group>
                </else>
              </choose>
            </if>
            <else-if variable="status">
              <text variable="status"/>
            </else-if>
            <else-if variable="event-date">
              <date variable="event-date">
                <date-part name="year"/>
              </date>
            </else-if>
            <else>
              <group delimiter="-">
              <group delimiter="-">
                <text term="no date" form="short"/>
                <text variable="year-suffix"/>
              </group>
              <text variable="year-suffix"/>
            </group>
            </else>
          </choose>
        </group>
      </macro>
      <macro name="year">
        <choose>
          <if variable="issued">
            <group delimiter="/">
              <date variable="original-date">
                <date-part name="year"/>
              </date>
              <group>
                <date variable="issued">
                  <date-part name="year"/>
                </date>
                <text variable="year-suffix"/>
              </group>
            </group>
          </if>
          <else-if variable="status">
            <text variable="status"/>
          </else-if>
          <else-if variable="event-date">
            <date variable="event-date">
              <date-part name="year"/>
            </date>
          </else-if>
          <else>
            <group delimiter="-">
              <group delimiter="-">
                <text term="no date" form="short"/>
                <text variable="year-suffix"/>
              </group>
              <text variable="year-suffix"/>
            </group>
          </else>
        </choose>
      </macro>
      <macro name="periodical">
        <group delimiter=", ">
          <text variable="container-title" font-style="italic" text-case="title"/>
          <group>
            <text variable="volume" font-style="italic"/>
            <choose>
              <if variable="volume">
                <text variable="issue" prefix="(" suffix=")"/>
              </if>
              <else>
                <text variable="issue" prefix="(" suffix=")"/>
              </else>
            </choose>
          </group>
          <choose>
            <if variable="page">
              <text variable="page"/>
            </if>
            <else-if variable="number">
              <group delimiter=" ">
                <text term="article-locator" text-case="capitalize-first"/>
                <text variable="number"/>
              </group>
            </else-if>
          </choose>
        </group>
      </macro>
      <macro name="in-book">
        <group delimiter=" ">
          <text term="in" text-case="capitalize-first"/>
          <group delimiter=", ">
            <names variable="editor" delimiter=", ">
              <name and="symbol" initialize-with=". " delimiter-precedes-last="contextual"/>
              <label form="short" prefix=" (" suffix=")" text-case="capitalize-first"/>
            </names>
            <names variable="container-author">
              <name and="symbol" initialize-with=". "/>
            </names>
            <group delimiter=" ">
              <text variable="container-title" font-style="italic"/>
              <group prefix="(" suffix=")" delimiter=", ">
                <names variable="translator" delimiter=", ">
                  <name and="symbol" initialize-with=". "/>
                  <label form="short" prefix=", " text-case="capitalize-first"/>
                </names>
                <text macro="edition"/>
                <text macro="volume"/>
                <group delimiter=" ">
                  <label variable="page" form="short"/>
                  <text variable="page"/>
                </group>
              </group>
            </group>
          </group>
        </group>
      </macro>
      <macro name="event">
        <group delimiter=", ">
          <text variable="event-title"/>
          <text variable="event-place"/>
        </group>
      </macro>
      <!-- A publisher that is the author, too, is not named again; theses name it in brackets. -->
      <macro name="publisher">
        <choose>
          <if type="thesis" match="none">
            <choose>
              <if variable="author editor title" match="any">
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
          </if>
        </choose>
      </macro>
      <macro name="archive">
        <group delimiter=", ">
          <text variable="archive_collection"/>
          <text variable="archive_location"/>
          <text variable="archive"/>
          <text variable="archive-place"/>
        </group>
      </macro>
      <macro name="address">
        <choose>
          <if variable="DOI">
            <text variable="DOI" prefix="https://doi.org/"/>
          </if>
          <else-if variable="URL">
            <choose>
              <if variable="issued">
                <text variable="URL"/>
              </if>
              <else>
                <group delimiter=" ">
                  <text term="retrieved" text-case="capitalize-first"/>
                  <date variable="accessed" form="text" suffix=","/>
                  <text term="from"/>
                  <text variable="URL"/>
                </group>
              </else>
            </choose>
          </else-if>
        </choose>
      </macro>
      <macro name="legal">
        <group delimiter=" ">
          <group delimiter=", ">
            <choose>
              <if type="legal_case">
                <text variable="title" font-style="italic"/>
              </if>
              <else>
                <text variable="title"/>
              </else>
            </choose>
            <choose>
              <if variable="container-title">
                <group delimiter=" ">
                  <text variable="volume"/>
                  <text variable="container-title"/>
                  <group delimiter=" ">
                    <label variable="section" form="symbol"/>
                    <text variable="section"/>
                  </group>
                  <text variable="page-first"/>
                </group>
              </if>
              <else>
                <text variable="number"/>
              </else>
            </choose>
          </group>
          <group prefix="(" suffix=")" delimiter=" ">
            <text variable="authority"/>
            <text macro="year"/>
          </group>
        </group>
      </macro>
      <macro name="locator">
        <group delimiter=" ">
          <choose>
            <if locator="page paragraph" match="any">
              <label variable="locator" form="short"/>
            </if>
            <else>
              <label variable="locator" text-case="capitalize-first"/>
            </else>
          </choose>
          <text variable="locator"/>
        </group>
      </macro>

      <citation et-al-min="3" et-al-use-first="1" disambiguate-add-names="true" disambiguate-add-givenname="true" disambiguate-add-year-suffix="true" givenname-disambiguation-rule="primary-name-with-initials" collapse="year">
        <sort>
          <key macro="author"/>
          <key macro="year"/>
        </sort>
        <layout prefix="(" suffix=")" delimiter="; ">
          <choose>
            <if type="personal_communication">
              <group delimiter=", ">
                <names variable="author">
                  <name initialize-with=". " and="symbol"/>
                </names>
                <text term="personal-communication"/>
                <date variable="issued" form="text"/>
                <text macro="locator"/>
              </group>
            </if>
            <else-if type="bill hearing legal_case legislation regulation treaty" match="any">
              <group delimiter=", ">
                <text macro="title-short"/>
                <text macro="year"/>
                <text macro="locator"/>
              </group>
            </else-if>
            <else>
              <group delimiter=", ">
                <text macro="author-short"/>
                <text macro="year"/>
                <text macro="locator"/>
              </group>
            </else>
          </choose>
        </layout>
      </citation>

      <bibliography et-al-min="21" et-al-use-first="19" et-al-use-last="true" hanging-indent="true" entry-spacing="0">
        <sort>
          <key macro="author"/>
          <key macro="year"/>
          <key variable="title"/>
        </sort>
        <layout>
          <choose>
            <if type="bill hearing legal_case legislation regulation treaty" match="any">
              <group delimiter=" ">
                <text macro="legal" suffix="."/>
                <text macro="address"/>
              </group>
            </if>
            <else>
              <group delimiter=" ">
                <group delimiter=". " suffix=".">
                  <text macro="author"/>
                  <text macro="issued"/>
                  <group delimiter=" ">
                    <text macro="title"/>
                    <text macro="title-details"/>
                    <text macro="description"/>
                  </group>
                  <choose>
                    <if type="article-journal article-magazine article-newspaper review review-book" match="any">
                      <text macro="periodical"/>
                    </if>
                    <else-if type="post post-weblog webpage" match="any">
                      <choose>
                        <if type="post-weblog">
                          <text variable="container-title" font-style="italic"/>
                        </if>
                        <else>
                          <text variable="container-title"/>
                        </else>
                      </choose>
                      <text macro="publisher"/>
                    </else-if>
                    <else-if variable="container-title">
                      <text macro="in-book"/>
                      <text macro="publisher"/>
                    </else-if>
                    <else>
                      <text macro="event"/>
                      <text macro="publisher"/>
                    </else>
                  </choose>
                  <text macro="archive"/>
                </group>
                <choose>
                  <if variable="original-date">
                    <group prefix="(" suffix=")" delimiter=" ">
                      <text term="original-work-published" text-case="capitalize-first"/>
                      <date variable="original-date">
                        <date-part name="year"/>
                      </date>
                    </group>
                  </if>
                </choose>
                <text macro="address"/>
              </group>
            </else>
          </choose>
        </layout>
      </bibliography>
    </style>
    """#
}
