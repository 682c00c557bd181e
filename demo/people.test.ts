import { accessOf } from '../cloudfunctions/person/access';
import { sealerFrom } from '../cloudfunctions/platform/seal';
import { postId, type Post } from '../shared/directory/directory';
import { occupantOf } from '../shared/directory/occupant';
import { isIdNumber, type Person } from '../shared/person/person';
import { castPersons, castPosts, identities } from './identities';
import { demoPeople } from './people';
import { county, isInhabited, prefecture, province, regions, towns, villageAt } from './regions';

const key = (first: number) =>
  Buffer.from(Array.from({ length: 32 }, (_, n) => (first + n * 7) % 256)).toString('base64');
const sealer = sealerFrom({ WENXU_SEAL_KEYS: `t1:${key(1)}`, WENXU_HASH_KEY: key(128) });
const today = '2026-11-23';
const seed = 20261123;
const demo = demoPeople(seed, sealer, today);

type Field = keyof Person['sealed'];
const open = (person: Person, field: Field) =>
  sealer.open(person.sealed[field], ['person', person._id, field]);
const opened = ({ posts, persons }: typeof demo) => ({
  posts,
  persons: persons.map((person) => ({
    ...person,
    access: accessOf(person, sealer),
    sealed: (['idNumber', 'phone', 'address', 'disability'] as const).map((field) => open(person, field)),
  })),
});
const now = '2026-11-23T04:00:00.000Z';
const there = (post: Post) => occupantOf(post, now, new Map(demo.posts.map((each) => [each._id, each])));
const distinct = (values: readonly unknown[]) => new Set(values).size;

describe('the places', () => {
  test('are 林甸县 with its 12 towns and 95 villages, of which three are lived in by nobody', () => {
    expect([province.name, prefecture.name, county.name]).toEqual(['黑龙江省', '大庆市', '林甸县']);
    expect(towns).toHaveLength(12);
    const villages = towns.flatMap((town) => town.villages);
    expect(villages).toHaveLength(95);
    expect(villages.filter((village) => !isInhabited(village))).toHaveLength(3);
  });

  test('have codes of twelve digits, once, and a path of codes from the province to themselves', () => {
    const byId = new Map(regions.map((region) => [region._id, region]));
    expect(byId.size).toBe(regions.length);
    const depth = { province: 1, prefecture: 2, county: 3, town: 4, village: 5 };
    for (const region of regions) {
      expect(region._id).toMatch(/^23\d{10}$/);
      expect(region.path).toHaveLength(depth[region.level]);
      expect(region.path).toEqual([...(byId.get(region.parent ?? '')?.path ?? []), region._id]);
    }
  });

  test('are found as they are spoken', () => {
    expect(villageAt('红旗镇阳光村').village._id).toBe('230623101201');
    expect(villageAt('林甸镇东南社区').village._id).toBe('230623100013');
    expect(() => villageAt('红旗镇没有村')).toThrow('红旗镇没有村');
  });
});

describe('the register', () => {
  test('has at least 3,000 persons in at least 60 villages, each with the path of a real village', () => {
    expect(demo.persons.length).toBeGreaterThanOrEqual(3000);
    expect(distinct(demo.persons.map((person) => person.region))).toBeGreaterThanOrEqual(60);
    const villages = new Map(
      regions.filter((region) => region.level === 'village').map((village) => [village._id, village.path]),
    );
    for (const person of demo.persons) expect(person.path).toEqual(villages.get(person.region));
  });

  test('gives every person an own well-formed ID number, telephone, id and name', () => {
    const idNumbers = demo.persons.map((person) => open(person, 'idNumber'));
    expect(idNumbers.filter((idNumber) => !isIdNumber(idNumber))).toEqual([]);
    const phones = demo.persons.map((person) => open(person, 'phone'));
    expect(phones.filter((phone) => !/^154\d{8}$/.test(phone))).toEqual([]);
    for (const values of [
      idNumbers,
      phones,
      demo.persons.map(({ _id }) => _id),
      demo.persons.map(({ name }) => name),
      demo.persons.map(({ idKey }) => idKey),
    ]) {
      expect(distinct(values)).toBe(demo.persons.length);
    }
  });

  test('finds a person by the ID number', () => {
    for (const person of demo.persons) expect(person.idKey).toBe(sealer.keyOf(open(person, 'idNumber')));
  });

  test('knows days of birth that exist and lie in the past', () => {
    for (const person of demo.persons) {
      const digits = open(person, 'idNumber').slice(6, 14);
      const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
      expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
      expect(day < today).toBe(true);
    }
  });

  test('has every category and level of disability, and several persons in some households', () => {
    expect(distinct(demo.persons.map((person) => open(person, 'disability')))).toBe(28);
    expect(distinct(demo.persons.map((person) => person.household))).toBeLessThan(demo.persons.length);
  });

  test('has persons of one household at one address', () => {
    const addresses = new Map<string, string>();
    for (const person of demo.persons) {
      expect(open(person, 'address')).toBe(addresses.get(person.household) ?? open(person, 'address'));
      addresses.set(person.household, open(person, 'address'));
    }
  });

  test('has own phones, proxies that hold, proxies that have run out, and people with neither', () => {
    const holds = (person: Person) =>
      person.grants.some((grant) => grant.fromOn <= today && today <= grant.untilOn);
    expect(demo.persons.filter((person) => person.holder !== null).length).toBeGreaterThan(500);
    expect(demo.persons.filter(holds).length).toBeGreaterThan(300);
    expect(
      demo.persons.filter((person) => person.grants.length > 0 && !holds(person)).length,
    ).toBeGreaterThan(10);
    expect(
      demo.persons.filter((person) => person.holder === null && person.grants.length === 0).length,
    ).toBeGreaterThan(500);
  });
});

