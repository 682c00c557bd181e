/** The states of 登录, at a computer where nobody is signed in. */
import { emptyOffice } from '../../office';
import { askBeside } from '../office-computer';
import type { Recipes } from '../recipe';
import { says } from '../../told';

const signIn = { as: emptyOffice, path: '/staff/sign-in/index', ready: '只能用一次' };

export const states: Recipes = {
  code: signIn,
  over: {
    ...signIn,
    // Another window of the same browser asks for its own code.
    steps: async (page) => {
      await askBeside(page, 'desk.begin', { clientId: crypto.randomUUID() });
      await says(page, '这个码过时了');
    },
  },
  loading: { ...signIn, network: 'slow', ready: '正在打开' },
  failed: { ...signIn, network: 'lost', ready: '再试一次' },
};
