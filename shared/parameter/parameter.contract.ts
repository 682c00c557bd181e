/** 当地标准: what the place of a 理事长 says of the policies. */
import * as z from 'zod/mini';
import { operation } from '../operation';
import { parameterKinds, sourceLengths } from './kind';
import { isOfParameter } from './parameter';

const region = z.string().check(z.regex(/^\d{12}$/));
const amount = z.optional(z.number());
const value = z.union([
  z.boolean(),
  z.number(),
  z.strictObject({ 1: amount, 2: amount, 3: amount, 4: amount }),
]);

const row = z.object({
  fact: z.string(),
  kind: z.enum(parameterKinds),
  name: z.string(),
  ask: z.string(),
  hint: z.string(),
  /** The policies that ask for it, by the names everybody knows. */
  policies: z.array(z.string()),
  /** What counts here, whose word it is, and where it stands; null where nobody has said it. */
  set: z.nullable(z.object({ value, source: z.string(), place: z.string(), at: z.string() })),
});
export type ParameterRow = z.output<typeof row>;

const place = z.object({ region, name: z.string(), rows: z.array(row) });
export type PlaceView = z.output<typeof place>;

export const parameterContract = {
  /** Of every county, prefecture or province the caller leads; there are as many rows as parameters. */
  list: operation({
    name: 'parameter.list',
    roles: ['leader'],
    input: z.object({}),
    output: z.object({ places: z.array(place) }),
    errors: [],
  }),
  /**
   * Says one for a place the caller leads. Said again it changes nothing. BAD_INPUT where that cannot be so.
   */
  set: operation({
    name: 'parameter.set',
    roles: ['leader'],
    input: z
      .object({
        region,
        fact: z.string(),
        value,
        source: z.string().check(z.trim(), z.minLength(sourceLengths.least), z.maxLength(sourceLengths.most)),
      })
      .check(z.refine(({ fact, value: said }) => isOfParameter(fact, said), { path: ['value'] })),
    output: place,
    errors: ['NOT_FOUND', 'CONFLICT'],
  }),
} as const;
