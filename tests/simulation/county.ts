/**
 * A county of its own for one schedule: few places, every kind of post, and people who are reached in every
 * way.
 */
import { nearKeysOf } from '../../shared/near';
import { aReconciliation } from '../builders/reconciliation';
import type { Reconciliation } from '../../shared/reconciliation/reconciliation';
import type { Sealer } from '../../cloudfunctions/platform/seal';
import type { Post, PostRole, Region, Shift } from '../../shared/directory/directory';
import { levels, postId } from '../../shared/directory/directory';
import { familyGrant } from '../../demo/persons';
import type { Code, Grant, Person } from '../../shared/person/person';
import { untouched } from '../../shared/person/person';
import { begin } from '../../shared/session/desk-session';
import type { CollectionName } from '../../cloudfunctions/platform/collections';

/** Monday 2026-11-23, 10:00 in Beijing: where every schedule begins. */
export const monday = Date.parse('2026-11-23T02:00:00.000Z');

const codes = ['230000000000', '230600000000', '230623000000', '230623100000', '230623100001'] as const;
const [province, prefecture, county, town, village] = codes;
const nextVillage = '230623100002';
const otherTown = '230623101000';
const otherVillage = '230623101001';

function path(code: string): string[] {
  const above: string[] = [province, prefecture, county];
  if (code.startsWith('230623100')) above.push(town);
  else if (code.startsWith('230623101')) above.push(otherTown);
  return [...new Set([...above.slice(0, above.indexOf(code) + 1 || undefined), code])];
}

const places = [...codes, nextVillage, otherTown, otherVillage];

export const regions: readonly Region[] = places.map((code) => {
  const way = path(code);
  const level = levels[way.length - 1];
  if (level === undefined) throw new Error(`${code} lies nowhere`);
  return { _id: code, name: `地${code.slice(-4)}`, level, parent: way.at(-2) ?? null, path: way };
});

const start = new Date(monday);
const later = (days: number): string => new Date(start.getTime() + days * 86_400_000).toISOString();
/** Two who change places every three days, for half a year. */
const roster: readonly Shift[] = Array.from({ length: 60 }, (_each, index) => ({
  fromAt: later(index * 3 - 1),
  untilAt: later(index * 3 + 2),
  account: `duty-${index % 2}`,
  name: `值班${index % 2}`,
}));

function post(org: string, role: PostRole, holder: string | null, deputy: string | null = null): Post {
  const region = regions.find(({ _id }) => _id === org);
  if (region === undefined) throw new Error(`${org} is no place`);
  const _id = postId(org, role);
  return {
    _id,
    version: 1,
    org,
    orgName: `${region.name}残联`,
    role,
    title: _id,
    level: region.level,
    region: org,
    path: region.path,
    holder,
    holderName: holder === null ? null : `名${holder}`,
    deputy,
    absence: null,
    appointment: null,
    successor: null,
    roster: role === 'duty' ? roster : [],
    // Some answer at a mobile number, which alone receives text messages.
    phone: role === 'chair' ? '15400000002' : '0459-0550100',
  };
}

/**
 * One cadre holds two posts; one village and one town have nobody; the town's chair and the village have
 * somebody who stands in.
 */
export const posts: readonly Post[] = [
  post(province, 'chair', 'chair-province'),
  post(province, 'admin', 'admin-province'),
  post(prefecture, 'chair', 'chair-prefecture'),
  post(county, 'chair', 'chair-county'),
  post(county, 'rehabilitation', 'section-1'),
  post(county, 'membership', 'section-1'),
  post(county, 'education', 'section-2', postId(county, 'rehabilitation')),
  post(county, 'rights', 'section-3'),
  post(county, 'publicity', null),
  post(county, 'duty', null),
  post(town, 'chair', 'chair-town', postId(town, 'deputyChair')),
  post(town, 'deputyChair', 'deputy-town'),
  post(village, 'liaison', 'liaison-1', postId(nextVillage, 'liaison')),
  post(nextVillage, 'liaison', 'liaison-2'),
  post(otherTown, 'chair', null),
  post(otherVillage, 'liaison', 'liaison-3'),
];
export const postIds = posts.map(({ _id }) => _id);

