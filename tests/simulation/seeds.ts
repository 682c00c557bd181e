/** Seeds that once failed; they are lived in every run, before any other. Add a seed with what it found. */
export const onceFailed: readonly number[] = [
  // An account that no longer stood on a post, and what it was told when it still did.
  1,
  // Danger: the county's duty hears of a complaint about somebody above it.
  71,
  // A failed attempt was written down for an effect that another call had carried out meanwhile, and stayed.
  77,
  // A request that was over pursued what is owed again, by an effect that came late.
  222,
  // A request was shown to a proxy again while a call of theirs was on its way.
  395611555,
];

/** The same of the play about messages. */
export const onceFailedMessages: readonly number[] = [
  // The timer did not come for weeks; an answer that nobody had read lay on no desk, because its request had lapsed.
  847121350,
];

/** The same of the play about who holds a record and who acts for the person. */
export const onceFailedHolding: readonly number[] = [
  // A person died while they were being told, and what a stopped attempt had told a proxy was not taken back.
  655982246,
];
