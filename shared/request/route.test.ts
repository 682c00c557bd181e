import type { Post, PostRole } from '../directory/directory';
import { postId } from '../directory/directory';
import { candidatePosts, route, visiblePath } from './route';

const path = ['230000000000', '230600000000', '230623000000', '230623101000', '230623101201'];
const [province = '', prefecture = '', county = '', town = '', village = ''] = path;

function aPost(org: string, role: PostRole, change: Partial<Post> = {}): Post {
  return {
    _id: postId(org, role), org, orgName: org, role, title: `${org}${role}`, level: 'village', region: org, path: [org],
    holder: `${org}-${role}`, holderName: '李国华', deputy: null, deputyName: null, absence: null, phone: '0459-555-0142', ...change,
  };
}

const chairs = [aPost(town, 'chair'), aPost(county, 'rehabilitation'), aPost(county, 'chair'), aPost(prefecture, 'chair'), aPost(province, 'chair')];

describe('which post answers for a need', () => {
  test('the village’s 专职委员 takes a need for a wheelchair', () => {
    const found = route(candidatePosts(path, 'device', false), [aPost(village, 'liaison'), ...chairs], 'device', false, '2026-11-23');
    expect(found.post._id).toBe(`${village}:liaison`);
    expect(found.ladder).toEqual(chairs.map((post) => post._id));
    expect(found.because).toEqual({ rule: 'nearest', skipped: [] });
  });

  test('while the 专职委员 is away the town takes it, and the answer says who was passed over', () => {
    const away = aPost(village, 'liaison', { absence: { fromOn: '2026-11-20', untilOn: '2026-11-23' } });
    const posts = [away, ...chairs];
    expect(route(candidatePosts(path, 'device', false), posts, 'device', false, '2026-11-23')).toMatchObject({
      post: { _id: `${town}:chair` },
      because: { skipped: [{ post: away._id, why: 'away' }] },
    });
    expect(route(candidatePosts(path, 'device', false), posts, 'device', false, '2026-11-24').post._id).toBe(away._id);
  });

  test('a deputy keeps the work on the post', () => {
    const away = aPost(village, 'liaison', { absence: { fromOn: '2026-11-20', untilOn: '2026-11-23' }, deputy: 'wang', deputyName: '王丽' });
    expect(route(candidatePosts(path, 'device', false), [away, ...chairs], 'device', false, '2026-11-23').post._id).toBe(away._id);
  });

  test('a county without the section falls back to its 理事长', () => {
    const posts = [aPost(county, 'chair'), aPost(province, 'chair')];
    expect(route(candidatePosts(path, 'unclear', false), posts, 'unclear', false, '2026-11-23').post._id).toBe(`${county}:chair`);
  });

  test('a complaint never goes to, nor is it listed in, the village or the town', () => {
    expect(candidatePosts(path, 'complaint', false)[0]).toBe(`${county}:rights`);
    expect(candidatePosts(path, 'complaint', true)[0]).toBe(`${county}:rights`);
    expect(visiblePath('complaint', path)).toEqual([province, prefecture, county]);
  });

  test('somebody in danger is sent to the town at once', () => {
    expect(candidatePosts(path, 'care', true)[0]).toBe(`${town}:chair`);
  });

  test('when nobody stands anywhere the highest post is responsible; with no post at all nothing is accepted', () => {
    const nobody = chairs.map((post) => ({ ...post, holder: null }));
    expect(route(candidatePosts(path, 'device', false), nobody, 'device', false, '2026-11-23').post._id).toBe(`${province}:chair`);
    expect(() => route(candidatePosts(path, 'device', false), [], 'device', false, '2026-11-23')).toThrow('no post');
  });
});
