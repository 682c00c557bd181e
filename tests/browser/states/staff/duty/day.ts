/**
 * The states of who is on duty on a day: a post with a holder, a post whose holder has left, and what can go
 * wrong.
 */
import { countyLeader, dutyPost } from '../../county';
import { chosen, left } from '../../duty-roster';
import type { Recipes } from '../../recipe';

const day = {
  as: countyLeader,
  path: `/staff/duty/day/index?post=${dutyPost}&on=2026-11-30`,
  ready: '这天没有人',
};

export const states: Recipes = {
  chosen: day,
  left: { ...day, stored: chosen({ '2026-11-30': left }) },
  notFound: { ...day, path: `/staff/duty/day/index?post=${dutyPost}&on=2027-11-30`, ready: '没找到这一条' },
  loading: { ...day, network: 'slow', ready: '正在打开' },
  failed: { ...day, network: 'lost', ready: '再试一次' },
};
