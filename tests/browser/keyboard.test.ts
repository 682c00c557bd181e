/** A request from beginning to end without a mouse: a need, the cadre, the answer, 满意. */
import type { Desk } from './browser';
import { startDesk } from './browser';
import { personId, zhao } from '../flows/world';
import { Keyboard } from './keyboard';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

test('赵淑芬 asks, 陈桂兰 accepts and answers, 赵淑芬 is 非常满意, by keyboard alone', async () => {
  const person = await Keyboard.at(desk.browser, desk.cloud.url, { width: 375, height: 812 });
  await person.press('赵淑芬');
  await person.opens('您需要什么帮助');
  await person.press('我要提需求');
  await person.opens('现在有危险吗');
  await person.press('没有危险');
  await person.opens('想办哪方面的事');
  await person.press('办残疾人证、换证', 'Space');
  await person.opens('说说是怎么回事');
  await person.write('写在这里', '证快到期了，腿脚不便，怎么换？');
  await person.press('下一步');
  await person.opens('要不要加照片');
  await person.press('下一步');
  await person.opens('怎么联系方便');
  await person.press('打电话');
  await person.opens('什么时候联系方便');
  await person.press('上午');
  await person.opens('看看对不对');
  await person.press('提交诉求', 'Space');
  await person.opens('提交好了');

  const cadre = await Keyboard.at(desk.browser, desk.cloud.url, { width: 1280, height: 800 });
  await cadre.press('陈桂兰');
  await cadre.opens('待办');
  await cadre.press('证快到期了');
  await cadre.page.locator('.split-detail h2:focus').waitFor();
  await cadre.press('受理');
  await cadre.page.getByRole('button', { name: '发出答复' }).waitFor();
  await cadre.choose('已解决');
  await cadre.write('写给本人的话', '我明天上午带表上门，您不用跑。');
  await cadre.press('发出答复');
  await cadre.page.getByText('答复：已解决').first().waitFor();

  await person.press('回首页');
  await person.opens('您需要什么帮助');
  await person.press('我的诉求');
  await person.opens('我的诉求');
  await person.press('证快到期了');
  await person.opens('办残疾人证');
  await person.press('非常满意');
  await person.opens('谢谢您的评价');

  const { rows } = await desk.world.get(zhao, 'request.mine', { personId, after: null });
  expect(rows.map(({ about, state, end }) => [about, state, end])).toEqual([
    [{ words: '证快到期了，腿脚不便，怎么换？' }, 'closed', 'satisfied'],
  ]);
});
