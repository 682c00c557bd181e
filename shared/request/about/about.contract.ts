/** What the row of a request says it is about, on the wire. */
import * as z from 'zod/mini';
import { categories } from '../../need/need';

/**
 * One of three: the first of the person's own words, how many seconds they spoke, or the category where there is
 * neither or the reader may not have the words.
 */
export const rowAbout = z.union([
  z.object({ words: z.string() }),
  z.object({ seconds: z.int() }),
  z.object({ category: z.enum(categories) }),
]);
export type RowAbout = z.output<typeof rowAbout>;
