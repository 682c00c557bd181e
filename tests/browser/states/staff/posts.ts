/**
 * The states of 岗位: a long list, one with what a county's 理事长 also writes, and one that holds only the
 * cadre's own post.
 */
import { chair, liaison } from '../../../flows/world';
import { countyLeader } from '../county';
import type { Recipes } from '../recipe';

const posts = { as: chair, path: '/staff/posts/index', ready: '红旗镇残联理事长' };

export const states: Recipes = {
  rows: posts,
  leader: { ...posts, as: countyLeader, ready: '林甸县残联值班表' },
  own: { ...posts, as: liaison, ready: '我的岗位' },
  loading: { ...posts, network: 'slow', ready: '正在打开' },
  failed: { ...posts, network: 'lost', ready: '再试一次' },
};
