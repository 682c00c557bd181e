/** The jobs of a cadre who hears the product: by Tab, Shift+Tab, the arrows, Enter and the space bar alone. */
import type { Category } from '../../shared/need/need';
import { aNeed, liaison, zhao } from '../flows/world';
import { hearing } from './county';
import { atMost, inOrder, never, once } from './rules';

const { begin, beginAtDesk, end, endAtDesk, world } = hearing();

/** 赵淑芬 asks for something; the id of her request. */
const asked = async (words: string, category: Category): Promise<string> =>
  (await world().get(zhao, 'request.submit', aNeed({ words, category }))).id;

const desk = '/staff/desk/index';

test('a request is accepted and answered', async () => {
  const id = await asked('轮椅坏了，想换一辆。', 'device');
  const listener = await begin(liaison, desk);
  await listener.pressUntil('Tab', '轮椅坏了，想换一辆', 16);
  await listener.press('Return');
  await listener.press('Down');
  await listener.pressUntil('Tab', '受理', 4);
  await listener.press('Return');
  await listener.pressUntil('Tab', '写给本人的话', 6);
  await listener.pressUntil('shift+Tab', '办得怎么样', 2);
  await listener.press('space');
  await listener.pressUntil('Tab', '用开头：办好了', 2);
  await listener.press('Return');
  await listener.pressUntil('Tab', '写给本人的话', 3);
  await listener.pressUntil('Tab', '发出答复', 2);
  await listener.press('Return');
  await listener.hear('用了模板，还要再写 10 个字');
  await listener.press('Return');
  await listener.write('新轮椅周五上午送到您家。');
  await listener.pressUntil('Tab', '发出答复', 2);
  await listener.press('Return');
  await listener.hear('答复：已解决');
  await listener.press('alt+Left');
  end(
    'a request accepted and answered',
    inOrder(
      '轮椅坏了，想换一辆',
      '要轮椅等辅具 标题',
      '编号',
      '2 6 1 1 2 3, ',
      '刚才：陈桂兰受理',
      '办得怎么样？',
      '已解决',
      '开头写好了',
      '有 1 处要改一下',
      '用了模板，还要再写 10 个字，说清这一位的情况',
      '刚才：陈桂兰答复：已解决',
      '待办 标题',
    ),
    once('刚才：陈桂兰受理', '刚才：陈桂兰答复：已解决', '有 1 处要改一下'),
    never('请稍等', '正在受理'),
    atMost({ keys: 45, characters: 720 }),
  );
  expect((await world().get(zhao, 'request.get', { id })).state).toBe('answered');
});

test('the request open beside the list is known there', async () => {
  await asked('证快到期了。', 'certificate');
  await asked('想找个活干。', 'job');
  const listener = await beginAtDesk(liaison, desk);
  await listener.pressUntil('Tab', '证快到期了', 16);
  await listener.press('Return');
  await listener.pressUntil('shift+Tab', '证快到期了', 12);
  await listener.press('Tab');
  endAtDesk(
    'a request beside the list',
    inOrder('证快到期了', '办残疾人证 标题', '，就是这里'),
    once('就是这里'),
    never('请稍等'),
    atMost({ keys: 15, characters: 330 }),
  );
});

