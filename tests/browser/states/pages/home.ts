/** The states of 首页. */
import { personId, wangLi, zhao } from '../../../flows/world';
import { digestOf } from '../../../../cloudfunctions/aggregate/hash-chain';
import { awayToday, guest, idle, nobodyYet } from '../county';
import { aDraft, aHandedIn, anOutgoing, named, photosOf, sending, soundsOf } from '../on-phone';
import type { Recipe, Recipes } from '../recipe';
import { asksFromAfar, someoneElse } from '../records';
import { says } from '../../told';

const homePath = '/pages/home/index';
const home = { path: homePath, ready: '我的诉求' };
/** What the cloud said of 赵淑芬 before the network was lost. */
const known = {
  view: {
    account: digestOf(zhao),
    persons: [
      {
        id: personId,
        name: '赵淑芬',
        place: '红旗镇阳光村',
        phone: '154****0001',
        relation: null,
        scopes: null,
        recorded: true,
      },
    ],
    posts: [],
    away: [],
    unread: 0,
  },
  now: '2026-11-23T02:00:00.000Z',
};
/** This change was refused, so that the program does not send it as soon as the page opens. */
const refused = anOutgoing({ refused: 'BAD_INPUT' });
const sounds = soundsOf(14);
const photos = photosOf(1);

/** The first page as one comes to it by the tabs, for whom the app would lead on from it when it is opened. */
const byTabs = (as: string, ready: string): Recipe => ({
  path: '/pages/me/index',
  as,
  ready: '字要多大',
  steps: async (page) => {
    await page.locator('nav:visible').getByRole('button', { name: '首页' }).click();
    await says(page, ready);
  },
});

export const states: Recipes = {
  empty: { ...home, as: nobodyYet },
  guest: { ...home, as: guest, ready: '先介绍一下自己' },
  claimWaits: byTabs(asksFromAfar, '登记在核对'),
  withRequests: { ...home, as: zhao, ready: '件有答复' },
  withDraft: { ...home, as: zhao, onPhone: { entries: [aDraft()], media: [] }, ready: '接着上次填' },
  withSpeech: {
    ...home,
    as: zhao,
    onPhone: { entries: [aDraft({ way: 'speak', category: null, media: named(sounds) })], media: sounds },
    ready: '接着上次说',
  },
  severalKept: {
    ...home,
    as: zhao,
    onPhone: { entries: [aDraft(), aDraft({ category: 'job' })], media: photos },
    ready: '手机里存的',
  },
  unsent: { ...home, as: zhao, onPhone: { entries: [refused], media: [] }, ready: '未送出 1 条' },
  following: {
    ...home,
    as: zhao,
    network: 'wordsOnly',
    onPhone: { entries: [anOutgoing({ requestId: 'x'.repeat(22), media: sending(photos) })], media: photos },
    ready: '还在传',
  },
  arrived: { ...home, as: zhao, onPhone: { entries: [aHandedIn()], media: [] }, ready: '已经交上去了' },
  proxy: { ...home, as: wangLi },
  // Whoever is resident and cadre comes to the desk first, and here by the tabs.
  cadre: byTabs(idle, '干部工作台'),
  away: { ...home, as: awayToday, ready: '您在请假' },
  noNetwork: {
    ...home,
    as: zhao,
    steps: async (page) => {
      await page.context().setOffline(true);
      await says(page, '现在没有网络');
    },
  },
  offline: {
    ...home,
    as: zhao,
    network: 'lost',
    stored: { session: known },
    ready: '我要提需求',
    steps: (page) => says(page, '现在没有网络'),
  },
  over: {
    ...home,
    as: zhao,
    onPhone: { entries: [aDraft({ personId: someoneElse })], media: [] },
    ready: '1 件交不了',
  },
  loading: { ...home, as: zhao, network: 'slow', ready: '正在打开' },
  failed: { ...home, as: zhao, network: 'lost', ready: '再试一次' },
};