/** Whose own requests the schedule makes, and for whom a cadre makes them. */
export const ownPersons = { zhao: 'person-zhao', sun: 'person-sun', guest: 'person-guest' } as const;
/** Nobody's phone shows anything for them: a cadre puts it down, and has to go there. */
export const withoutPhone = 'person-old';
/** The daughter's permission runs for long, the uncle's ends within days. */
export const proxies = ['wang', 'uncle'] as const;

const grant = (account: string, untilOn: string): Grant =>
  familyGrant({ account, name: `名${account}`, relation: '家人' }, '2026-01-01', untilOn);

/** Keeps cards for 赵, and does nothing else. */
const agent: Grant = { ...grant('agent', '2027-12-31'), kind: 'agent', scopes: ['receipt'] };

/** The numbers on the certificates of those who have a record: in the register they lie as keys alone. */
export const idNumbers: Readonly<Record<string, string>> = {
  'person-zhao': '230623196209140037',
  'person-sun': '230623195503120024',
  'person-old': '230623196209140045',
};

/**
 * Codes that were given out: two for records, by the villages' cadres, and one that stands on a screen; each
 * works once.
 */
export const givenCodes = { old: '11112222', zhao: '33334444', screen: '55556666' } as const;

export function persons(sealer: Sealer): Person[] {
  const code = (digits: string, account: string, post: string): Code => ({
    id: digits,
    codeHash: sealer.keyOf(digits),
    untilAt: '2026-12-31T00:00:00.000Z',
    by: { account, post },
    offer: null,
  });
  const person = (
    _id: string,
    region: string,
    holder: string | null,
    grants: readonly Grant[],
    recorded = true,
    codes: readonly Code[] = [],
  ): Person => ({
    ...untouched,
    _id,
    name: `人${_id.slice(-3)}`,
    region,
    path: path(region),
    place: `地${region.slice(-4)}`,
    household: `${region}-1`,
    industry: null,
    recorded,
    idKey: sealer.keyOf(idNumbers[_id] ?? _id),
    nearKeys: nearKeysOf(`人${_id.slice(-3)}`, '15400000001', sealer),
    sealed: {
      idNumber: '',
      phone: sealer.seal('15400000001', ['person', _id, 'phone']),
      address: '',
      disability: '',
    },
    holder,
    grants,
    codes,
  });
  return [
    person(
      ownPersons.zhao,
      village,
      'zhao',
      [grant('wang', '2027-12-31'), grant('uncle', '2026-11-26'), agent],
      true,
      [code(givenCodes.zhao, 'liaison-1', `${village}:liaison`)],
    ),
    person(ownPersons.sun, otherVillage, 'sun', []),
    person(ownPersons.guest, nextVillage, 'guest', [], false),
    person(withoutPhone, nextVillage, null, [], true, [
      code(givenCodes.old, 'liaison-2', `${nextVillage}:liaison`),
    ]),
  ];
}

const list: Reconciliation = {
  ...aReconciliation,
  account: 'chair-county',
  post: postId(county, 'chair'),
  region: county,
  path: [province, prefecture, county],
};
/** One list that waits for a yes of whoever handed it in, and one that waits for a yes of the level above. */
export const lists: readonly Reconciliation[] = [
  { ...list, _id: 'list-understood', state: 'understood', counts: null, contentId: null, doneAt: null },
  { ...list, _id: 'list-awaited', secondYes: 'awaited' },
];

/** Every document a schedule begins with. */
export function settlement(sealer: Sealer): [name: CollectionName, document: { readonly _id: string }][] {
  const screen = begin(
    { _id: 'screen', browser: 'screen', codeHash: sealer.keyOf(givenCodes.screen) },
    start.toISOString(),
  );
  return [
    ...regions.map((one) => ['region', one] as const),
    ...posts.map((one) => ['post', one] as const),
    ...persons(sealer).map((one) => ['person', one] as const),
    ['deskSession', screen] as const,
    ...lists.map((one) => ['reconciliation', one] as const),
  ].map(([name, document]) => [name, document]);
}

export { county, nextVillage, otherTown, otherVillage, prefecture, province, town, village };
