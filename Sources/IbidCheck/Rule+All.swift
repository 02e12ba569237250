extension Rule {
  /// Every rule, in the order of their codes; a test compares it with the folder `Rules`.
  package static let all: [Rule] = [
    // N: notes and markers
    .danglingMarker, .orphanNote, .duplicateNote, .numberingGap, .markerOutOfOrder, .emptyNote,
    // I: ibid and short forms
    .ibidWithoutPredecessor, .brokenIbid, .unresolvedShortForm,
    // R: references
    .missingField, .quotationWithoutLocator, .lostAddress, .bareAddress, .incompleteWebSource,
    .ambiguousDate, .malformedIdentifier, .duplicateWork, .duplicateKey, .unknownCitationKey,
    .reversedPageRange, .brokenEntry, .unknownEntryType, .unreadableField, .unreadableLocator,
    .uncitedWork, .missingParentEntry, .unknownField,
    // Q: quotations
    .quotationWithoutNote, .quotationOnMissingNote, .wordAltered, .silentOmission,
    .silentAddition, .typographyDiffers, .blockQuotationWithoutMarkup, .quotationNotFound,
    // L: links and captures
    .damagedCapture,
    // J: what the importer decided
    .headingGuessed, .quotationGuessed, .metadataGuessed, .notesGuessed, .notAMarker,
    .residueRemoved, .textDecoded, .contentGuessed,
    // M: front matter
    .frontMatterUnclosed, .frontMatterUnreadableLine, .frontMatterWrongType, .unknownKey,
    .tooManyLinkBytes, .unclosedDiv, .unclosedCode, .unclosedComment, .unclosedMathematics,
    .unclosedNote, .unclosedCitation, .unclosedLink, .undefinedLinkReference,
    .duplicateLinkDefinition, .unusedLinkDefinition, .duplicateIdentifier,
    .unclosedShortcode, .unclosedWikiLink, .unclosedHiddenComment,
    // M940: what is unsafe or without bound
    .tooManyCells, .unsafeAddress,
  ]
}
