/** Parameters (当地标准): what the places of a 理事长 set for the policies. */
import { plainLine } from '../plain-text';
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
  /** The policies that ask for it, by their plain names. */
  policies: z.array(z.string()),
  /**
   * The value that counts here, the document that states it, the place that set it and when; null where
   * nobody has set it.
   */
  set: z.nullable(z.object({ value, source: z.string(), place: z.string(), at: z.string() })),
});
export type ParameterRow = z.output<typeof row>;

const place = z.object({ region, name: z.string(), rows: z.array(row) });
export type PlaceView = z.output<typeof place>;

export const parameterContract = {
  /**
   * The parameters of every county, prefecture or province that the caller leads; there is one row for each
   * parameter.
   */
  list: operation({
    name: 'parameter.list',
    roles: ['leader'],
    input: z.object({}),
    output: z.object({ places: z.array(place) }),
    errors: [],
  }),
  /**
   * Sets a parameter for a place that the caller leads. The same value again changes nothing. BAD_INPUT where
   * the parameter cannot have that value.
   */
  set: operation({
    name: 'parameter.set',
    roles: ['leader'],
    input: z
      .object({
        region,
        fact: z.string(),
        value,
        source: z
          .string()
          .check(z.overwrite(plainLine), z.minLength(sourceLengths.least), z.maxLength(sourceLengths.most)),
      })
      .check(z.refine(({ fact, value: said }) => isOfParameter(fact, said), { path: ['value'] })),
    output: place,
    errors: ['NOT_FOUND', 'CONFLICT'],
  }),
} as const;
