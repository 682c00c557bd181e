/** A year's holiday notice, typed in by the province once the State Council has published it. */
import * as z from 'zod/mini';
import { day } from './day.contract';
import { operation } from '../operation';

const days = z.array(day).check(z.maxLength(60));

export const calendarContract = {
  publish: operation({
    name: 'calendar.publish',
    roles: ['leader'],
    input: z.object({
      year: z.int().check(z.minimum(2024), z.maximum(2100)),
      source: z.string().check(z.minLength(5), z.maxLength(300)),
      weekdayOff: days,
      weekendWork: days,
    }),
    output: z.object({ year: z.int() }),
    errors: ['NOT_FOUND', 'WRONG_DAY', 'WRONG_YEAR', 'ID_REUSED'],
  }),
} as const;
