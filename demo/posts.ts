/**
 * The federation of the demo county: a 专职委员 for every village, a 理事长 for every town, the county's
 * sections and the chairs above. It has the gaps of a real federation: vacant posts, and absent holders with
 * or without a deputy.
 */
import { addDays, beijingTime, type Day } from '../shared/calendar/calendar';
import { postId, type Post, type PostRole, type Region, type Shift } from '../shared/directory/directory';
import { castPosts, identities } from './identities';
import type { Namer } from './names';
import type { Random } from './random';
import { county, isInhabited, prefecture, province, spokenName, towns, villageAt } from './regions';

const sections = [
  ['rehabilitation', '康复部'],
  ['education', '教育就业部'],
  ['rights', '维权部'],
  ['publicity', '宣文部'],
  ['membership', '组联部'],
] as const;

const liaisonAt = (place: string) => postId(villageAt(place).village._id, 'liaison');
const chairAt = (name: string) => {
  const town = towns.find(({ region }) => region.name === name);
  if (town === undefined) throw new Error(`no town ${name}`);
  return postId(town.region._id, 'chair');
};

/** The vacant posts. */
const vacant: ReadonlySet<string> = new Set([
  liaisonAt('林甸镇合乡村'),
  liaisonAt('花园镇齐心村'),
  liaisonAt('东兴乡红阳村'),
  chairAt('国营苇场'),
  postId(county._id, 'publicity'),
]);

/** The posts whose holder is absent. */
const away: ReadonlySet<string> = new Set([
  liaisonAt('四季青镇爱民村'),
  liaisonAt('宏伟乡黄河村'),
  liaisonAt('鹤鸣湖镇五星村'),
  liaisonAt('四合乡福发村'),
  chairAt('宏伟乡'),
]);

/** Liaisons whose deputy is the liaison of a neighbouring village. */
const neighbour: ReadonlyMap<string, string> = new Map([
  [liaisonAt('鹤鸣湖镇五星村'), liaisonAt('鹤鸣湖镇庆丰村')],
  [liaisonAt('四合乡福发村'), liaisonAt('四合乡合胜村')],
]);

/** Town chairs with a deputy (副理事长) of their own. */
const withDeputy: ReadonlySet<string> = new Set(
  ['林甸镇', '红旗镇', '花园镇', '四季青镇', '鹤鸣湖镇', '宏伟乡'].map(chairAt),
);

/** A post of an organisation before it is staffed. `org` is its region's code. */
type Seat = Pick<
  Post,
  '_id' | 'org' | 'orgName' | 'role' | 'title' | 'level' | 'region' | 'path' | 'industry'
>;

function seat({ _id, level, path }: Region, orgName: string, role: PostRole, title: string): Seat {
  return { _id: postId(_id, role), org: _id, orgName, role, title, level, region: _id, path };
}

const chair = (region: Region): Seat =>
  seat(region, `${region.name}残联`, 'chair', `${region.name}残联理事长`);

/**
 * The two industry federations. Their codes are invented, as the source of the regions says. They stand
 * before all places.
 */
export const industries = [
  { code: '23-IND-01', name: '哈尔滨铁路局残联' },
  { code: '23-IND-02', name: '大庆油田残联' },
] as const;

const industrySeat = ({ code, name }: (typeof industries)[number]): Seat => ({
  _id: postId(code, 'chair'),
  org: code,
  orgName: name,
  role: 'chair',
  title: `${name}理事长`,
  level: 'prefecture',
  region: code,
  path: [province._id, code],
  industry: true,
});

const dutyId = postId(county._id, 'duty');

/** Three cadres of the county take turns, one day each, from a month before today to a month after. */
function dutyRoster(today: Day): Shift[] {
  const turns = ['demo-gao-min', 'demo-liu-haitao', 'demo-zhang-zhiyuan'].map((account) => ({
    account,
    name: identities.find((each) => each.account === account)?.name ?? account,
  }));
  return Array.from({ length: 61 }, (_each, n) => ({
    fromAt: beijingTime(addDays(today, n - 30), '00:00'),
    untilAt: beijingTime(addDays(today, n - 29), '00:00'),
    ...(turns[n % turns.length] ?? { account: '', name: '' }),
  }));
}

const seats: readonly Seat[] = [
  chair(province),
  chair(prefecture),
  chair(county),
  ...industries.map(industrySeat),
  seat(county, `${county.name}残联`, 'duty', `${county.name}残联值班`),
  ...sections.map(([role, name]) => seat(county, `${county.name}残联`, role, `${county.name}残联${name}`)),
  ...towns.flatMap(({ region, villages }) => [
    chair(region),
    ...(withDeputy.has(postId(region._id, 'chair'))
      ? [seat(region, `${region.name}残联`, 'deputyChair', `${region.name}残联副理事长`)]
      : []),
    ...villages.filter(isInhabited).map((village) => {
      const place = region.name + spokenName(village);
      return seat(village, `${place}残协`, 'liaison', `${place}专职委员`);
    }),
  ]),
  seat(province, `${province.name}残联`, 'admin', `${province.name}残联管理员`),
];

/**
 * A work telephone number that nobody can have: after the area code (0459 大庆, 0451 哈尔滨) it begins with
 * 0, and no local number in China does.
 * @param number 0 to 9999, each used once
 */
function workPhone(level: Post['level'], number: number): string {
  return `${level === 'province' ? '0451' : '0459'}-055${String(number).padStart(4, '0')}`;
}

/**
 * Every post, staffed. The posts of the identities always have a holder, who is present.
 * @param today the Beijing day around which the absences lie
 */
export function demoPosts(random: Random, nameOf: Namer, today: Day): Post[] {
  let cadres = 0;
  const newCadre = () => {
    cadres += 1;
    return {
      account: `demo-cadre-${String(cadres).padStart(3, '0')}`,
      name: nameOf(random.pick(['female', 'male'])),
    };
  };
  const holders = new Map(
    seats.map(({ _id }) => [
      _id,
      vacant.has(_id) || _id === dutyId
        ? null
        : (identities.find(({ account }) => account === castPosts[_id]) ?? newCadre()),
    ]),
  );

  return seats.map((each, n): Post => {
    const holder = holders.get(each._id) ?? null;
    return {
      ...each,
      version: 1,
      holder: holder?.account ?? null,
      holderName: holder?.name ?? null,
      deputy: withDeputy.has(each._id) ? postId(each.org, 'deputyChair') : (neighbour.get(each._id) ?? null),
      successor: null,
      appointment: null,
      roster: each._id === dutyId ? dutyRoster(today) : [],
      absence: away.has(each._id) ? { fromOn: addDays(today, -3), untilOn: addDays(today, 10) } : null,
      phone: workPhone(each.level, 100 + n),
    };
  });
}
