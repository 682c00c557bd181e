/**
 * 我管的人: the people of a place as its cadre looks through them. all: by name · open: whoever has an open request,
 * the earliest due first · owed: whoever is owed a policy, those who are owed most first · none: whoever has
 * neither, by name. No filter says how well anybody works.
 */
export const rosterFilters = ['all', 'open', 'owed', 'none'] as const;
export type RosterFilter = (typeof rosterFilters)[number];
