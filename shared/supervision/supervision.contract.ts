/** 本辖区 for a 理事长: figures of the places below, each with the list of what it counts, and a file of them. */
import * as z from 'zod/mini';
import { day } from '../calendar/day.contract';
import { levels } from '../directory/directory';
import { categories } from '../need/need';
import { operation } from '../operation';
import { supervising } from '../settings';
import { clientId, regionCode } from '../wire.contract';
import { figures, urgentFigures } from './supervision';

/** A place for which the caller answers, or one below; null is the place of the caller's first post that leads. */
const place = z.nullable(regionCode);
const weeks = z.literal(supervising.weeks);
const figure = z.enum(figures);
const category = z.enum(categories);
const number = z.int();

/** A list shows the requests made from the first day on until the second, which is not included. */
const span = { from: day, until: day };
const named = { code: z.string(), name: z.string() };

const counted = z.object({
  asked: number,
  inTime: number,
  late: number,
  rated: number,
  solved: number,
  owed: number,
  cannot: number,
  elsewhere: number,
  vacant: number,
});

const figuresOf = z.object({
  place: z.object({ ...named, level: z.enum(levels) }),
  ...span,
  total: counted,
  /** In the order of their codes; empty for a village. */
  places: z.array(z.object({ ...named, counted })),
  weeks: z.array(z.object({ ...span, asked: number, replied: number })),
  /** What cannot be done now, by what it is about, in the order of the categories. */
  cannot: z.array(z.object({ category, count: number })),
});
export type Figures = z.output<typeof figuresOf>;

/** A request, and who has to answer it. */
const request = z.object({
  kind: z.literal('request'),
  id: z.string(),
  category,
  name: z.string(),
  place: z.string(),
  /** Whether a clock runs, or why none does. */
  stands: z.enum(['running', 'paused', 'answered', 'closed']),
  /** The next deadline; where no clock runs, the end of the pause or of the silence, or when it was closed. */
  due: z.string(),
  danger: z.boolean(),
  /** The name of who stands on the responsible post today, or the post's title; and the post's telephone. */
  who: z.string(),
  phone: z.string(),
});
export type SupervisedRequest = z.output<typeof request>;

const roles = ['leader'] as const;
const errors = ['NOT_FOUND'] as const;

export const supervisionContract = {
  /** `chart` is a drawing of the weeks: an SVG. */
  figures: operation({
    name: 'supervision.figures',
    roles,
    input: z.object({ place, weeks }),
    output: z.object({ ...figuresOf.shape, chart: z.string() }),
    errors,
  }),
  /** What has to be looked at now: how many there are of each kind, and the first of them. */
  urgent: operation({
    name: 'supervision.urgent',
    roles,
    input: z.object({ place }),
    output: z.object({
      groups: z.array(z.object({ figure: z.enum(urgentFigures), count: number, rows: z.array(request) })),
    }),
    errors,
  }),
  /** What a figure counts, page by page. `category` leaves the requests of one category. */
  list: operation({
    name: 'supervision.list',
    roles,
    input: z.object({
      place: regionCode,
      figure,
      ...span,
      category: z.nullable(category),
      after: z.nullable(z.string().check(z.maxLength(120))),
    }),
    output: z.object({
      place: z.string(),
      count: number,
      rows: z.array(
        z.discriminatedUnion('kind', [
          request,
          z.object({
            kind: z.literal('person'),
            id: z.string(),
            name: z.string(),
            place: z.string(),
            owed: number,
          }),
          z.object({ kind: z.literal('post'), id: z.string(), title: z.string() }),
        ]),
      ),
      next: z.nullable(z.string()),
    }),
    errors,
  }),
  /** The figures as a workbook, in base64: figures and posts, and no person. That it was taken stands in the audit. */
  take: operation({
    name: 'supervision.take',
    roles,
    input: z.object({ clientId, place, weeks }),
    output: z.object({ name: z.string(), base64: z.string() }),
    errors,
  }),
} as const;
