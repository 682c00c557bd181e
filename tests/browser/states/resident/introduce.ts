/** The states of 介绍自己, for a guest without a record: every question, and what can go wrong with it. */
import { villageAt } from '../../../../demo/regions';
import { zhao } from '../../../flows/world';
import { guest } from '../county';
import type { Recipe, Recipes } from '../recipe';
import { loseNetwork, press } from '../recipe';
import { says } from '../../told';

const introduction = { name: '何玉梅', phone: '13800001234' };
const place = { code: villageAt('红旗镇阳光村').village._id, words: '林甸县红旗镇阳光村' };

function at(step: string, ready: string, change: Partial<Recipe> = {}): Recipe {
  return {
    as: guest,
    path: `/resident/introduce/index?step=${step}`,
    stored: { introduction, place },
    ready,
    ...change,
  };
}

export const states: Recipes = {
  name: at('name', '下一步', { stored: {} }),
  phone: at('phone', '下一步', { stored: { introduction: { name: introduction.name } } }),
  place: at('place', '选住在哪里', { stored: { introduction } }),
  placeChosen: at('place', '换一个地方'),
  check: at('check', '就是这样'),
  missing: at('name', '下一步', { stored: {}, steps: (page) => press(page, '下一步'), focus: 'errors' }),
  wrongPhone: at('phone', '下一步', {
    stored: { introduction: { ...introduction, phone: '1380000' }, place },
    steps: (page) => press(page, '下一步'),
    focus: 'errors',
  }),
  mend: at('name&mend=1', '改好了'),
  known: at('check', '就是这样', {
    as: zhao,
    steps: async (page) => {
      await press(page, '就是这样');
      await says(page, '已经有登记的人了');
    },
  }),
  notSent: at('check', '就是这样', {
    steps: async (page) => {
      await loseNetwork(page);
      await press(page, '就是这样');
      await says(page, '现在连不上网');
    },
  }),
};
