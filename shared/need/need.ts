/** Needs (需求): what a person may need, in their own terms, and how they want to be reached about it. */

/**
 * The categories of need, in the order in which a page shows them. A person never has to know which office is
 * responsible.
 */
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
  /** 投诉建议: what somebody says about this product itself. */
  'product',
  'question',
  'other',
  'unclear',
] as const;
export type Category = (typeof categories)[number];

/** phone 打电话 · text 发文字 · visit 上门 · video 视频手语: by video, through somebody who signs. */
export const channels = ['phone', 'text', 'visit', 'video'] as const;
export type Channel = (typeof channels)[number];
export const partsOfDay = ['any', 'morning', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof partsOfDay)[number];

/** How and when the person wants to be reached. `text` means: only write, do not call. */
export interface ContactWish {
  readonly channel: Channel;
  readonly when: PartOfDay;
}
