/**
 * The states of one post: held, empty, with a cadre named for it, while the holder is leaving, and after
 * that.
 */
import type { Page } from 'playwright-core';
import { county, prefecture } from '../../../../../demo/regions';
import { postId } from '../../../../../shared/directory/directory';
import { administrator } from '../../county';
import type { Recipe, Recipes } from '../../recipe';
import { fillField, press } from '../../recipe';
import { says } from '../../../told';

function post(
  id: string,
  ready: string,
  steps?: (page: Page) => Promise<void>,
  change: Partial<Recipe> = {},
): Recipe {
  return {
    as: administrator,
    path: `/staff/org/post/index?id=${id}`,
    ready,
    ...(steps === undefined ? {} : { steps }),
    ...change,
  };
}

const [held, empty] = [postId(county._id, 'rehabilitation'), postId(county._id, 'publicity')];

export const states: Recipes = {
  held: post(held, '这位同志离开了'),
  empty: post(empty, '给他一个口令'),
  named: post(empty, '给他一个口令', async (page) => {
    await fillField(page, '这位同志的姓名', '冯晓春');
    await press(page, '给他一个口令');
    await says(page, '念给冯晓春听');
  }),
  noName: post(empty, '给他一个口令', async (page) => {
    await press(page, '给他一个口令');
    await says(page, '请写这位同志的姓名');
  }),
  leaving: post(held, '这位同志离开了', async (page) => {
    await press(page, '这位同志离开了');
    await says(page, '是的，已经离开');
  }),
  left: post(postId(prefecture._id, 'chair'), '这位同志离开了', async (page) => {
    await press(page, '这位同志离开了');
    await press(page, '是的，已经离开');
    await says(page, '给他一个口令');
  }),
  wrongPhone: post(held, '存下来', async (page) => {
    await fillField(page, '换一个工作电话', '1234');
    await press(page, '存下来');
    await says(page, '请写工作电话');
  }),
  saved: post(held, '存下来', async (page) => {
    await press(page, '存下来');
    await says(page, '存好了');
  }),
  notFound: post('230623999999:liaison', '没找到这一条'),
  loading: post(held, '正在打开', undefined, { network: 'slow' }),
  failed: post(held, '再试一次', undefined, { network: 'lost' }),
};
