/**
 * The first page of the demo: what this is, the loop walked in three cards, everybody one can be, and the local
 * cloud's clock. The gateway of the local cloud takes its forms (`GatewayOptions.identityPage`). It is plain HTML,
 * because it must work for everybody and before anything else does.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, beijingDay } from '../../shared/calendar/calendar';
import { dayText, momentText } from '../../shared/calendar/day.text';
import type { Identity } from '../identities';
import { escaped } from './escaped';
import type { LoopCounts } from './loop-counts';

const style = readFileSync(join(__dirname, 'identity-page.css'), 'utf8');

export interface FirstPage {
  /** Everybody one can be, in the order of the page. */
  readonly identities: readonly Identity[];
  /** The cloud's time. */
  readonly now: Date;
  readonly counts: LoopCounts;
  /** Whether the mini-program's own package can be opened at `/weixin/`. */
  readonly weixin: 'ready' | 'unavailable';
}

/** The two who show the loop. */
const asking = { account: 'demo-zhao-shufen', name: '赵淑芬' };
const answering = { account: 'demo-chen-guilan', name: '陈桂兰' };

/** Where the cards stand, and the clock: a form comes back to them. */
const loopAt = 'loop';
const clockAt = 'clock';

const tick = '<svg viewBox="0 0 24 24"><path d="M5 12.5l4.5 4.5L19 7.5"/></svg>';

const steps = [
  { word: '提出', said: '说一句就行' },
  { word: '受理', said: '一个人管到底' },
  { word: '答复', said: '到日子给回音' },
  { word: '满意', said: '本人说了算' },
];

const moves = [
  { field: 'advanceHours', amount: 1, label: '过一小时' },
  { field: 'advanceDays', amount: 1, label: '过一天' },
  { field: 'advanceDays', amount: 3, label: '过三天' },
  { field: 'advanceDays', amount: 7, label: '过七天' },
] as const;

type Side = 'residents' | 'staff';

const sideOf: Readonly<Record<Identity['role'], Side>> = {
  残疾人: 'residents',
  家属代办: 'residents',
  还没登记: 'residents',
  干部: 'staff',
  领导: 'staff',
  管理员: 'staff',
};

/** Writes the page, a complete HTML document. */
export function identityPage({ identities, now, counts, weixin }: FirstPage): string {
  const others = identities.filter(
    ({ account }) => account !== asking.account && account !== answering.account,
  );
  const of = (side: Side): string =>
    others
      .filter(({ role }) => sideOf[role] === side)
      .map(choice)
      .join('');
  const title = '<title>一件难处，从说出口，到本人说满意。 - 问需响应</title>';
  return [
    '<!doctype html>',
    '<html lang="zh-CN"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `${title}<link rel="icon" href="data:,"><style>`,
    style,
    '</style></head>',
    '<body><main>',
    hero(),
    section(
      loopAt,
      '三分钟看一圈',
      `<ol class="cards">${cards(counts, now).join('')}</ol>${weixinCard(weixin)}`,
    ),
    section(
      'others',
      '换一个人看',
      `<div class="sides">${[
        side('残疾人和家里人', of('residents')),
        side('干部和领导', of('staff')),
        side('办公电脑', office),
      ].join('')}</div>`,
    ),
    section(clockAt, '演示时间', clock(now)),
    '</main></body></html>',
  ].join('\n');
}

function hero(): string {
  const rings = steps.map(
    ({ word, said }, at) =>
      `<li><span class="ring" aria-hidden="true">${at < steps.length - 1 ? tick : steps.length}</span>` +
      `<strong>${word}</strong><small>${said}</small></li>`,
  );
  return [
    '<div class="hero"><div>',
    '<p class="kicker"><strong>问需响应</strong> · ' +
      `${unbroken('演示县：林甸')}${unbroken('（人是虚构的，地方和政策是真的）')}</p>`,
    '<h1><span>一件难处，</span><span>从说出口，</span><span>到本人说满意。</span></h1>',
    `<p>${whole(['残疾人和家里人说一句', '分到该管的那一个人', '按日子答复', '本人打分'])}</p>`,
    '</div><div class="way">',
    `<ol class="loop" aria-label="一件事这样走完">${rings.join('')}</ol>`,
    '<p class="again"><span>没解决，上一级再办</span></p>',
    '</div></div>',
  ].join('\n');
}

function cards(counts: LoopCounts, now: Date): string[] {
  const today = beijingDay(now.toISOString());
  return [
    card(
      1,
      '提',
      [
        '当一回',
        unbroken('赵淑芬：'),
        '点',
        unbroken('“我要提需求”，'),
        '写一句',
        unbroken('“轮椅坏了”。'),
      ].join(''),
      askedText(counts),
      [become(asking.account, 'main', `我是${asking.name}`)],
    ),
    card(
      2,
      '答',
      `当一回${unbroken('陈桂兰，')}${unbroken('阳光村专职委员：')}受理，写一句回音。`,
      deskText(counts, now),
      [become(answering.account, 'main', `我是${answering.name}`)],
    ),
    card(
      3,
      '评',
      `再当${unbroken('赵淑芬：')}解决了吗？没解决，就到镇里去了。`,
      `也可以让时间走一天，看晚了会怎样。现在是${momentHtml(`${dayText(today, today)}。`)}`,
      [
        become(asking.account, 'main', `再当${asking.name}`),
        button(`/clock#${loopAt}`, 'advanceDays', '1', 'other', '过一天'),
      ],
    ),
  ];
}

