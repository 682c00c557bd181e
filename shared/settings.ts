/**
 * 样例，以当地为准. The numbers that a federation sets. No public source gives them for every place, so each
 * federation sets its own before it opens. They stand in this file and nowhere else. The statutory terms of
 * 信访 (15 and 60 days) are law and stand in shared/request/clocks.ts.
 */
import type { Level, PostRole } from './directory/directory';
import type { Category } from './need/need';

/**
 * The working days (day 0 is the Beijing day of submission) for 首次联系, 回音 and 办结. Each clock falls due at
 * `dueTime`, Beijing time.
 */
export const workingDays = {
  contact: 1,
  reply: 3,
  finish: {
    question: 3,
    allowance: 10,
    certificate: 10,
    rehabilitation: 10,
    care: 10,
    school: 10,
    job: 10,
    other: 10,
    unclear: 10,
    rights: 15,
    device: 15,
    home: 15,
    complaint: 15,
    product: 15,
  } satisfies Record<Category, number>,
} as const;

export const dueTime = '17:00';

/** For a person in danger: the hours, counted round the clock, to the first contact and to the reply. */
export const dangerHours = { contact: 2, reply: 24 } as const;

/**
 * A reminder goes out when this share of the time has passed, between these times of a working day; in danger
 * it goes out round the clock.
 */
export const warning = { share: 0.8, fromTime: '09:00', untilTime: '17:00' } as const;

/**
 * Working days of silence after an answer: after `ask` the person is asked once more, and after `close` more
 * the request closes as 未评价.
 */
export const silence = { ask: 7, close: 7 } as const;

/**
 * The needs that are said most often, in their order: they stand first where a person chooses among all. Which they
 * are, no public source says.
 */
export const usualCategories = [
  'device',
  'allowance',
  'rehabilitation',
  'home',
  'certificate',
  'rights',
] as const satisfies readonly Category[];

/** For each category: the lowest level that takes it, and the county section that answers for it. */
export const desks: Readonly<Record<Category, { readonly from: Level; readonly section: PostRole }>> = {
  device: { from: 'village', section: 'rehabilitation' },
  rehabilitation: { from: 'village', section: 'rehabilitation' },
  allowance: { from: 'village', section: 'membership' },
  certificate: { from: 'village', section: 'membership' },
  care: { from: 'village', section: 'rehabilitation' },
  school: { from: 'village', section: 'education' },
  job: { from: 'village', section: 'education' },
  home: { from: 'village', section: 'rights' },
  question: { from: 'village', section: 'membership' },
  other: { from: 'village', section: 'membership' },
  rights: { from: 'town', section: 'rights' },
  complaint: { from: 'county', section: 'rights' },
  // The posts of the province alone; which of them is named there (shared/request/route.ts).
  product: { from: 'province', section: 'rights' },
  unclear: { from: 'county', section: 'rights' },
};

/**
 * A request about a person in danger is never first routed to a single villager: the lowest level that takes
 * it is the town.
 */
export const dangerFrom: Level = 'town';

/**
 * A request of the same person in the same category within this many days is a repeat: it is shown as one,
 * and falls due at noon, ahead of that day's other requests.
 */
export const repeat = { days: 180, dueTime: '12:00' } as const;

/** 催一下: how often the person may nudge, and from which nudge on the post above is told too. */
export const nudge = { everyHours: 24, loudFrom: 2 } as const;

/** A pause stops only the finish clock, for at most this many calendar days in all. */
export const pause = { mostDays: 30 } as const;

/** A supervisor's extension: how many are allowed, and by how many working days each at most. */
export const extension = { most: 1, days: 10 } as const;

/** After this many posts have refused a transfer, the level above decides (会商). */
export const refusalsToCouncil = 2;

/** The number of characters in no template that a reply made from a template needs. */
export const ownCharacters = 10;

/**
 * Claiming a record. A code lives for three days; an account that already holds the record has a week to
 * object; a claim that nobody decides lapses; tries are counted by account and by record each day.
 */
export const claiming = {
  codeHours: 72,
  objectDays: 7,
  lapseDays: 30,
  triesADay: 5,
  asksOfARecordADay: 10,
} as const;

/**
 * Recording a new person: how many people of the register that are near are shown, and for how many new people a
 * day a cadre is told whose telephone number is near.
 */
export const recording = { nearShown: 6, numbersADay: 30 } as const;

/**
 * Signing in at an office computer: how many minutes its code works, after how many idle minutes the session
 * ends, and how often a day one account may enter a code.
 */
export const deskSessions = { codeMinutes: 3, idleMinutes: 30, triesADay: 30 } as const;

/**
 * Acting for a person: how many days a grant lasts at most, how many days before its end it is announced, and
 * for how many persons one account may be 家属.
 */
export const granting = { mostDays: 365, remindDays: [30, 7], familyPersons: 5 } as const;

/**
 * The ages, both included, at which somebody is asked about school. No document states a highest age for school
 * aid; this one only spares people questions that hardly ever concern them.
 */
export const schoolAges = { from: 3, until: 45 } as const;

/**
 * The ledger (应享台账): the working days within which a post pursues what is owed, and within which a county
 * sets a parameter.
 */
export const entitling = { pursueDays: 10, parameterDays: 10 } as const;

/**
 * When a list is refused because its numbers may have been made up to find out which of them exist: so many of them
 * are of one place and one birthday. `always`: more than this many, whatever the length of the list; `ofShare` and
 * `share`: more than this many, if they are more than this share of the list.
 */
export const guessedNumbers = { always: 20, ofShare: 5, share: 0.2 } as const;

/** Where a sign-language interpreter can be reached by video: a program or an office, and its telephone number. */
export interface SignVideo {
  readonly program: string;
  readonly number: string;
}

/**
 * 视频手语 by the code of the county, prefecture or province that offers it to everybody who lives there; the nearest
 * one counts. `source` is the notice it stands in; a sample says in its name that it is one, because people read
 * the name. Where no place above somebody is named, it is not offered to them.
 */
export const signVideo: Readonly<Record<string, SignVideo & { readonly source: string }>> = {
  '230623000000': {
    program: '林甸县残联手语视频（样例，以当地为准）',
    number: '0459-555-0180',
    source: '样例，以当地为准',
  },
};

/**
 * Messages through WeChat. Between these times, Beijing time, nothing is sent. `open`: how many unused permits of an
 * account are counted at most; `kept`: how many used ones stay on record.
 */
export const quietHours = { from: '22:00', until: '07:00' } as const;
export const permitting = { open: 20, kept: 10 } as const;

/**
 * Text messages: after how many hours an answer that nobody has read becomes one, and after how many where WeChat has
 * accepted a message; how many are sent on a day at most, so that a fault of ours writes to no province.
 */
export const texting = { afterHours: 2, afterHoursPushed: 5, mostADay: 2000 } as const;

/** Within how many working days somebody has to have read an answer; then a cadre tells the person (未送达). */
export const reaching = { workingDays: 1 } as const;

/** How long what was understood of a list waits for a yes before the list is given up and its file destroyed. */
export const reconciling = { confirmHours: 48 } as const;

/**
 * 本辖区: over how many weeks a 理事长 may look, and from how many ratings on they are shown beside how many are good:
 * fewer would say more about the people who rated than about the place.
 */
export const supervising = { weeks: [4, 8, 13], fewestRatings: 5 } as const;
