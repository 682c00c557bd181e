/**
 * The page on which a user of the demo chooses an identity, and moves the local cloud's clock. The gateway of
 * the local cloud takes its forms (`GatewayOptions.identityPage`). It is plain HTML, because it must work for
 * everybody and before anything else does.
 */
import type { Identity } from './identities';

const style = [
  '',
  ':root{color-scheme:light}*{box-sizing:border-box}',
  'body{margin:0;background:#FAF7F1;color:#1B2527;' +
    'font:19px/1.6 system-ui,-apple-system,"PingFang SC","Microsoft YaHei",sans-serif}',
  'main{max-width:42rem;margin:0 auto;padding:2rem 1.25rem 4rem}',
  'h1{font-size:1.7rem;line-height:1.3;margin:0 0 .5rem}' +
    'h2{font-size:1.2rem;margin:2.25rem 0 .75rem;color:#0A5648}p{margin:.5rem 0 1rem}',
  'ul{list-style:none;margin:0;padding:0;display:grid;gap:.75rem}form{margin:0}',
  'button{width:100%;min-height:64px;padding:.75rem 1.1rem;font:inherit;text-align:left;' +
    'color:#1B2527;background:#fff;border:2px solid #0A5648;border-radius:14px;cursor:pointer}',
  'button:hover{background:#EAF2EE}button:focus-visible{outline:4px solid #0A5648;outline-offset:3px}',
  'strong{display:block;font-size:1.1rem}',
  '.times{grid-template-columns:repeat(auto-fit,minmax(9rem,1fr))}.times button{text-align:center}',
  '',
].join('\n');

const moves = [
  { field: 'advanceHours', amount: 1, label: '往后拨一小时' },
  { field: 'advanceDays', amount: 1, label: '往后拨一天' },
  { field: 'advanceDays', amount: 3, label: '往后拨三天' },
  { field: 'advanceDays', amount: 7, label: '往后拨七天' },
] as const;

const office = button(
  '/identities',
  'anonymous',
  '1',
  '<strong>办公电脑（没登录）</strong>干部在自己手机上输入电脑显示的号码，才能在这里办事',
);

/**
 * Writes the page.
 * @param identities the identities to choose from, in the order of the page
 * @param now the cloud's time, which the page shows
 * @returns a complete HTML document
 */
export function identityPage(identities: readonly Identity[], now: Date): string {
  const roles = [...new Set(identities.map(({ role }) => role))];
  const beijing = new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'full',
    timeStyle: 'short',
  }).format(now);
  const groups = roles.map((role, at) => {
    const choices = identities.filter((each) => each.role === role).map(choice);
    return section(`role-${at}`, escaped(role), `<ul>${choices.join('')}</ul>`);
  });
  const time = `<time datetime="${now.toISOString()}">${escaped(beijing)}</time>`;
  const clock = [
    `<p>现在是 ${time}（北京时间）。把时间往后拨，到期的事情会马上处理一遍。</p>`,
    `<ul class="times">${moves.map(move).join('')}</ul>`,
  ];
  const head = [
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>选择身份 · 问需响应</title><link rel="icon" href="data:,"><style>${style}</style>`,
  ];
  return [
    '<!doctype html>',
    `<html lang="zh-CN"><head>${head.join('')}</head>`,
    '<body><main><h1>选择身份</h1><p>这是演示环境，人和事都是样例。选一个人，就以这个人的身份进入。</p>',
    groups.join('\n'),
    section('office', '办公电脑', `<ul>${office}</ul>`),
    section('clock', '演示时间', clock.join('')),
    '</main></body></html>',
  ].join('\n');
}

function section(id: string, title: string, content: string): string {
  return `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>`;
}

/** A button in a list that posts one field. The caller escapes `value` and `words`. */
function button(action: string, field: string, value: string, words: string): string {
  const hidden = `<input type="hidden" name="${field}" value="${value}">`;
  return `<li><form method="post" action="${action}">${hidden}<button type="submit">${words}</button></form></li>`;
}

function choice({ account, name, hint }: Identity): string {
  const words = `<strong>${escaped(name)}</strong>${escaped(hint)}`;
  return button('/identities', 'account', escaped(account), words);
}

function move({ field, amount, label }: (typeof moves)[number]): string {
  return button('/clock', field, String(amount), label);
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
