/** The states of one policy of one person at a desk. */
import { personId } from '../../../entitle';
import { atDesk } from '../../../entitled-at-desk';
import type { Recipe, Recipes } from '../../../recipe';
import { loadingAndFailed } from '../../../recipe';

const oneOf = (policy: string, ready: string): Recipe =>
  atDesk(`one/index?id=${personId}&policy=${policy}`, ready);

export const states: Recipes = {
  owed: oneOf('assistive-device-subsidy', '本人说已经在领'),
  pursued: oneOf('severe-nursing-subsidy', '看看办到哪一步了'),
  had: oneOf('precise-rehab-service', '正在享受'),
  notFound: oneOf('no-such-policy', '没找到这一条'),
  ...loadingAndFailed(oneOf('assistive-device-subsidy', '本人说已经在领')),
};
