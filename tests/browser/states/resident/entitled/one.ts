/**
 * The states of one policy for a person: it waits for answers, is owed, is being pursued, the person has it,
 * has declined it, or it is not for them.
 */
import { entitled } from '../../entitle';
import type { Recipe, Recipes } from '../../recipe';
import { loadingAndFailed, loseNetwork, press } from '../../recipe';
import { says } from '../../../told';

const one = (policy: string, ready: string, change: Partial<Recipe> = {}): Recipe => ({
  as: entitled,
  path: `/resident/entitled/one/index?id=${policy}`,
  ready,
  ...change,
});

export const states: Recipes = {
  asked: one('temporary-relief', '回答问题'),
  owed: one('assistive-device-subsidy', '帮我办'),
  pursued: one('severe-nursing-subsidy', '看看办到哪一步了'),
  had: one('precise-rehab-service', '停发了'),
  declined: one('income-tax-reduction', '我还是想要'),
  no: one('preschool-inclusion', '现在不符合'),
  may: one('blind-free-transit', '可以享受'),
  notSent: one('assistive-device-subsidy', '帮我办', {
    steps: async (page) => {
      await loseNetwork(page);
      await press(page, '帮我办');
      await says(page, '现在连不上网');
    },
  }),
  notFound: one('no-such-policy', '没找到这一条'),
  ...loadingAndFailed(one('assistive-device-subsidy', '帮我办')),
};
