/**
 * The states of 住在哪里: both ways to a village, by typing and by pressing, with 富锦市's 394 villages and 林甸县's.
 */
import { countyNamed } from '../../../../demo/regions';
import { nobodyYet } from '../county';
import type { Recipe, Recipes } from '../recipe';
import { typing } from '../recipe';
import { says } from '../../told';

const fujin = countyNamed('富锦市')._id;
const lindian = countyNamed('林甸县')._id;

function at(step: string, ready: string, change: Partial<Recipe> = {}): Recipe {
  return { as: nobodyYet, path: `/resident/place/index?step=${step}`, ready, ...change };
}

export const states: Recipes = {
  county: at('county', '按城市找'),
  countyFound: at('county', '按城市找', { steps: typing('向阳', '找到 2 个') }),
  countyNone: at('county', '按城市找', { steps: typing('长春', '没有找到“长春”') }),
  prefectures: at('prefectures', '大兴安岭地区'),
  prefecture: at('prefecture&of=2306', '杜尔伯特蒙古族自治县'),
  village: at(`village&of=${lindian}`, '找不到我的村'),
  villageFound: at(`village&of=${lindian}`, '找不到我的村', { steps: typing('阳光村委会', '找到 1 个') }),
  villageMany: at(`village&of=${fujin}`, '找不到我的村', { steps: typing('村', '先看 20 个') }),
  villageNone: at(`village&of=${lindian}`, '找不到我的村', { steps: typing('没有这个村', '没有找到') }),
  noNetwork: at(`village&of=${lindian}`, '找不到我的村', {
    steps: async (page) => {
      await page.context().setOffline(true);
      await says(page, '现在没有网络');
      await typing('阳光', '找到')(page);
    },
  }),
  towns: at(`towns&of=${lindian}`, '国营苇场'),
  town: at('town&of=230623101000', '没有我的村'),
  loading: at('county', '正在打开', { network: 'slow' }),
  failed: at('county', '再试一次', { network: 'lost' }),
};
