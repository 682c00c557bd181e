/** The states of 值班表: every day taken, some days without a post, changed, saved, and what can go wrong. */
import type { Page } from 'playwright-core';
import { county } from '../../../../demo/regions';
import { postId } from '../../../../shared/directory/directory';
import { countyLeader, dutyPost } from '../county';
import { chosen, left } from '../duty-roster';
import type { Recipes } from '../recipe';
import { press } from '../recipe';
import { says } from '../../told';

const chair = { post: postId(county._id, 'chair'), name: '张志远' };

const duty = { as: countyLeader, path: `/staff/duty/index?post=${dutyPost}`, ready: '保存值班表' };
const save =
  (words: string) =>
  async (page: Page): Promise<void> => {
    await press(page, '保存值班表');
    await says(page, words);
  };

export const states: Recipes = {
  full: duty,
  gaps: { ...duty, ready: '没有人值班', stored: chosen({ '2026-11-30': null, '2026-12-02': null }) },
  changed: {
    ...duty,
    ready: '还没保存',
    stored: chosen({ '2026-11-25': chair, '2026-11-26': chair, '2026-11-27': chair }),
  },
  saved: { ...duty, steps: save('存好了') },
  refused: { ...duty, stored: chosen({ '2026-11-25': left }), steps: save('没找到这个岗位') },
  notFound: { ...duty, path: '/staff/duty/index?post=230624000000:duty', ready: '没找到这一条' },
  loading: { ...duty, network: 'slow', ready: '正在打开' },
  failed: { ...duty, network: 'lost', ready: '再试一次' },
};
