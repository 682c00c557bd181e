/**
 * 样例，以当地为准. No public source gives these numbers for every place: a federation sets its own before it opens.
 * They stand here and nowhere else. The statutory terms of 信访 (15 and 60 days) are law and stand in
 * shared/request/clocks.ts.
 */
import type { Level } from './directory/directory';
import type { PostRole } from './directory/directory';
import type { Category } from './need/need';

/**
 * Working days (day 0 is the Beijing day of submission) for 首次联系, 回音 and 办结; each falls due at `dueTime`,
 * Beijing.
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
  } satisfies Record<Category, number>,
} as const;

export const dueTime = '17:00';

/** Somebody in danger: hours round the clock to the first contact and to the reply. */
export const dangerHours = { contact: 2, reply: 24 } as const;

/**
 * A reminder goes out when this share of the time has passed, between these times of a working day; for
 * danger round the clock.
 */
export const warning = { share: 0.8, fromTime: '09:00', untilTime: '17:00' } as const;

/** Working days of silence after an answer: first we ask once more, then the request closes as 未评价. */
export const silence = { ask: 7, close: 7 } as const;

/** The lowest level that takes a category, and the county section that answers for it. */
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
  unclear: { from: 'county', section: 'rights' },
};

/** Somebody in danger is never first sent to a single villager: the town takes it. */
export const dangerFrom: Level = 'town';

/**
 * The same person with the same topic again within so many days: it is shown, and falls due at noon, ahead of
 * that day's others.
 */
export const repeat = { days: 180, dueTime: '12:00' } as const;

/** 催一下: how often, and from which time on the post above hears it too. */
export const nudge = { everyHours: 24, loudFrom: 2 } as const;

/** A pause stops the finish clock alone, at most so many calendar days in all. */
export const pause = { mostDays: 30 } as const;

/** A supervisor's extension: how often, and by how many working days at most. */
export const extension = { most: 1, days: 10 } as const;

/** A refused transfer: after so many posts have refused, the level above decides (会商). */
export const refusalsToCouncil = 2;

/** A reply made from a template needs so many characters that are in no template. */
export const ownCharacters = 10;

/**
 * Claiming one's own record. A code lives for three days; whoever holds a record already has a week to
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
 * Signing in at an office computer: how long its code works, after how many idle minutes the session is over,
 * and how often a day one account may say a code.
 */
export const deskSessions = { codeMinutes: 3, idleMinutes: 30, triesADay: 30 } as const;

/**
 * Acting for somebody: how long at most, when its end is announced, and for how many persons one account may
 * be 家属.
 */
export const granting = { mostDays: 365, remindDays: [30, 7], familyPersons: 5 } as const;

/**
 * 应享台账: working days within which a post sees to what somebody is owed, and within which a county says what
 * counts there.
 */
export const entitling = { pursueDays: 10, parameterDays: 10 } as const;
