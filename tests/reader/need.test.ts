/** The main job: a need by questions, from the first page to the receipt, by Tab, the arrows and Enter alone. */
import { zhao } from '../flows/world';
import { hearing } from './county';
import { atMost, inOrder, once } from './rules';

const { begin, end } = hearing();

test('a need by questions, to its receipt', async () => {
  const listener = await begin(zhao);
  await listener.pressUntil('Tab', '我要提需求');
  await listener.press('Return');
  await listener.pressUntil('Tab', '没有危险', 2);
  await listener.press('Return');
  await listener.pressUntil('Tab', '家里要装扶手、修坡道', 6);
  await listener.press('Return');
  await listener.press('Tab');
  await listener.write('家门口台阶高，想装个扶手');
  await listener.pressUntil('Tab', '下一步');
  await listener.press('Return');
  await listener.pressUntil('Tab', '下一步');
  await listener.press('Return');
  await listener.pressUntil('Tab', '打电话', 2);
  await listener.press('Return');
  await listener.pressUntil('Tab', '什么时候都行', 2);
  await listener.press('Return');
  await listener.pressUntil('Tab', '提交诉求');
  await listener.press('Return');
  await listener.hear('提交好了');
  await listener.pressUntil('Down', '回首页');
  end(
    'a need by questions',
    inOrder(
      '您需要什么帮助？',
      '第 1 步，共 7 步现在有危险吗？ 标题',
      '没有危险',
      '第 2 步，共 7 步想办哪方面的事？ 标题',
      '第 3 步，共 7 步说说是怎么回事 标题',
      '写在这里',
      '第 4 步，共 7 步要不要加照片？ 标题',
      '第 5 步，共 7 步怎么联系方便？ 标题',
      '第 6 步，共 7 步什么时候联系方便？ 标题',
      '第 7 步，共 7 步看看对不对 标题',
      '提交好了',
      '前联系您',
      '编号：2 6',
      '谁来办：陈桂兰',
      '打电话给陈桂兰，0 4 5 9',
    ),
    once('提交好了', '想办哪方面的事？', '说说是怎么回事'),
    atMost({ keys: 45, characters: 600 }),
  );
});
