/** The jobs of residents besides the main one, each by keys alone and by what is heard. */
import { familyGrant } from '../../demo/persons';
import type { Category } from '../../shared/need/need';
import { aNeed, liaison, on, personId, solved, wangLi, zhao } from '../flows/world';
import { hearing } from './county';
import { inOrder, never, once, silentDuring } from './rules';

const { world, begin, end } = hearing();

const detail = (id: string): string => `/resident/request/detail/index?id=${id}`;

/** A request of 赵淑芬's that 陈桂兰 has accepted. */
async function working(words: string, category: Category = 'device'): Promise<string> {
  const { id } = await world().get(zhao, 'request.submit', aNeed({ words, category }));
  await world().get(liaison, 'request.accept', on(id));
  return id;
}

/** One that 陈桂兰 has answered. */
async function answered(words: string, category?: Category): Promise<string> {
  const id = await working(words, category);
  await world().get(liaison, 'request.answer', solved(id, '轮椅换好了，送到家里了。'));
  return id;
}

// Nothing records by itself for somebody who has said that they use a screen reader.
beforeAll(async () => {
  await world().get(zhao, 'access.set', { personId, needs: ['screenReader'], when: null });
});

test('a need by voice, played once before it is handed in', async () => {
  const listener = await begin(zhao);
  await listener.pressUntil('Tab', '按一下，开口说');
  await listener.press('Return');
  await listener.pressUntil('Tab', '开始说');
  await listener.press('Return');
  await listener.listenWhile('录音', (page) =>
    page.locator('.page-main:visible').getByText('3 秒').waitFor(),
  );
  // The button that records has kept the focus, and ends the recording.
  await listener.press('Return');
  await listener.pressUntil('shift+Tab', '播放第 1 段');
  await listener.press('Return');
  await listener.listenWhile('放音', (page) => page.getByRole('button', { name: '播放第 1 段' }).waitFor());
  await listener.pressUntil('Tab', '删掉第 1 段');
  await listener.pressUntil('Tab', '交 按钮');
  await listener.press('Return');
  await listener.hear('提交好了');
  await listener.hear('都传好了');
  end(
    'a need by voice',
    inOrder('说说是什么事 标题', '开始说', '请说', '停了，存好了', '播放第 1 段', '删掉第 1 段', '提交好了'),
    once('说说是什么事 标题', '请说', '停了，存好了', '提交好了', '都传好了'),
    never('还在传'),
    silentDuring('录音', '放音'),
  );
});

test('a request opened from its list, and back to its row', async () => {
  const closed = await answered('拐杖的头磨平了。', 'other');
  await world().get(zhao, 'request.rate', { ...on(closed), rating: 5, words: '' });
  await answered('想学个手艺。', 'job');
  await working('轮椅的坐垫破了。');
  const listener = await begin(zhao, '/resident/request/list/index');
  await listener.pressUntil('Tab', '正在办');
  await listener.pressUntil('Tab', '请您看看');
  await listener.pressUntil('Tab', '办完了');
  await listener.pressUntil('shift+Tab', '请您看看');
  await listener.press('Return');
  await listener.hear('找工作、学技术');
  await listener.pressUntil('Down', '编号');
  await listener.pressUntil('Down', '轮椅换好了，送到家里了');
  await listener.press('alt+Left');
  await listener.hear('我的诉求');
  // The row has the focus again: Enter opens the same request.
  await listener.press('Return');
  await listener.hear('找工作、学技术');
  end(
    'a request from its list',
    inOrder(
      '我的诉求 标题',
      '正在办',
      '请您看看',
      '办完了',
      '想学个手艺 请您看看',
      '找工作、学技术',
      '编号',
      '2 6 1 1 2 3',
      '想学个手艺 请您看看',
      '我的诉求',
      '找工作、学技术',
    ),
    never('办完了，您说满意'),
  );
});

test('an answer to what was asked back', async () => {
  const id = await working('助听器没声音了。');
  await world().get(liaison, 'request.askBack', { ...on(id), words: '是哪一年配的？' });
  const listener = await begin(zhao, detail(id));
  await listener.pressUntil('Down', '陈桂兰想问您');
  await listener.pressUntil('Down', '是哪一年配的');
  await listener.pressUntil('Tab', '回答');
  await listener.press('Return');
  await listener.hear('您怎么说？');
  await listener.pressUntil('Tab', '写在这里');
  await listener.write('前年配的');
  await listener.pressUntil('Tab', '回答 按钮');
  await listener.press('Return');
  await listener.hear('已经告诉陈桂兰');
  // The page goes on from where it was, and not from its beginning.
  await listener.press('Tab');
  end(
    'an answer to what was asked back',
    inOrder('陈桂兰想问您', '是哪一年配的', '回答', '您怎么说？', '写在这里', '已经告诉陈桂兰'),
    once('已经告诉陈桂兰', '您怎么说？ 标题'),
  );
});

