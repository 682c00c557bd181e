/** 需求: what somebody may need, in their own terms, and how they want to be reached about it. */

/** What it is about, in the order a page shows it. A person never has to know an office. */
export const categories = [
  'device',
  'allowance',
  'certificate',
  'rehabilitation',
  'care',
  'home',
  'school',
  'job',
  'rights',
  'complaint',
  'question',
  'other',
  'unclear',
] as const;
export type Category = (typeof categories)[number];

export const channels = ['phone', 'text', 'visit'] as const;
export type Channel = (typeof channels)[number];
export const partsOfDay = ['any', 'morning', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof partsOfDay)[number];

/** How and when the person wants to be reached. `text` means: only write, do not ring. */
export interface ContactWish {
  readonly channel: Channel;
  readonly when: PartOfDay;
}
