/**
 * The records of people without a certificate or a record, who may ask for help too: they state who they are
 * and where they live, and are identified later.
 */
import * as z from 'zod/mini';
import { operation } from '../operation';
import { clientId, documentKey, personName, regionCode, telephone } from '../wire.contract';
import { wayView } from './access.contract';
import { peopleFilters } from './person';

const said = { name: personName, phone: telephone, region: regionCode };

const personRow = z.object({ id: z.string(), name: z.string(), place: z.string() });
export type PersonRow = z.output<typeof personRow>;

/** A person for whom somebody may have been taken; the telephone number is masked, null where none is known. */
const nearRow = z.extend(personRow, { phone: z.nullable(z.string()) });
export type NearRow = z.output<typeof nearRow>;

/** One person of 我管的人 with what waits for them, as far as the caller may see it. */
const peopleRow = z.extend(personRow, {
  /** How many open requests there are, and the earliest deadline that runs; null where none runs. */
  open: z.int(),
  due: z.nullable(z.string()),
  /** How many policies are owed. */
  owed: z.int(),
  /** Whether 残疾人证 is to be made or renewed: one of what is owed. */
  certificate: z.boolean(),
});
export type PeopleRow = z.output<typeof peopleRow>;

/** As many people as a cadre can have been shown before they record a new one: found, near by name, near. */
const MOST_SHOWN = 60;

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
  /**
   * A cadre records a person of the region who stands before them. Where somebody of the caller's region has a
   * near name or telephone number, nobody is recorded and the answer shows them, until `noneOf` holds their ids:
   * the people of whom the cadre has said that none is this person.
   */
  record: operation({
    name: 'person.record',
    roles: ['cadre'],
    input: z.object({ clientId, ...said, noneOf: z.array(documentKey).check(z.maxLength(MOST_SHOWN)) }),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('recorded'), person: personRow }),
      z.object({ kind: z.literal('near'), rows: z.array(nearRow) }),
    ]),
    errors: ['NO_SUCH_PLACE'],
  }),
  /**
   * The persons of the caller's regions whose name begins with `name`, at most twenty. Where there is none,
   * `near` are those of the same regions whose name is near.
   */
  search: operation({
    name: 'person.search',
    roles: ['cadre'],
    input: z.object({ name: personName }),
    output: z.object({ rows: z.array(personRow), near: z.array(nearRow) }),
    errors: [],
  }),
  /**
   * 我管的人, page by page. `place` narrows it to one place in the caller's regions; NO_SUCH_PLACE for any other.
   * `places` are the places directly below, on the first page alone. A page may hold fewer rows than there are
   * left: `next` alone says whether it goes on.
   */
  people: operation({
    name: 'person.people',
    roles: ['cadre'],
    input: z.object({
      filter: z.enum(peopleFilters),
      place: z.nullable(regionCode),
      after: z.nullable(z.string().check(z.maxLength(120))),
    }),
    output: z.object({
      rows: z.array(peopleRow),
      places: z.array(z.object({ code: z.string(), name: z.string() })),
      next: z.nullable(z.string()),
    }),
    errors: ['NO_SUCH_PLACE'],
  }),
  /** Who a person of the caller's regions is, and how they can be reached. The number is masked. */
  card: operation({
    name: 'person.card',
    roles: ['cadre'],
    input: z.object({ personId: documentKey }),
    output: z.extend(personRow, {
      recorded: z.boolean(),
      diedOn: z.nullable(z.string()),
      phone: z.nullable(z.string()),
      ways: z.array(wayView),
    }),
    errors: ['NOT_FOUND'],
  }),
} as const;
