/** Photos and sound recordings that belong to what a person said. */

export const mediaKinds = ['photo', 'sound'] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** A photo or a part of a recording as the phone announces it; the bytes follow after the words. */
export interface Medium {
  /** The id, made on the phone; the file is named after it. */
  readonly id: string;
  readonly kind: MediaKind;
  /** The length of a sound part in seconds; 0 for photos. */
  readonly seconds: number;
}
