/** @jest-environment jsdom */
/**
 * What a screen reader has to go by in the built WeChat package, for each fault that was heard in a browser. What only
 * TalkBack and VoiceOver can tell is in docs/phones.md.
 */
import type { World } from '../flows/world';
import { aNeed, liaison, on, personId, solved, startWorld, wangLi, zhao } from '../flows/world';
import type { CloudCall } from '../../weixin/wechat/wechat';
import type { Phone } from './harness';
import { openPhone } from './harness';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const phoneOf = (account: string, url?: string): Promise<Phone> =>
  openPhone({
    callFunction: ({ data }) => world.raw(account, data),
    uploadFile: () => 'cloud://county/sound.mp3',
    ...(url === undefined ? {} : { url }),
  });

/** A call as the mini-program makes it. */
const nameOf = ({ data }: CloudCall): string => (data as { name: string }).name;

const headings = (phone: Phone): string[] =>
  phone
    .elements()
    .filter(({ role, level }) => role === 'heading' && level === 1)
    .map(({ name }) => name);

test('1 and 2: what a page turns out to be is told, though its words stand in a heading that nobody moves to', async () => {
  const { id } = await world.get(zhao, 'request.submit', aNeed());
  await world.get(zhao, 'request.nudge', on(id));
  const later: (() => void)[] = [];
  const phone = await openPhone({
    url: `/resident/request/detail/index?id=${id}`,
    callFunction: async (call) => {
      if (nameOf(call) === 'request.get') await new Promise<void>((resolve) => later.push(resolve));
      return world.raw(zhao, call.data);
    },
  });
  await phone.until('the page to ask', () => later.length > 0);
  expect(phone.regions()).toEqual(['']);
  await phone.hear('正在打开，请稍等…');
  later.forEach((go) => go());
  await phone.hear('要轮椅等辅具。');
  expect(headings(phone)).toEqual(['要轮椅等辅具']);
  // What was done before stands there, and is no news.
  expect(phone.text()).toContain('已经告诉陈桂兰');
  expect(phone.regions().join('')).not.toMatch(/请稍等|已经告诉/);
});

test('3: 已经告诉… after 催一下', async () => {
  const { id } = await world.get(zhao, 'request.submit', aNeed());
  const phone = await phoneOf(zhao, `/resident/request/detail/index?id=${id}`);
  await phone.tap('催一下');
  await phone.hear('已经告诉陈桂兰，11月24日（周二）可以再催。');
});

test('3: what a cadre has just done', async () => {
  const { id } = await world.get(zhao, 'request.submit', aNeed());
  const phone = await phoneOf(liaison, `/staff/request/index?id=${id}`);
  await phone.tap('受理');
  await phone.hear('刚才：陈桂兰受理。');
});

test('6: nobody is asked to wait for what is done', async () => {
  const { id } = await world.get(zhao, 'request.submit', aNeed());
  const phone = await openPhone({
    url: `/staff/request/index?id=${id}`,
    callFunction: async (call) => {
      const answer = await world.raw(liaison, call.data);
      // The cloud answers after the wait has become worth saying, and before it is said.
      if (nameOf(call) === 'request.accept') await new Promise((resolve) => setTimeout(resolve, 900));
      return answer;
    },
  });
  await phone.tap('受理');
  await phone.hear('刚才：陈桂兰受理。');
  expect(phone.regions()).toEqual(['刚才：陈桂兰受理。']);
});

test('3: what is wrong, and not only that something is', async () => {
  const { id } = await world.get(zhao, 'request.submit', aNeed());
  await world.get(liaison, 'request.accept', on(id));
  await world.get(liaison, 'request.answer', solved(id, '轮椅修好了，给您送回家了。'));
  const phone = await phoneOf(zhao, `/resident/request/rate/index?id=${id}`);
  await phone.tap('不满意');
  await phone.see('我们请上一级再办');
  await phone.type('哪里不满意？', '还是不行。'.repeat(201));
  await phone.tap('请上一级再办');
  await phone.hear('写得太长了，请删短一些。');
});

test('4 to 8: a need by questions: one region, the step in the heading, a silent count, one stop an answer, numbers digit by digit', async () => {
  const phone = await phoneOf(zhao);
  expect(phone.stops()).toContain('首页，就是这里');
  expect(phone.stops()).toContain('消息');
  expect(phone.regions()).toEqual(['']);
  await phone.tap('我要提需求');
  await phone.see('现在有危险吗？');
  expect(phone.regions()).toHaveLength(1);
  // The step belongs to the heading: it is not a stop that comes before or after it.
  expect(headings(phone)).toEqual(['第 1 步，共 7 步，现在有危险吗？']);
  expect(phone.stops().filter((words) => words.includes('第 1 步'))).toEqual([
    '第 1 步，共 7 步，现在有危险吗？',
  ]);
  await phone.tap('没有危险');
  await phone.tap('要轮椅、拐杖、助听器');
  await phone.type('写在这里', '轮椅坏了');
  await phone.type('写在这里', '轮椅坏了，推不动。');
  // The count of letters is no part of the field, and silent until the end is near.
  expect(phone.elements().find(({ role }) => role === 'textbox')).toMatchObject({
    name: '写在这里',
    describedBy: '',
  });
  expect(phone.regions()).toEqual(['']);
  await phone.tap('下一步');
  await phone.see('要不要加照片');
  await phone.tap('下一步');
  await phone.tap('打电话');
  await phone.tap('上午');
  await phone.see('看看对不对');
  expect(phone.stops()).toEqual(
    expect.arrayContaining(['怎么回事：轮椅坏了，推不动。', '怎么联系：打电话 尾号 0 1']),
  );
  expect(phone.stops().some((words) => words === '轮椅坏了，推不动。')).toBe(false);
  expect(phone.stops().filter((words) => words.startsWith('修改'))).toEqual([]);
  await phone.tap('我要改');
  await phone.hear('选要改的那一条');

  await phone.tap('提交诉求');
  await phone.see('提交好了');
  expect(phone.regions()).toHaveLength(1);
  const said = phone.stops().join('\n');
  expect(said).toMatch(/编号：2 6 1 1 2 3, \d \d \d \d \d \d, \d(\D|$)/);
  expect(said).toMatch(/打电话给陈桂兰，0 4 5 9, \d \d \d, \d \d \d \d/);
  // The groups are there for the eye alone.
  expect(said).not.toMatch(/\d{5}/);
});

test('7: an answer with a second line is one stop', async () => {
  const phone = await phoneOf(wangLi, `/pages/ask/index?personId=${personId}&step=forWhom`);
  await phone.see('赵淑芬，红旗镇阳光村');
  expect(phone.stops().filter((words) => words.includes('红旗镇阳光村'))).toEqual(['赵淑芬，红旗镇阳光村']);
});

test('8: while somebody speaks nothing is said, one button keeps its place, and every piece has its name', async () => {
  const phone = await phoneOf(zhao);
  await phone.tap('按一下，开口说');
  await phone.see('正在录，请说');
  const place = (await phone.find('停')).id;
  // At most 请说, which comes before the microphone is open and goes without a word.
  expect(phone.regions().join('')).toMatch(/^(请说)?$/);
  await phone.tap('停');
  await phone.hear('停了，存好了。');
  expect((await phone.find('接着说')).id).toBe(place);
  expect(phone.stops()).toEqual(expect.arrayContaining(['播放第 1 段，7 秒', '删掉第 1 段']));
});
