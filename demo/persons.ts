/**
 * The register of the demo county: people who do not exist, in households in real villages. The shares by
 * age, sex and disability follow the national figures named beside each table; nothing else about them comes
 * from real people.
 */
import { sealedAccess } from '../cloudfunctions/person/access';
import type { Sealer } from '../cloudfunctions/platform/seal';
import { addDays, type Day } from '../shared/calendar/calendar';
import type { Region } from '../shared/directory/directory';
import type { AccessProfile } from '../shared/person/access';
import { idCheckDigit, scopes, untouched, type Grant, type Person } from '../shared/person/person';
import { nearKeysOf } from '../shared/near';
import { castPersons } from './identities';
import type { Namer, Sex } from './names';
import type { Random } from './random';
import { isInhabited, spokenName, towns, villageAt, type Town } from './regions';

/**
 * Age groups as years of birth in 2026. 第二次全国残疾人抽样调查主要数据公报（第二号）: 0-14 4.66 %, 15-59 42.10 %, 60 and older
 * 53.24 %.
 */
const INDUSTRY_EVERY = 150;
const bornIn: readonly (readonly [{ readonly first: number; readonly last: number }, number])[] = [
  [{ first: 2012, last: 2020 }, 466],
  [{ first: 1967, last: 2011 }, 4210],
  [{ first: 1934, last: 1966 }, 5324],
];

/** The same survey: 51.55 % men. */
const sexes: readonly (readonly [Sex, number])[] = [
  ['male', 5155],
  ['female', 4845],
];

/**
 * The digit of each category and its number of people (万人):
 * 中国残联《2010年末全国残疾人总数及各类、不同残疾等级人数》.
 */
const categories = [
  ['1', 1263],
  ['2', 2054],
  ['3', 130],
  ['4', 2472],
  ['5', 568],
  ['6', 629],
  ['7', 1386],
] as const;

/**
 * From the same source: 重度 (levels 1, 2) 2518, 中轻度 (3, 4) 5984; each is divided equally between its two
 * levels.
 */
const levels = [
  ['1', 1259],
  ['2', 1259],
  ['3', 2992],
  ['4', 2992],
] as const;

/** Where a household lives. */
interface Home {
  readonly town: Town;
  readonly village: Region;
  readonly group: number;
  readonly house: number;
}

const ADULT = 18;
/**
 * The proxy of a person below the age MARRIED is a parent, from OLD on a child, between the two the spouse.
 */
const MARRIED = 30;
const OLD = 55;

/**
 * The grant that a person gave to a family member on their own phone. It covers every scope, and no reminder
 * of its end has gone out.
 */
export function familyGrant(
  who: Pick<Grant, 'account' | 'name' | 'relation'>,
  fromOn: Day,
  untilOn: Day,
): Grant {
  return {
    ...who,
    id: `grant-${who.account}`,
    codeHash: `mark-${who.account}`,
    kind: 'family',
    scopes,
    fromOn,
    untilOn,
    consent: 'self',
    evidence: null,
    reminded: 0,
  };
}

