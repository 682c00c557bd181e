/**
 * Several people share one device: what each of them made and has not sent belongs to them alone, and
 * everything the page read is about the person for whom the account acts now.
 */
import type { Page, Request } from 'playwright-core';
import { familyGrant } from '../../demo/persons';
import { inInboxOnly } from '../../shared/notification/notification';
import { aNeed, personId, wangLi, zhao } from '../flows/world';
import { draftsOn, outgoingOn, untilKept } from './kept';
import { ownsPhone } from './owner';
import { routes } from './routes';
import { rowOf, shown } from './sides';
import { aDraft, soundsOf } from './states/on-phone';
import { answer, loseNetwork, press } from './states/recipe';
import { neighbour } from './states/records';
import { isTold, says } from './told';

const sunDefu = 'demo-sun-defu';
const owner = ownsPhone();
const at = (page: Page, title: string): Promise<void> =>
  page.locator('h1:visible', { hasText: title }).waitFor();
const unsent = (page: Page): ReturnType<Page['locator']> => shown(page).getByText('未送出 1 条');
const named = (page: Page, name: string): Promise<void> =>
  page.locator('.page-person:visible', { hasText: `正在为 ${name} 办事` }).waitFor();

/** The ids of the requests that an account sees of a person. */
async function requestsOf(account: string, person: string): Promise<string[]> {
  return (await owner.desk().world.get(account, 'request.mine', { personId: person, after: null })).rows.map(
    ({ id }) => id,
  );
}

/** Collects every submission and every medium that the pages of this browser send from now on. */
function sentFrom(page: Page): string[] {
  const sent: string[] = [];
  page.context().on('request', (request: Request) => {
    const said = request.postData() ?? '';
    if (request.method() === 'PUT' || /"request\.(submit|add|attach)"/.test(said)) sent.push(said);
  });
  return sent;
}

/**
 * Cuts the network and restores it, so that the program tries everything that waits. Returns when the program
 * has reached the cloud again.
 */
async function networkComes(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await says(page, '现在没有网络');
  await page.context().setOffline(false);
  await page.getByText('现在没有网络').first().waitFor({ state: 'detached' });
}

/** Submits a request without a network, so that it waits on the phone. */
async function waiting(): Promise<Page> {
  const page = await owner.atTheCheck(soundsOf(1), { words: '只有我自己能交。' });
  await loseNetwork(page);
  await press(page, '提交诉求');
  await unsent(page).waitFor();
  return page;
}

describe('two who sign in at one browser', () => {
  test('what the first made offline is neither seen nor sent by the second, and goes out when the first is back', async () => {
    const page = await waiting();
    const [first] = await outgoingOn(page);
    const before = await requestsOf(sunDefu, neighbour);
    await page.close();

    const sent = sentFrom(page);
    const theirs = await owner.desk().reopen(page, '/pages/home/index', sunDefu);
    await named(theirs, '孙德福');
    await shown(theirs).getByRole('button', { name: '我要提需求' }).waitFor();
    expect(await unsent(theirs).count()).toBe(0);
    await networkComes(theirs);
    for (const path of [
      '/pages/kept/index',
      `/pages/receipt/index?id=${first?.id ?? ''}`,
      `/pages/ask/index?id=${first?.id ?? ''}&step=words`,
    ]) {
      await owner.openAt(theirs, path);
      await says(theirs, /都送出去了|没找到这一条|已写/);
      expect(
        (await theirs.getByText('只有我自己能交').count()) + (await theirs.locator('audio').count()),
      ).toBe(0);
      expect(
        await theirs
          .locator('textarea:visible')
          .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value).join('')),
      ).toBe('');
    }
    expect([sent, await requestsOf(sunDefu, neighbour), await owner.arrived()]).toEqual([[], before, []]);
    expect(await outgoingOn(theirs)).toMatchObject([{ id: first?.id, requestId: null }]);
    await theirs.close();

    const again = await owner.desk().reopen(theirs, '/pages/home/index', zhao);
    await untilKept(again, 'everything is sent', async (phone) => (await outgoingOn(phone)).length === 0);
    expect(await owner.theOne()).toMatchObject({ words: '只有我自己能交。', media: 1, arrivedMedia: 1 });
  });

  test('a page left open does nothing as the next account to sign in: it closes, and its words wait for their own', async () => {
    const page = await owner.atTheCheck([], { words: '这一页还开着。' });
    const before = await requestsOf(sunDefu, neighbour);
    const theirs = await owner.desk().reopen(page, '/pages/home/index', sunDefu);
    await named(theirs, '孙德福');
    await press(page, '提交诉求');
    await named(page, '孙德福');
    await at(page, '您需要什么帮助');
    expect([await unsent(page).count(), await owner.arrived(), await requestsOf(sunDefu, neighbour)]).toEqual(
      [0, [], before],
    );
    await Promise.all([page.close(), theirs.close()]);

    const again = await owner.desk().reopen(theirs, '/pages/home/index', zhao);
    await untilKept(again, 'everything is sent', async (phone) => (await outgoingOn(phone)).length === 0);
    expect((await owner.theOne()).words).toBe('这一页还开着。');
  });

  test('what an earlier version kept for nobody becomes the first one’s who opens, sound and all', async () => {
    const page = await owner.withOnPhone([aDraft({ words: '以前写的。' })], soundsOf(1));
    await owner.openAt(page, '/pages/home/index');
    await shown(page).getByRole('button', { name: '接着上次填' }).waitFor();
    await says(page, '1 样没用上');
    await untilKept(page, 'the draft is somebody’s', async (phone) =>
      (await draftsOn(phone)).every(({ account }) => account !== undefined),
    );
    const theirs = await owner.desk().reopen(page, '/pages/home/index', sunDefu);
    await shown(theirs).getByRole('button', { name: '我要提需求' }).waitFor();
    expect(
      await shown(theirs)
        .getByText(/接着上次填|没用上/)
        .count(),
    ).toBe(0);
  });
});

