/** The states of a list behind a number of 本辖区: requests, people, posts, nothing, and what cannot be read. */
import { countyLeader } from '../../county';
import type { Recipes } from '../../recipe';

const address = '/staff/region/list/index?place=230623101000&from=2026-11-02&until=2026-11-30&figure=';
const list = { as: countyLeader, path: `${address}asked`, ready: '一共' };

export const states: Recipes = {
  requests: list,
  people: { ...list, path: `${address}owed` },
  posts: { ...list, path: `${address.replace('230623101000', '230623000000')}vacant`, ready: '没有人，去补' },
  empty: { ...list, path: `${address}elsewhere`, ready: '一件也没有' },
  loading: { ...list, network: 'slow', ready: '正在打开' },
  failed: { ...list, network: 'lost', ready: '再试一次' },
};