describe('the federation', () => {
  const post = new Map(demo.posts.map((each) => [each._id, each]));

  test('has one post of each kind, with its organisation, telephone and place', () => {
    expect(post.size).toBe(demo.posts.length);
    expect(distinct(demo.posts.map((each) => each.phone))).toBe(demo.posts.length);
    const byId = new Map(regions.map((region) => [region._id, region]));
    for (const each of demo.posts) {
      expect(each._id).toBe(postId(each.org, each.role));
      if (!each.industry) expect(each.path).toEqual(byId.get(each.region)?.path);
      expect(each.phone).toMatch(/^045[19]-055\d{4}$/);
    }
  });

  test('has a liaison for every village lived in, a chair for every town, five sections and the chairs above', () => {
    const count = (role: string, level: string) =>
      demo.posts.filter((each) => each.role === role && each.level === level).length;
    expect([
      count('liaison', 'village'),
      count('chair', 'town'),
      count('chair', 'county'),
      count('chair', 'prefecture'),
      count('chair', 'province'),
    ]).toEqual([92, 12, 1, 3, 1]);
    expect(demo.posts.filter((each) => each.org === county._id)).toHaveLength(7);
  });

  test('has at least 90 cadres of different names', () => {
    const cadres = demo.posts
      .map((each) => [each.holder, each.holderName])
      .filter(([account]) => account !== null);
    const names = new Map(cadres.map(([account, name]) => [account, name]));
    expect(names.size).toBeGreaterThanOrEqual(90);
    expect(distinct([...names.values()])).toBe(names.size);
  });

  test('has vacant posts, absent holders with somebody in their place, and absent ones without', () => {
    const away = demo.posts.filter((each) => each.absence !== null);
    expect(demo.posts.filter((each) => each.holder === null && each.role !== 'duty')).toHaveLength(5);
    expect(away.filter((each) => there(each) !== null)).toHaveLength(3);
    expect(away.filter((each) => there(each) === null)).toHaveLength(2);
  });
});

describe('the identities', () => {
  test('are each a person, a proxy whose grant holds today, or the holder of a post; one is known to nobody', () => {
    for (const { account, name, role } of identities) {
      const own = demo.persons.filter((person) => person.holder === account);
      const proxied = demo.persons.flatMap((person) =>
        person.grants.filter(
          (grant) => grant.account === account && grant.fromOn <= today && today <= grant.untilOn,
        ),
      );
      const held = demo.posts.filter((each) => each.holder === account);
      if (role === '还没登记') {
        expect([account, own.length + proxied.length + held.length]).toEqual([account, 0]);
        continue;
      }
      const found = { 残疾人: own, 家属代办: proxied, 干部: held, 领导: held, 管理员: held }[role];
      expect([account, found.length, own.length + proxied.length + held.length]).toEqual([account, 1, 1]);
      const [first] = found;
      expect(first !== undefined && ('holderName' in first ? first.holderName : first.name)).toBe(name);
    }
  });

  test('stand on their posts today', () => {
    for (const [id, account] of Object.entries(castPosts)) {
      const each = demo.posts.find(({ _id }) => _id === id);
      expect(each === undefined ? null : there(each)?.account).toBe(account);
    }
  });

  test('the county’s duty is somebody at every hour', () => {
    const duty = demo.posts.find(({ role }) => role === 'duty');
    for (const at of [
      '2026-11-22T17:00:00.000Z',
      '2026-11-23T03:00:00.000Z',
      '2026-11-23T15:59:59.000Z',
      '2026-11-23T16:00:00.000Z',
    ])
      expect(duty && occupantOf(duty, at, new Map())).not.toBeNull();
  });

  test('have somebody to turn to in their villages', () => {
    for (const { place } of castPersons) {
      const liaison = demo.posts.find(({ _id }) => _id === postId(villageAt(place).village._id, 'liaison'));
      expect(liaison === undefined ? null : there(liaison)).not.toBeNull();
    }
  });

  test('王丽 acts for 赵淑芬 only, and 马福山 is reached through his son alone', () => {
    const actsFor = (account: string) =>
      demo.persons
        .filter((person) => person.grants.some((grant) => grant.account === account))
        .map(({ name }) => name);
    expect(actsFor('demo-wang-li')).toEqual(['赵淑芬']);
    expect(actsFor('demo-ma-jianjun')).toEqual(['马福山']);
    expect(demo.persons.find(({ name }) => name === '马福山')?.holder).toBeNull();
  });
});

test('the same seed gives the same county, another seed another one', () => {
  expect(opened(demoPeople(seed, sealer, today))).toEqual(opened(demo));
  expect(opened(demoPeople(seed + 1, sealer, today))).not.toEqual(opened(demo));
});

test('what is sealed lies nowhere in the clear', () => {
  const text = JSON.stringify(demo.persons);
  for (const person of demo.persons.slice(0, 50))
    for (const field of ['idNumber', 'phone', 'address'] as const)
      expect(text).not.toContain(open(person, field));
});