test('补充几句, and 催一下', async () => {
  const id = await working('坐便椅的腿松了。');
  const listener = await begin(zhao, detail(id));
  await listener.pressUntil('Tab', '催一下');
  await listener.press('Return');
  await listener.hear('已经告诉陈桂兰');
  await listener.pressUntil('Tab', '补充几句');
  await listener.press('Return');
  await listener.hear('想补充什么？');
  await listener.pressUntil('Tab', '写在这里');
  await listener.write('左边的腿');
  await listener.pressUntil('Tab', '补充上去');
  await listener.press('Return');
  await listener.hear('补充好了');
  end(
    'adding and hurrying',
    inOrder(
      '催一下',
      '已经告诉陈桂兰',
      '补充几句',
      '想补充什么？',
      '补充上去',
      '要轮椅等辅具 标题',
      '补充好了',
    ),
    once('可以再催', '想补充什么？ 标题', '补充好了'),
  );
});

test('a rating: one press, and thanks', async () => {
  const id = await answered('盲杖断了。');
  const listener = await begin(zhao, detail(id));
  await listener.pressUntil('Down', '您满意吗？');
  await listener.pressUntil('Tab', '非常满意');
  await listener.press('Return');
  await listener.hear('谢谢您的评价');
  await listener.pressUntil('Down', '这件事办完了');
  end(
    'a rating',
    inOrder('您满意吗？ 标题', '非常满意', '谢谢您的评价 标题', '这件事办完了'),
    once('谢谢您的评价 标题'),
  );
});

test('a rating below satisfied: what happens next', async () => {
  const id = await answered('轮椅的靠背歪了。');
  const listener = await begin(zhao, detail(id));
  await listener.pressUntil('Tab', '非常不满意');
  await listener.press('Return');
  await listener.hear('我们请上一级再办');
  await listener.pressUntil('Tab', '哪里不满意');
  await listener.write('还是歪的');
  await listener.pressUntil('Tab', '请上一级再办 按钮');
  await listener.press('Return');
  await listener.hear('已经请上一级来办');
  end(
    'a rating below satisfied',
    inOrder('非常不满意', '我们请上一级再办', '哪里不满意', '请上一级再办', '已经请上一级来办'),
    once('我们请上一级再办 标题', '已经请上一级来办'),
  );
});

test('a question about a policy, and what is gained by it', async () => {
  await world().get(zhao, 'entitlement.answer', {
    personId,
    fact: 'person.hukou.region',
    value: '230623101201',
  });
  await world().get(zhao, 'entitlement.answer', { personId, fact: 'benefits.current', value: [] });
  const listener = await begin(zhao, '/resident/entitled/one/index?id=severe-nursing-subsidy');
  await listener.pressUntil('Tab', '回答问题');
  await listener.press('Return');
  await listener.pressUntil('Tab', '请选一个', 2);
  await listener.press('Return');
  await listener.hear('该享受，还没享受');
  await listener.pressUntil('Tab', '回去看看');
  await listener.press('Return');
  await listener.pressUntil('Tab', '帮我办');
  await listener.press('Return');
  await listener.hear('交上去了，有人帮着办');
  end(
    'a question about a policy',
    inOrder('重度护理补贴 标题', '回答问题', '请选一个', '都答完了', '该享受，还没享受', '回去看看'),
    once('都答完了', '重度护理补贴：该享受，还没享受', '交上去了，有人帮着办'),
  );
});

test('a proxy turns to another person, and back', async () => {
  await world()
    .database.collection('person')
    .doc('demo-person-sun-defu')
    .update({
      grants: [familyGrant({ account: wangLi, name: '王丽', relation: '邻居' }, '2026-01-01', '2026-12-31')],
    });
  const listener = await begin(wangLi);
  for (const [from, to] of [
    ['赵淑芬', '孙德福'],
    ['孙德福', '赵淑芬'],
  ] as const) {
    await listener.pressUntil('shift+Tab', `为 ${from} 办事`);
    await listener.press('Return');
    await listener.hear('现在替谁办事？');
    await listener.pressUntil('Tab', to, 4);
    await listener.press('Return');
    await listener.hear(`现在替${to}办事`);
    await listener.pressUntil('Tab', '好，去首页');
    await listener.press('Return');
    await listener.hear('您需要什么帮助？');
  }
  end(
    'a proxy turns to another person',
    inOrder(
      '为 赵淑芬 办事 ，换人',
      '现在替谁办事？',
      '孙德福',
      '现在替孙德福办事',
      '您需要什么帮助？',
      '现在替谁办事？',
      '赵淑芬',
      '现在替赵淑芬办事',
    ),
    once('现在替孙德福办事', '现在替赵淑芬办事'),
  );
});
