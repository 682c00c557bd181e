/**
 * The records of people without a certificate or a record, who may ask for help too: they state who they are
 * and where they live, and are identified later.
 */
import * as z from 'zod/mini';
import { operation } from '../operation';
import { clientId, personName, regionCode, telephone } from '../wire.contract';

const said = { name: personName, phone: telephone, region: regionCode };

const personRow = z.object({ id: z.string(), name: z.string(), place: z.string() });
export type PersonRow = z.output<typeof personRow>;

export const personContract = {
  /**
   * The caller introduces themselves. There is one such record for each account; calling again corrects it.
   */
  introduce: operation({
    name: 'person.introduce',
    roles: ['guest'],
    input: z.object(said),
    output: personRow,
    errors: ['NO_SUCH_PLACE', 'ALREADY_KNOWN'],
  }),
  /** A cadre records a person of the region who stands before them. */
  record: operation({
    name: 'person.record',
    roles: ['cadre'],
    input: z.object({ clientId, ...said }),
    output: personRow,
    errors: ['NO_SUCH_PLACE'],
  }),
  /** The persons of the caller's regions whose name begins with `name`; at most twenty. */
  search: operation({
    name: 'person.search',
    roles: ['cadre'],
    input: z.object({ name: personName }),
    output: z.object({ rows: z.array(personRow) }),
    errors: [],
  }),
} as const;
