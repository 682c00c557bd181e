/**
 * Somebody without a certificate or a record asks too: says who they are and where they live, and is sorted
 * later.
 */
import * as z from 'zod/mini';
import { operation } from '../operation';
import { clientId, personName, regionCode, telephone } from '../wire.contract';

const said = { name: personName, phone: telephone, region: regionCode };

const personRow = z.object({ id: z.string(), name: z.string(), place: z.string() });
export type PersonRow = z.output<typeof personRow>;

export const personContract = {
  /** About oneself, once an account; saying it again corrects it. */
  introduce: operation({
    name: 'person.introduce',
    roles: ['guest'],
    input: z.object(said),
    output: personRow,
    errors: ['NO_SUCH_PLACE', 'ALREADY_KNOWN'],
  }),
  /** About somebody before whom a cadre of their region stands. */
  record: operation({
    name: 'person.record',
    roles: ['cadre'],
    input: z.object({ clientId, ...said }),
    output: personRow,
    errors: ['NO_SUCH_PLACE'],
  }),
  /** Persons of the caller's regions whose name begins so; at most twenty. */
  search: operation({
    name: 'person.search',
    roles: ['cadre'],
    input: z.object({ name: personName }),
    output: z.object({ rows: z.array(personRow) }),
    errors: [],
  }),
} as const;