/** Adds one person after another. No ID number and no telephone number is given twice. */
function registrar(random: Random, sealer: Sealer, nameOf: Namer, today: Day) {
  const thisYear = Number(today.slice(0, 4));
  const idNumbers = new Set<string>();
  const persons: Person[] = [];

  /**
   * A well-formed ID number that belongs to nobody: a serial this high would need hundreds of births of one
   * sex on one day in one county. Odd serials are men's, even ones women's (GB 11643).
   */
  const idNumber = (bornOn: Day, sex: Sex): string => {
    for (;;) {
      const serial = 900 + random.below(45) * 2 + (sex === 'male' ? 1 : 0);
      const first17 = `230623${bornOn.replaceAll('-', '')}${serial}`;
      const number = first17 + idCheckDigit(first17);
      if (idNumbers.has(number)) continue;
      idNumbers.add(number);
      return number;
    }
  };

  /** A telephone number that belongs to nobody: the prefix 154 was never given to a carrier. */
  const phoneOf = (number: number) => `1540000${String(number).padStart(4, '0')}`;

  const add = (
    who: {
      id: string;
      name: string;
      sex: Sex;
      bornOn: Day;
      disability: string;
      holder: string | null;
      grants: readonly Grant[];
      access?: Omit<AccessProfile, 'saidOn'>;
    },
    home: Home,
  ) => {
    const place = home.town.region.name + spokenName(home.village);
    const number = idNumber(who.bornOn, who.sex);
    const phone = phoneOf(persons.length + 1);
    const seal = (text: string, field: keyof Person['sealed']) =>
      sealer.seal(text, ['person', who.id, field]);
    persons.push({
      ...untouched,
      _id: who.id,
      name: who.name,
      region: home.village._id,
      path: home.village.path,
      place,
      // Some persons work, or worked, on the oil field; the industry federation looks after them.
      industry: persons.length % INDUSTRY_EVERY === INDUSTRY_EVERY - 1 ? '23-IND-02' : null,
      recorded: true,
      household: `${home.village._id}-${String(home.house).padStart(3, '0')}`,
      idKey: sealer.keyOf(number),
      nearKeys: nearKeysOf(who.name, phone, sealer),
      sealed: {
        idNumber: seal(number, 'idNumber'),
        phone: seal(phone, 'phone'),
        address: seal(`${place}${home.group}组${home.house}号`, 'address'),
        disability: seal(who.disability, 'disability'),
      },
      holder: who.holder,
      grants: who.grants,
      access:
        who.access === undefined
          ? null
          : sealedAccess({ ...who.access, saidOn: addDays(today, -30) }, who.id, sealer),
    });
  };

  /** A grant for one year from some day of the last ten months; one grant in fifteen has expired. */
  const grant = (account: string, name: string, relation: string): Grant => {
    const fromOn = addDays(today, random.below(15) === 0 ? -500 : -random.below(300));
    return familyGrant({ account, name, relation }, fromOn, addDays(fromOn, 364));
  };

  /** A family member of the person: a parent for the young, a child for the old, else the spouse. */
  const relative = (name: string, sex: Sex, age: number): { name: string; relation: string } => {
    const surname = name.charAt(0);
    const relativeSex = random.pick<Sex>(['female', 'male']);
    if (age < MARRIED)
      return relativeSex === 'male'
        ? { name: nameOf('male', surname), relation: '父亲' }
        : { name: nameOf('female'), relation: '母亲' };
    if (age < OLD)
      return sex === 'male'
        ? { name: nameOf('female'), relation: '妻子' }
        : { name: nameOf('male'), relation: '丈夫' };
    return {
      name: nameOf(relativeSex, sex === 'male' ? surname : undefined),
      relation: relativeSex === 'male' ? '儿子' : '女儿',
    };
  };

  return {
    persons,

    addCast(): void {
      for (const { id, name, sex, bornOn, place, disability, account, proxy, access } of castPersons) {
        const grants = proxy === null ? [] : [familyGrant(proxy, addDays(today, -200), addDays(today, 164))];
        add(
          { id, name, sex, bornOn, disability, holder: account, grants, access },
          { ...villageAt(place), group: 1, house: 1 },
        );
      }
    },

    addSomebody(home: Home): void {
      const number = String(persons.length + 1).padStart(4, '0');
      const years = random.weighted(bornIn);
      const bornOn = addDays(`${years.first}-01-01`, random.below((years.last - years.first + 1) * 365));
      const age = thisYear - Number(bornOn.slice(0, 4));
      const sex = random.weighted(sexes);
      const name = nameOf(sex);
      const disability = random.weighted(categories) + random.weighted(levels);
      const holder = age >= ADULT && random.below(10) < 4 ? `demo-resident-${number}` : null;
      const proxied = age < ADULT || random.below(10) < 2;
      const family = proxied ? relative(name, sex, age) : null;
      const grants = family === null ? [] : [grant(`demo-relative-${number}`, family.name, family.relation)];
      add({ id: `demo-person-${number}`, name, sex, bornOn, disability, holder, grants }, home);
    },
  };
}

/**
 * The whole register; the persons behind the identities come first.
 * @param today the Beijing day from which the dates of the proxies' grants are counted
 */
export function demoPersons(random: Random, sealer: Sealer, nameOf: Namer, today: Day): Person[] {
  const register = registrar(random, sealer, nameOf, today);
  register.addCast();
  for (const town of towns) {
    for (const village of town.villages.filter(isInhabited)) {
      const lastHouse = 32 + random.below(9);
      for (let house = 2; house <= lastHouse; house += 1) {
        const home = { town, village, group: 1 + random.below(6), house };
        const members = random.weighted([
          [1, 88],
          [2, 10],
          [3, 2],
        ]);
        for (let member = 0; member < members; member += 1) register.addSomebody(home);
      }
    }
  }
  return register.persons;
}
