/** Days and instants on the wire; only those that exist in the calendar are accepted. */
import * as z from 'zod/mini';
import { isDay } from './calendar';

/** A Beijing day, YYYY-MM-DD. */
export const day = z.string().check(z.refine(isDay));

/** A UTC instant to the millisecond, ISO 8601. */
export const instant = z
  .string()
  .check(z.refine((text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text));