function card(number: number, title: string, does: string, stands: string, acts: readonly string[]): string {
  return [
    `<li class="card"><h3><span class="number">${number}</span>${title}</h3>`,
    `<p>${does}</p><p class="soft">${stands}</p>`,
    `<div class="acts">${acts.join('')}</div></li>`,
  ].join('');
}

/** How the person's requests stand: 她有 2 件在办，1 件等她打分。 */
function askedText({ inWork, toRate }: LoopCounts): string {
  const parts = [
    ...(inWork === 0 ? [] : [`${inWork} 件在办`]),
    ...(toRate === 0 ? [] : [`${toRate} 件等她打分`]),
  ];
  return parts.length === 0 ? '她现在没有在办的事。' : `她有 ${whole(parts)}`;
}

/** How the cadre's desk stands: 待办 8 件，最早的明天到期。 */
function deskText({ onDesk, firstDueAt }: LoopCounts, now: Date): string {
  if (onDesk === 0) return '她的待办是空的。';
  const due = firstDueAt === null ? [] : [`最早的${whenDue(firstDueAt, now.toISOString())}`];
  return whole([`待办 ${onDesk} 件`, ...due]);
}

/** Words that no line breaks where they fit into one. */
const unbroken = (words: string): string => `<span class="whole">${words}</span>`;

/** A sentence of clauses, none of which is broken where it fits into a line. */
function whole(clauses: readonly string[]): string {
  return clauses.map((clause, at) => unbroken(`${clause}${at < clauses.length - 1 ? '，' : '。'}`)).join('');
}

function whenDue(at: string, now: string): string {
  if (at < now) return '已经晚了';
  const [day, today] = [beijingDay(at), beijingDay(now)];
  if (day === today) return '今天到期';
  return day === addDays(today, 1) ? '明天到期' : `${dayText(day, today)}到期`;
}

function weixinCard(state: FirstPage['weixin']): string {
  const title = '<h3 id="weixin">微信里看</h3>';
  const what = '同一个小程序包，跑在微信自己的组件上。近似，以微信为准。';
  const messages = '<a href="/messages">微信通知：手机上会收到什么</a>';
  return state === 'ready'
    ? `<div class="card weixin">${title}<p class="soft">${what}</p><a href="/weixin/">打开微信里的样子</a>${messages}</div>`
    : `<div class="card weixin">${title}<p class="soft">${what}这里暂时看不了，别的都能看。</p></div>`;
}

/** A day, and where it follows the time, in pieces that are not broken: 11月27日 and （周五）9:12. */
function momentHtml(words: string): string {
  const [, date = '', rest = ''] = /^(.*?日)(.*)$/.exec(words) ?? [];
  return unbroken(unbroken(date) + unbroken(rest));
}

function clock(now: Date): string {
  const at = now.toISOString();
  const list = moves.map(
    ({ field, amount, label }) =>
      `<li>${button(`/clock#${clockAt}`, field, String(amount), 'other', label)}</li>`,
  );
  return [
    `<p>现在是<time datetime="${at}">${momentHtml(`${momentText(at, at)}。`)}</time>`,
    '时间一走，到期的事情马上处理一遍。</p>',
    `<ul class="times">${list.join('')}</ul>`,
  ].join('');
}

function section(id: string, title: string, content: string): string {
  return `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>`;
}

function side(title: string, choices: string): string {
  return choices === '' ? '' : `<div class="side"><h3>${title}</h3><ul class="people">${choices}</ul></div>`;
}

/** A button that posts one field. The caller escapes `value` and `words`. */
function button(action: string, field: string, value: string, look: string, words: string): string {
  const hidden = `<input type="hidden" name="${field}" value="${value}">`;
  return `<form method="post" action="${action}">${hidden}<button type="submit" class="${look}">${words}</button></form>`;
}

const become = (account: string, look: 'main' | 'other', words: string): string =>
  button('/identities', 'account', account, look, words);

const named = (name: string, hint: string): string => `<strong>${name}</strong><span>${hint}</span>`;

function choice({ account, name, hint }: Identity): string {
  const words = named(escaped(name), escaped(hint));
  return `<li>${button('/identities', 'account', escaped(account), 'person', words)}</li>`;
}

const signedOut = named('没登录的电脑', '干部用手机确认');
const office = `<li>${button('/identities', 'anonymous', '1', 'person', signedOut)}</li>`;
