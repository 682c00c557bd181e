/** The states of 政策享受情况 of one person at a desk. */
import { personId } from '../../entitle';
import { atDesk } from '../../entitled-at-desk';
import type { Recipes } from '../../recipe';
import { loadingAndFailed } from '../../recipe';

const ofPerson = atDesk(`index?id=${personId}`, '该享受，还没享受的');

export const states: Recipes = {
  rows: ofPerson,
  notFound: atDesk('index?id=nobody', '没找到这一条'),
  ...loadingAndFailed(ofPerson),
};