test('代录 by telephone', async () => {
  const listener = await begin(liaison, desk);
  await listener.pressUntil('Tab', '代录一件');
  await listener.press('Return');
  await listener.pressUntil('Tab', '姓名', 2);
  await listener.write('赵淑');
  await listener.hear('找到 1 个人');
  await listener.pressUntil('Tab', '赵淑芬', 1);
  await listener.press('Return');
  await listener.pressUntil('Tab', '本人打来电话', 2);
  await listener.press('Return');
  await listener.pressUntil('Tab', '没有危险', 2);
  await listener.press('Return');
  await listener.pressUntil('Tab', '补贴没发', 3);
  await listener.press('Return');
  await listener.pressUntil('Tab', '写在这里', 2);
  await listener.write('补贴两个月没发了');
  await listener.pressUntil('Tab', '下一步', 2);
  await listener.press('Return');
  await listener.pressUntil('Tab', '打电话', 2);
  await listener.press('Return');
  await listener.pressUntil('Tab', '什么时候都行', 2);
  await listener.press('Return');
  await listener.pressUntil('Down', '您说：', 6);
  await listener.press('Down', 2);
  await listener.pressUntil('Tab', '交上去', 4);
  await listener.press('Return');
  await listener.hear('请念给本人听，说对了再勾上');
  await listener.press('Return');
  await listener.hear('念给本人听了，本人说对');
  await listener.press('space');
  await listener.pressUntil('Tab', '交上去', 1);
  await listener.press('Return');
  await listener.hear('录好了');
  await listener.press('Down', 5);
  end(
    'a request put down by telephone',
    inOrder(
      '替谁录？',
      '找到 1 个人',
      '赵淑芬',
      '怎么听到的？ 标题',
      '本人打来电话',
      '现在有危险吗？ 标题',
      '没有危险',
      '是哪方面的事？ 标题',
      '本人怎么说？ 标题',
      '怎么联系本人方便？ 标题',
      '什么时候联系方便？ 标题',
      '念给本人听 标题',
      '赵淑芬，住',
      '您说：“补贴两个月没发了”',
      '请念给本人听，说对了再勾上',
      '念给本人听了，本人说对',
      '录好了 标题',
      '告诉本人编号和谁来办',
      '编号',
      '2 6 1 1 2 3, ',
      '陈桂兰来办，电话',
      '0 4 5 9, 0 5 5, 0 1 2 9',
    ),
    once('找到 1 个人', '录好了', '您说：“补贴两个月没发了”'),
    never('请稍等'),
    atMost({ keys: 60, characters: 950 }),
  );
});

test('an office computer is signed in from the phone', async () => {
  const computer = await beginAtDesk(null);
  await computer.pressUntil('Down', '只能用一次', 14);
  const code = /(\d \d \d \d), (\d \d \d \d)/.exec(computer.text());
  const digits = `${code?.[1] ?? ''}${code?.[2] ?? ''}`.replace(/\s/g, '');
  expect(digits).toMatch(/^\d{8}$/);

  const phone = await begin(liaison, '/pages/me/index');
  await phone.pressUntil('Tab', '登录办公电脑');
  await phone.press('Return');
  await phone.pressUntil('Tab', '8 个数字', 3);
  await phone.write(digits.slice(0, 4));
  await phone.pressUntil('Tab', '登录', 1);
  await phone.press('Return');
  await phone.hear('号码是 8 个数字，请再看看');
  await phone.press('Return');
  await phone.write(digits.slice(4));
  await phone.pressUntil('Tab', '登录', 1);
  await phone.press('Return');
  await phone.hear('登录好了');
  await phone.pressUntil('Down', '电脑上会自己打开', 1);
  await computer.hear('登录好了，这是您的待办');

  end(
    'an office computer signed in, on the phone',
    inOrder(
      '登录办公电脑 标题',
      '8 个数字',
      '号码是 8 个数字，请再看看',
      '登录好了 标题',
      '电脑上会自己打开',
    ),
    once('登录好了'),
    never('请稍等'),
    atMost({ keys: 30, characters: 450 }),
  );
  endAtDesk(
    'an office computer signed in, at the computer',
    inOrder(
      '用您自己的手机确认',
      '点“登录办公电脑”',
      '登录好了，这里会自己打开',
      code?.[0] ?? '4 and 4 digits',
    ),
    inOrder('登录的码', '登录好了，这是您的待办'),
    once('登录好了，这是您的待办', code?.[0] ?? '4 and 4 digits'),
    never('请稍等'),
    atMost({ keys: 16, characters: 300 }),
  );
});

test('from 待办 to 消息 and back', async () => {
  const listener = await begin(liaison, desk);
  await listener.pressUntil('Tab', '就是这里', 16);
  await listener.pressUntil('Tab', '消息', 3);
  await listener.press('Return');
  await listener.pressUntil('Tab', '就是这里', 16);
  await listener.pressUntil('shift+Tab', '待办', 3);
  await listener.press('Return');
  end(
    'the tabs of a cadre',
    inOrder('待办 ，就是这里', '消息 ，', '消息 标题', '，就是这里', '待办', '待办 标题'),
    once('待办 ，就是这里'),
    never('请稍等'),
    atMost({ keys: 30, characters: 500 }),
  );
});
