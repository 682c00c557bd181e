/** The states of 投诉建议, for somebody known, for a proxy, and for a guest who has to say who they are first. */
import { wangLi, zhao } from '../../../flows/world';
import { guest } from '../county';
import type { Recipe, Recipes } from '../recipe';

const feedback: Recipe = { as: zhao, path: '/resident/feedback/index', ready: '说说这个小程序' };

export const states: Recipes = {
  known: feedback,
  asProxy: { ...feedback, as: wangLi, stored: { 'acts-for': 'demo-person-zhao-shufen' } },
  guest: { ...feedback, as: guest, ready: '先介绍一下自己' },
  loading: { ...feedback, network: 'slow', ready: '正在打开' },
  failed: { ...feedback, network: 'lost', ready: '再试一次' },
};