describe('what the cloud said last of who one is', () => {
  test('opens home after a kill without a network: she can ask at once, it says so, and the words go out later', async () => {
    const page = await owner.withOnPhone([]);
    await owner.openAt(page, '/pages/home/index');
    await shown(page).getByRole('button', { name: '我要提需求' }).waitFor();
    const again = await owner.killed(page, '/pages/home/index', loseNetwork);
    await named(again, '赵淑芬');
    await says(again, '现在没有网络');
    await press(again, '我要提需求');
    await answer(again, '没有危险');
    await answer(again, '孩子上学');
    await shown(again).locator('textarea').fill('没有网也能提。');
    await press(again, '下一步');
    await press(again, '下一步');
    await answer(again, '只发文字');
    await press(again, '提交诉求');
    await unsent(again).waitFor();
    expect(await owner.arrived()).toEqual([]);
    await again.unroute('**/call');
    await networkComes(again);
    await untilKept(again, 'everything is sent', async (phone) => (await outgoingOn(phone)).length === 0);
    expect((await owner.theOne()).words).toBe('没有网也能提。');
  });

  test('is gone when nobody is signed in any more, and gives way to whoever signs in', async () => {
    const page = await owner.withOnPhone([]);
    await owner.openAt(page, '/pages/home/index');
    await named(page, '赵淑芬');
    const session = (on: Page): Promise<string | null> =>
      on.evaluate(() => window.localStorage.getItem('session'));
    expect(await session(page)).toContain('赵淑芬');
    const theirs = await owner.desk().reopen(page, '/pages/home/index', sunDefu);
    await named(theirs, '孙德福');
    expect(await session(theirs)).not.toContain('赵淑芬');
    await page.close();
    // The gateway leads to the page where an account signs in; the program itself leads to no page of its own
    // meanwhile.
    const seen: string[] = [];
    theirs.on('framenavigated', (frame) => seen.push(frame.url()));
    await theirs.context().clearCookies();
    await theirs.evaluate(() => window.location.assign('#/pages/me/index'));
    await theirs.waitForURL(/\/identities/);
    expect(await session(theirs)).toBeNull();
    expect(seen.filter((url) => url.includes('sign-in'))).toEqual([]);
  });
});

