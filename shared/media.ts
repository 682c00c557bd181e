/** Photos and sound that belong to what somebody said. */

export const mediaKinds = ['photo', 'sound'] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** A photo or a part of a recording as the phone announces it; the bytes follow after the words. */
export interface Medium {
  /** Made on the phone; names the file. */
  readonly id: string;
  readonly kind: MediaKind;
  /** Length of a sound part, 0 for photos. */
  readonly seconds: number;
}
