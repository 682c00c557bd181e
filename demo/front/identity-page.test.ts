/** What the first page says in each of its states; how it is walked is in tests/browser/first-page.test.ts. */
import { identities } from '../identities';
import type { FirstPage } from './identity-page';
import { identityPage } from './identity-page';

const now = new Date('2026-11-24T02:00:00.000Z');
const nothing = { inWork: 0, toRate: 0, onDesk: 0, firstDueAt: null };

/** The page's words, without its tags. */
function words(change: Partial<FirstPage> = {}): string {
  const html = identityPage({ identities, now, counts: nothing, weixin: 'unavailable', ...change });
  return html.slice(html.indexOf('<body>')).replace(/<[^>]*>/g, '');
}

test.each([
  [nothing, '她现在没有在办的事。', '她的待办是空的。'],
  [{ ...nothing, inWork: 2, toRate: 1 }, '她有 2 件在办，1 件等她打分。', '她的待办是空的。'],
  [{ ...nothing, toRate: 3 }, '她有 3 件等她打分。', '她的待办是空的。'],
  [{ ...nothing, onDesk: 2 }, '她现在没有在办的事。', '待办 2 件。'],
] as const)('the cards say how it stands: %j', (counts, hers, desk) => {
  expect(words({ counts })).toContain(hers);
  expect(words({ counts })).toContain(desk);
});

test.each([
  ['2026-11-24T01:59:00.000Z', '最早的已经晚了。'],
  ['2026-11-24T09:00:00.000Z', '最早的今天到期。'],
  ['2026-11-25T09:00:00.000Z', '最早的明天到期。'],
  ['2026-11-30T09:00:00.000Z', '最早的11月30日（周一）到期。'],
])('a desk whose first request is due at %s: %s', (firstDueAt, said) => {
  expect(words({ counts: { ...nothing, onDesk: 8, firstDueAt } })).toContain(`待办 8 件，${said}`);
});

test('微信里看 leads there where it can be opened, and otherwise says that it cannot', () => {
  const page = (weixin: FirstPage['weixin']): string =>
    identityPage({ identities, now, counts: nothing, weixin });
  expect(page('ready')).toContain('<a href="/weixin/">');
  expect(page('unavailable')).not.toContain('/weixin/');
  expect(words()).toContain('这里暂时看不了');
  for (const weixin of ['ready', 'unavailable'] as const)
    expect(words({ weixin })).toContain('近似，以微信为准');
});

test('everybody is on the page, once as somebody to be; the two of the cards stand only there', () => {
  const html = identityPage({ identities, now, counts: nothing, weixin: 'unavailable' });
  const offered = (account: string): number => html.split(`value="${account}"`).length - 1;
  expect(identities.map(({ account }) => [account, offered(account)])).toEqual(
    identities.map(({ account }) => [account, account === 'demo-zhao-shufen' ? 2 : 1]),
  );
});
