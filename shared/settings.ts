/**
 * 样例，以当地为准. No public source gives these numbers for every place: a federation sets its own before it opens.
 * They stand here and nowhere else. The statutory terms of 信访 (15 and 60 days) are law and do not belong here.
 */
import type { Level } from './directory/directory';
import type { PostRole } from './directory/directory';
import type { Category } from './request/request';

/** Working days (day 0 is the Beijing day of submission) for 首次联系, 回音 and 办结; each falls due at `dueTime`, Beijing. */
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

/** A reminder goes out on the last working day at this time, and for danger this many minutes before. */
export const warning = { time: '09:00', dangerMinutes: 30 } as const;

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
