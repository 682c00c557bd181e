/** How far a round over everybody has come. */
export interface Round {
  readonly _id: 'judging';
  /** The version of the rules it is about: another one begins it anew. */
  readonly rules: string;
  /** The last person who was judged, in the order of ids; empty at the beginning. */
  readonly after: string;
}
