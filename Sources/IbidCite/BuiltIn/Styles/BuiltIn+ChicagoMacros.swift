extension BuiltIn {
  /// What the styles after the Chicago Manual (18th edition) share: titles, publication, access.
  static let chicagoMacros = #"""
      <locale xml:lang="en">
        <terms>
          <term name="editor" form="verb-short">ed.</term>
          <term name="translator" form="verb-short">trans.</term>
          <term name="editor-translator" form="verb-short">ed. and trans.</term>
        </terms>
      </locale>

      <!-- Titles: short works in quotation marks, works that stand alone in italics. -->
      <macro name="title">
        <choose>
          <if type="bill collection event hearing legislation patent personal_communication regulation treaty" match="any">
            <text variable="title"/>
          </if>
          <else-if type="legal_case">
            <text variable="title" font-style="italic"/>
          </else-if>
          <else-if type="book classic dataset document graphic map motion_picture musical_score pamphlet performance periodical report software standard" match="any">
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
            <text variable="title" form="short"/>
          </if>
          <else-if type="legal_case">
            <text variable="title" form="short" font-style="italic"/>
          </else-if>
          <else-if type="book classic dataset document graphic map motion_picture musical_score pamphlet performance periodical report software standard" match="any">
            <text variable="title" form="short" font-style="italic" text-case="title"/>
          </else-if>
          <else>
            <text variable="title" form="short" quotes="true" text-case="title"/>
          </else>
        </choose>
      </macro>
      <!-- What is reviewed, after or in place of a title. -->
      <macro name="reviewed">
        <choose>
          <if variable="reviewed-title">
            <group delimiter=", ">
              <group delimiter=" ">
                <text term="review-of"/>
                <text variable="reviewed-title" font-style="italic" text-case="title"/>
              </group>
              <names variable="reviewed-author">
                <label form="verb" suffix=" "/>
                <name and="text"/>
              </names>
            </group>
          </if>
        </choose>
      </macro>
      <!-- A site or a platform is plain; a blog, a magazine or an album is in italics. -->
      <macro name="container">
        <choose>
          <if type="post webpage" match="any">
            <text variable="container-title"/>
          </if>
          <else>
            <text variable="container-title" font-style="italic" text-case="title"/>
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
          <if variable="volume">
            <group delimiter=", ">
              <group delimiter=" ">
                <label variable="volume" form="short"/>
                <number variable="volume"/>
              </group>
              <group delimiter=" ">
                <label variable="issue" form="short"/>
                <number variable="issue"/>
              </group>
            </group>
          </if>
          <else-if variable="number-of-volumes">
            <group delimiter=" ">
              <number variable="number-of-volumes"/>
              <label variable="number-of-volumes" form="short" plural="contextual"/>
            </group>
          </else-if>
        </choose>
      </macro>
      <macro name="series">
        <group delimiter=" ">
          <text variable="collection-title" text-case="title"/>
          <text variable="collection-number"/>
        </group>
      </macro>
      <!-- The publisher; where there is none, the place. -->
      <macro name="publisher">
        <choose>
          <if variable="publisher">
            <text variable="publisher"/>
          </if>
          <else>
            <text variable="publisher-place"/>
          </else>
        </choose>
      </macro>
      <macro name="year">
        <choose>
          <if variable="issued">
            <group>
              <choose>
                <if is-uncertain-date="issued">
                  <text term="circa" form="short" suffix=" "/>
                </if>
              </choose>
              <date variable="issued" form="numeric" date-parts="year"/>
              <text variable="year-suffix"/>
            </group>
          </if>
          <else-if variable="status">
            <group delimiter="-">
              <text variable="status"/>
              <text variable="year-suffix"/>
            </group>
          </else-if>
          <else-if variable="event-date">
            <date variable="event-date" form="numeric" date-parts="year"/>
            <text variable="year-suffix"/>
          </else-if>
          <else>
            <group delimiter="-">
              <text term="no date" form="short"/>
              <text variable="year-suffix"/>
            </group>
          </else>
        </choose>
      </macro>
      <macro name="date">
        <choose>
          <if variable="issued">
            <date variable="issued" form="text"/>
          </if>
          <else-if variable="status">
            <text variable="status"/>
          </else-if>
          <else-if variable="accessed" match="none">
            <text term="no date" form="short"/>
          </else-if>
        </choose>
      </macro>
      <!-- The place in the work that is cited; a page needs no word. -->
      <macro name="locator">
        <choose>
          <if locator="page">
            <text variable="locator"/>
          </if>
          <else>
            <group delimiter=" ">
              <label variable="locator" form="short"/>
              <text variable="locator"/>
            </group>
          </else>
        </choose>
      </macro>
      <!-- A page in a volume is “2:12”, all else “vol. 2, chap. 3”. -->
      <macro name="volume-and-locator">
        <choose>
          <if type="article-journal article-magazine article-newspaper legal_case legislation periodical review review-book" match="any">
            <text macro="locator"/>
          </if>
          <else-if variable="volume locator" match="all">
            <choose>
              <if locator="page">
                <group delimiter=":">
                  <number variable="volume"/>
                  <text variable="locator"/>
                </group>
              </if>
              <else>
                <group delimiter=", ">
                  <group delimiter=" ">
                    <label variable="volume" form="short"/>
                    <number variable="volume"/>
                  </group>
                  <text macro="locator"/>
                </group>
              </else>
            </choose>
          </else-if>
          <else>
            <text macro="locator"/>
          </else>
        </choose>
      </macro>
      <!-- What kind of work it is, where its title does not tell. -->
      <macro name="genre">
        <choose>
          <if type="thesis">
            <text variable="genre"/>
          </if>
          <else-if type="interview" variable="interviewer" match="all"/>
          <else-if variable="genre">
            <text variable="genre" text-case="lowercase"/>
          </else-if>
          <else-if type="map">
            <text term="map"/>
          </else-if>
        </choose>
      </macro>
      <macro name="version">
        <group delimiter=" ">
          <label variable="version"/>
          <text variable="version"/>
        </group>
      </macro>
      <macro name="archive">
        <group delimiter=", ">
          <text variable="archive_location"/>
          <text variable="archive_collection"/>
          <text variable="archive"/>
          <text variable="archive-place"/>
        </group>
      </macro>
      <macro name="accessed">
        <choose>
          <if variable="issued" match="none">
            <group delimiter=" ">
              <text term="accessed"/>
              <date variable="accessed" form="text"/>
            </group>
          </if>
        </choose>
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
      <!-- A report, a standard or a patent by its number. -->
      <macro name="number">
        <choose>
          <if type="patent">
            <group delimiter=" ">
              <text variable="jurisdiction"/>
              <text term="patent" text-case="capitalize-first"/>
              <text variable="number"/>
            </group>
          </if>
          <else-if type="report" variable="genre" match="all">
            <group delimiter=" ">
              <text variable="genre" text-case="title"/>
              <label variable="number" form="short"/>
              <text variable="number"/>
            </group>
          </else-if>
          <else-if type="report">
            <group delimiter=" ">
              <label variable="number" form="short"/>
              <text variable="number"/>
            </group>
          </else-if>
          <else-if type="article" variable="DOI" match="all"/>
          <else>
            <text variable="number"/>
          </else>
        </choose>
      </macro>
      <!-- Laws and judgments are cited alike everywhere: title, volume, reporter, page (court year). -->
      <macro name="legal">
        <choose>
          <if type="legal_case">
            <group delimiter=" ">
              <group delimiter=", ">
                <text variable="title"/>
                <choose>
                  <if variable="container-title">
                    <group delimiter=" ">
                      <text variable="volume"/>
                      <text variable="container-title" form="short"/>
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
          </if>
          <else>
            <group delimiter=" ">
              <group delimiter=", ">
                <text variable="title"/>
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
              </group>
              <group prefix="(" suffix=")">
                <text macro="date"/>
              </group>
            </group>
          </else>
        </choose>
      </macro>
    """#
}
