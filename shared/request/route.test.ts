import type { Level, Post, PostRole } from '../directory/directory';
import { postId } from '../directory/directory';
import type { Home, Matter, Route } from './route';
import {
  candidatePosts,
  dutyPost,
  escalationPathAbove,
  neighbouringPosts,
  route,
  visiblePath,
} from './route';

const path = ['230000000000', '230600000000', '230623000000', '230623101000', '230623101201'];
const [province = '', prefecture = '', county = '', town = '', village = ''] = path;

function aPost(org: string, role: PostRole, change: Partial<Post> = {}): Post {
  return {
    version: 1,
    _id: postId(org, role),
    org,
    orgName: org,
    role,
    title: `${org}${role}`,
    level: 'village',
    region: org,
    path: [org],
    holder: `${org}-${role}`,
    holderName: '李国华',
    deputy: null,
    absence: null,
    appointment: null,
    successor: null,
    roster: [],
    phone: '0459-555-0142',
    ...change,
  };
}

const chairs = [
  aPost(town, 'chair'),
  aPost(county, 'rehabilitation'),
  aPost(county, 'chair'),
  aPost(prefecture, 'chair'),
  aPost(province, 'chair'),
];
const home = { path, industry: null };
const device = { category: 'device', danger: false, accused: null } as const;
const monday = '2026-11-23T04:00:00.000Z';
const routed = (matter: Matter, posts: readonly Post[], at = monday, from: Home = home): Route =>
  route(candidatePosts(from, matter), new Map(posts.map((post) => [post._id, post])), matter, at);

describe('which post answers for a need', () => {
  test('the village’s 专职委员 takes a need for a wheelchair', () => {
    const found = routed(device, [aPost(village, 'liaison'), ...chairs]);
    expect(found.post._id).toBe(`${village}:liaison`);
    expect(found.escalationPath).toEqual(chairs.map((post) => post._id));
    expect(found.because).toEqual({ rule: 'nearest', skipped: [] });
  });

  test('while the 专职委员 is away the town takes it, and the answer says who was passed over', () => {
    const away = aPost(village, 'liaison', { absence: { fromOn: '2026-11-20', untilOn: '2026-11-23' } });
    expect(routed(device, [away, ...chairs])).toMatchObject({
      post: { _id: `${town}:chair` },
      because: { skipped: [{ post: away._id, why: 'away' }] },
    });
    expect(routed(device, [away, ...chairs], '2026-11-24T04:00:00.000Z').post._id).toBe(away._id);
  });

  test('a deputy keeps the work on the post', () => {
    const away = aPost(village, 'liaison', {
      absence: { fromOn: '2026-11-20', untilOn: '2026-11-23' },
      deputy: `${county}:chair`,
    });
    expect(routed(device, [away, ...chairs]).post._id).toBe(away._id);
  });

  test('a county without the section falls back to its 理事长', () => {
    expect(
      routed({ ...device, category: 'unclear' }, [aPost(county, 'chair'), aPost(province, 'chair')]).post._id,
    ).toBe(`${county}:chair`);
  });

  test('a complaint never goes to, nor is it listed in, the village or the town', () => {
    expect(candidatePosts(home, { ...device, category: 'complaint' })[0]).toBe(`${county}:rights`);
    expect(candidatePosts(home, { category: 'complaint', danger: true, accused: null })[0]).toBe(
      `${county}:rights`,
    );
    expect(visiblePath({ ...device, category: 'complaint' }, home)).toEqual([province, prefecture, county]);
  });

  test('somebody in danger is sent to the town at once', () => {
    expect(candidatePosts(home, { ...device, category: 'care', danger: true })[0]).toBe(`${town}:chair`);
    expect(dutyPost(home)).toBe(`${county}:duty`);
  });

  test('an industry federation goes first where it is set, and sees what is its own', () => {
    const oilman = { path, industry: '23-IND-02' };
    const field = aPost('23-IND-02', 'chair', { industry: true });
    const found = routed(device, [field, aPost(village, 'liaison'), ...chairs], monday, oilman);
    expect([found.post._id, found.because.rule, found.escalationPath[0]]).toEqual([
      '23-IND-02:chair',
      'industry',
      `${village}:liaison`,
    ]);
    expect(visiblePath(device, oilman).at(-1)).toBe('23-IND-02');
  });

  test('when nobody stands anywhere the highest post is responsible; with no post at all nothing is accepted', () => {
    expect(
      routed(
        device,
        chairs.map((post) => ({ ...post, holder: null })),
      ).post._id,
    ).toBe(`${province}:chair`);
    expect(() => routed(device, [])).toThrow('no post');
  });
});

describe('a complaint about somebody', () => {
  const about = (level: Level, account: string): Matter => ({
    category: 'complaint',
    danger: false,
    accused: { account, stood: { _id: account.replace('-', ':'), level } },
  });

  test('about a section of the county goes to its 理事长 and is listed above the county alone', () => {
    const found = routed(about('county', `${county}-rights`), [aPost(county, 'rights'), ...chairs]);
    expect(found.post._id).toBe(`${county}:chair`);
    expect(visiblePath(about('county', 'x'), home)).toEqual([province, prefecture]);
  });

  test('about the county’s 理事长 goes to the prefecture', () => {
    const found = routed(about('county', `${county}-chair`), chairs);
    expect([found.post._id, found.because.skipped]).toEqual([`${prefecture}:chair`, []]);
  });

  test('passes by a post on which the one complained of stands in today', () => {
    const away = aPost(county, 'rights', {
      absence: { fromOn: '2026-11-20', untilOn: '2026-11-30' },
      deputy: `${town}:chair`,
    });
    const found = routed(about('town', `${town}-chair`), [away, ...chairs]);
    expect(found.post._id).toBe(`${county}:chair`);
  });

  test('never comes down again: the escalation path above whoever takes it goes upwards only', () => {
    expect(escalationPathAbove(aPost(county, 'education', { level: 'county' }), home, 'device')).toEqual([
      `${county}:chair`,
      `${prefecture}:chair`,
      `${province}:chair`,
    ]);
    expect(neighbouringPosts(home, 'device')).toContain(`${county}:education`);
  });
});
