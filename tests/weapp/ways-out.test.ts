/** @jest-environment jsdom */
/**
 * The built WeChat package, where a page cannot do what was asked of it: a proxy sees and starts only what the
 * person allows, and an address that leads nowhere says what happened. Each leads on from there.
 */
import type { Scope } from '../../shared/person/person';
import { anOffer } from '../builders/inputs';
import type { World } from '../flows/world';
import { aNeed, liaison, personId, startWorld, zhao } from '../flows/world';
import type { CloudCall } from '../../weixin/wechat/wechat';
import type { Phone } from './harness';
import { openPhone } from './harness';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const opened = (account: string, url?: string): Promise<Phone> =>
  openPhone({
    callFunction: ({ data }: CloudCall): unknown => world.raw(account, data),
    ...(url === undefined ? {} : { url }),
  });

describe('a proxy', () => {
  const ask = '请本人重新给您一个口令';

  /** An account that may do this and no more for 赵淑芬. */
  async function allowed(...scopes: Scope[]): Promise<string> {
    const account = `test-${scopes.join('-')}`;
    const name = '何玉梅';
    const offer = anOffer({ name, relation: '侄女', scopes });
    const { code } = await world.get(zhao, 'grant.offer', { personId, ...offer });
    await world.get(account, 'claim.enter', { code, name });
    return account;
  }

  test('who may only see her requests asks for nothing, sees no policies, and is told whom to ask', async () => {
    await world.get(zhao, 'request.submit', aNeed({ words: '轮椅坏了。' }));
    const account = await allowed('requests');
    const phone = await opened(account);
    await phone.see('赵淑芬没有请您替他提需求');
    for (const words of ['按一下，开口说', '我要提需求', '能享受的政策'])
      expect(phone.text()).not.toContain(words);
    await phone.tap('我的诉求');
    await phone.see('轮椅坏了');

    for (const url of ['/pages/ask/index?step=danger', '/pages/speak/index']) {
      const asking = await opened(account, url);
      await asking.see('赵淑芬没有请您替他提需求');
      await asking.see(ask);
    }
    const owed = await opened(account, '/resident/entitled/index');
    await owed.see('赵淑芬没有让您看他的政策');
    await owed.see(ask);
    await owed.tap('看看我能替他办什么');
    await owed.see('我替赵淑芬办事');
    const policy = await opened(account, '/resident/policy/index?id=assistive-device-subsidy');
    await policy.see('免费给您轮椅');
    // The policy is open to everybody, and may be there before it is known who looks.
    await policy.until('nothing to lead to her policies', () => !policy.text().includes('能不能享受'));
  });

  test('who may only ask for her sees no list of hers', async () => {
    const account = await allowed('submit');
    const phone = await opened(account);
    await phone.find('我要提需求');
    expect(phone.text()).not.toContain('我的诉求');
    const list = await opened(account, '/resident/request/list/index');
    await list.see('赵淑芬没有让您看他的诉求');
    await list.see(ask);
  });
});

describe('an address that leads nowhere', () => {
  test.each([
    '/resident/request/detail/index?id=abc',
    '/resident/request/rate/index?id=abc',
    '/resident/request/add/index?id=abc',
    '/resident/entitled/one/index?id=abc',
  ])('%s: what is not there is said to be, and leads home', async (url) => {
    const phone = await opened(zhao, url);
    await phone.see('没找到这一条');
    expect(phone.text()).not.toContain('没填对');
    await phone.tap('回首页');
    await phone.see('您需要什么帮助');
  });

  test('a policy that is not there any more leads to those that are', async () => {
    const phone = await opened(zhao, '/resident/policy/index?id=no-such-policy');
    await phone.see('这条政策没有了');
    await phone.tap('看看有哪些政策');
    await phone.see('一类一类看');
  });

  test('of an old card names no page: it says so, and leads home', async () => {
    const phone = await opened(zhao, '/pages/nowhere/index');
    await phone.see('没有这一页');
    await phone.tap('回首页');
    await phone.see('您需要什么帮助');
  });

  test('says so to a cadre too, whom home leads on to their work', async () => {
    const phone = await opened(liaison, '/staff/request/index?id=abc');
    await phone.see('没找到这一条');
    await phone.tap('回首页');
    await phone.until('待办', () => phone.url() === '/staff/desk/index');
    await phone.see('最先到期的排在最上面');
  });

  test.each(['/staff/desk/index', '/staff/enter/index', '/staff/person/find/index'])(
    '%s says to a resident whom it is for, and leads home',
    async (url) => {
      const phone = await opened(zhao, url);
      await phone.see('这一页是干部用的');
      await phone.tap('回首页');
      await phone.see('您需要什么帮助');
    },
  );
});
