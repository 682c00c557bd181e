/** @jest-environment jsdom */
/**
 * What a person writes about a request in the built WeChat package stays on the phone until it is handed in, also
 * where WeChat is closed meanwhile.
 */
import type { World } from '../flows/world';
import { aNeed, liaison, on, solved, startWorld, wangLi, zhao } from '../flows/world';
import type { Files } from '../../weixin/wechat/files';
import type { Phone } from './harness';
import { openPhone } from './harness';
import type { Element } from './screen';
import type { CloudCall } from '../../weixin/wechat/wechat';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const opened = (account: string, url?: string, files?: Files): Promise<Phone> =>
  openPhone({
    callFunction: ({ data }: CloudCall): unknown => world.raw(account, data),
    ...(url === undefined ? {} : { url }),
    ...(files === undefined ? {} : { files }),
  });

async function working(): Promise<string> {
  const { id } = await world.get(zhao, 'request.submit', aNeed({ words: '轮椅坏了。' }));
  await world.get(liaison, 'request.accept', on(id));
  return id;
}

/** The text that a field holds, once it is on the screen. */
async function valueOf(phone: Phone, label: string): Promise<string | undefined> {
  const field = (): Element | undefined =>
    phone.elements().find(({ role, name }) => role === 'textbox' && name === label);
  await phone.until(label, () => field() !== undefined);
  return field()?.value;
}
/** Waits until words are in a file of the phone, where a closed WeChat does not reach them. */
const stored = (phone: Phone, words: string): Promise<void> =>
  phone.until(`“${words}” to be stored`, () =>
    [...phone.files.values()].some((content) => content.includes(words)),
  );
const nothingLeft = (phone: Phone): Promise<void> =>
  phone.until('nothing to be left of it', () =>
    [...phone.files.values()].every((content) => content.includes('"kind":"handed"')),
  );

test('an addition outlives Back and a closed WeChat, home leads back to it, and it goes once it is handed in', async () => {
  const id = await working();
  const phone = await opened(zhao, `/resident/request/detail/index?id=${id}`);
  await phone.tap('补充几句');
  await phone.type('写在这里', '左边的轮子掉了。');
  await stored(phone, '左边的轮子掉了。');
  await phone.back();
  await phone.tap('补充几句');
  expect(await valueOf(phone, '写在这里')).toBe('左边的轮子掉了。');

  const theirs = await opened(wangLi, `/resident/request/add/index?id=${id}`, phone.files);
  expect(await valueOf(theirs, '写在这里')).toBe('');

  const again = await opened(zhao, undefined, phone.files);
  await again.tap('手机里存的');
  await again.see('左边的轮子掉了');
  await again.tap('接着写：补充的话');
  expect(await valueOf(again, '写在这里')).toBe('左边的轮子掉了。');
  await again.tap('补充上去');
  await again.see('都送出去了');
  await nothingLeft(again);
  const { timeline } = await world.get(zhao, 'request.get', { id });
  expect(timeline.flatMap(({ kind, words }) => (kind === 'added' ? [words] : []))).toEqual([
    '左边的轮子掉了。',
  ]);
});

test('a rating with its words outlives a closed WeChat, and goes once it is given', async () => {
  const id = await working();
  await world.get(liaison, 'request.answer', solved(id, '新轮椅后天送到您家。'));
  const url = `/resident/request/rate/index?id=${id}`;
  const phone = await opened(zhao, url);
  await phone.tap('不满意');
  await phone.type('哪里不满意？', '送来的尺寸不对。');
  await stored(phone, '送来的尺寸不对。');

  const again = await opened(zhao, url, phone.files);
  expect(await valueOf(again, '哪里不满意？')).toBe('送来的尺寸不对。');
  await again.see('您选的是“不满意”。');
  await again.tap('请上一级再办');
  await nothingLeft(again);
  const { timeline } = await world.get(zhao, 'request.get', { id });
  expect(timeline.at(-1)).toMatchObject({ kind: 'reopened', words: '送来的尺寸不对。' });
});
