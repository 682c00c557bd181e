/** The states of 怎么方便 at a cadre's desk. */
import { liaison, personId } from '../../../../flows/world';
import type { Recipe, Recipes } from '../../recipe';
import { loseNetwork, pressing } from '../../recipe';

const access: Recipe = {
  as: liaison,
  path: ({ records }) => `/staff/person/access/index?id=${records.free}`,
  ready: '记下',
};

export const states: Recipes = {
  unsaid: access,
  said: { ...access, path: `/staff/person/access/index?id=${personId}` },
  saved: { ...access, path: `/staff/person/access/index?id=${personId}`, steps: pressing('记下', '记下了') },
  notSent: {
    ...access,
    steps: async (page) => {
      await loseNetwork(page);
      await pressing('记下', '现在连不上网')(page);
    },
  },
  missing: { ...access, path: '/staff/person/access/index?id=nobody', ready: '没找到这一条' },
  loading: { ...access, network: 'slow', ready: '正在打开' },
  failed: { ...access, network: 'lost', ready: '再试一次' },
};