describe('for whom one acts', () => {
  /** Lets 王丽 act for her mother and for a neighbour. */
  async function forTwo(): Promise<void> {
    const grants = [
      familyGrant({ account: wangLi, name: '王丽', relation: '邻居' }, '2026-01-01', '2026-12-31'),
    ];
    await owner.desk().world.database.collection('person').doc(neighbour).update({ grants });
  }

  async function choose(page: Page, name: RegExp, heading: string): Promise<void> {
    await page.locator('.page-person--switch:visible').click();
    await at(page, '现在替谁办事');
    await answer(page, name);
    await page.locator('h1:focus', { hasText: heading }).waitFor();
  }

  test('is changed in one step, said aloud; what was read of the person before is gone, what was written waits', async () => {
    await forTwo();
    const { id } = await owner
      .desk()
      .world.get(zhao, 'request.submit', aNeed({ words: '只和赵淑芬有关的话。' }));
    const page = await owner.desk().open(wangLi);
    await page.goto(`${owner.desk().cloud.url}/clock`);
    await owner.openAt(page, `/resident/request/detail/index?id=${id}`);
    await says(page, '只和赵淑芬有关的话');
    await page.evaluate(() => window.location.assign('#/pages/home/index'));
    await press(page, '我要提需求');
    await answer(page, '没有危险');
    await untilKept(page, 'the draft is for her', async (phone) =>
      (await draftsOn(phone)).some((draft) => draft.personId === personId),
    );
    await choose(page, /孙德福/, '现在替孙德福办事');
    await press(page, '好，去首页');
    await named(page, '孙德福');
    await shown(page).getByRole('button', { name: '按一下，开口说' }).waitFor();
    expect(await shown(page).getByText('接着上次填').count()).toBe(0);

    await loseNetwork(page);
    await page.evaluate(
      (request) => window.location.assign(`#/resident/request/detail/index?id=${request}`),
      id,
    );
    await shown(page).getByRole('button', { name: '再试一次' }).waitFor();
    expect(await page.getByText('只和赵淑芬有关的话').count()).toBe(0);
    await page.unroute('**/call');
    await page.evaluate(() => window.location.assign('#/pages/home/index'));
    await choose(page, /赵淑芬/, '现在替赵淑芬办事');
    await press(page, '好，去首页');
    await shown(page).getByRole('button', { name: '接着上次填' }).waitFor();
  });

  test('is asked first where something is about another: a request, or what a notice says of who may act', async () => {
    await forTwo();
    const { id } = await owner
      .desk()
      .world.get(sunDefu, 'request.submit', aNeed({ personId: neighbour, words: '楼道的灯坏了。' }));
    const page = await owner.desk().open(wangLi, { path: `/resident/request/detail/index?id=${id}` });
    await at(page, '这是孙德福的事');
    expect(await page.getByText('楼道的灯坏了').count()).toBe(0);
    await press(page, '换成替孙德福办事');
    await says(page, '楼道的灯坏了');
    await named(page, '孙德福');
    await isTold(page, '现在替孙德福办事');

    // The notice is about her mother, also while she acts for the neighbour.
    owner.desk().world.put('notice', [
      {
        ...inInboxOnly,
        _id: 'ending',
        account: wangLi,
        kind: 'record',
        code: 'grantEnding',
        personId,
        name: '赵淑芬',
        at: '2026-11-23T01:00:00.000Z',
        atKey: '2026-11-23T01:00:00.000Z|ending',
        inbox: { state: 'unread' },
      },
    ]);
    await page.evaluate(() => window.location.assign('#/pages/inbox/index'));
    await rowOf(page, '代办快到期了').click();
    await at(page, '这是赵淑芬的事');
    await press(page, '换成替赵淑芬办事');
    await at(page, '我替赵淑芬办事');
    await shown(page).getByRole('button', { name: '我不替他办了' }).waitFor();
    await named(page, '赵淑芬');
  });

  test('stands at the top of every page of residents', async () => {
    const { id } = await owner.desk().world.get(wangLi, 'request.submit', aNeed());
    const page = await owner.desk().open(wangLi);
    await named(page, '赵淑芬');
    const nameless: string[] = [];
    for (const route of routes.filter((one) => !one.startsWith('staff/'))) {
      await owner.openAt(page, `/${route}?id=${route.startsWith('resident/') ? id : ''}`);
      await named(page, '赵淑芬').catch(() => nameless.push(route));
    }
    expect(nameless).toEqual([]);
  });

  test('words for a person it acts for no more are shown with the reason, and go only when they are thrown away', async () => {
    await forTwo();
    const page = await owner.desk().open(wangLi);
    await choose(page, /孙德福/, '现在替孙德福办事');
    await press(page, '好，去首页');
    await press(page, '我要提需求');
    await answer(page, '没有危险');
    await untilKept(page, 'the draft is for him', async (phone) =>
      (await draftsOn(phone)).some((draft) => draft.personId === neighbour),
    );
    await owner.desk().world.database.collection('person').doc(neighbour).update({ grants: [] });
    const [draft] = await draftsOn(page);
    const again = await owner.killed(page, `/pages/ask/index?id=${draft?.id ?? ''}&step=topic`);
    await at(again, '这件现在交不了');
    await press(again, '看手机里存的');
    await says(again, '这个手机现在不能提这个人的事了');
    await named(again, '赵淑芬');
    await shown(again)
      .getByRole('button', { name: /^删掉：/ })
      .click();
    expect(await draftsOn(again)).toHaveLength(1);
    await shown(again)
      .getByRole('button', { name: /^删掉，不要了/ })
      .click();
    await says(again, '都送出去了');
    await untilKept(again, 'the draft is gone', async (phone) => (await draftsOn(phone)).length === 0);
  });
});
