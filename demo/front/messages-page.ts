/**
 * 微信通知: what WeChat would show on the phone of whoever was chosen. In the demo no message leaves this machine, so
 * this page is where they arrive. Opening one opens the page that the message names.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { momentText } from '../../shared/calendar/day.text';
import { maskPhone } from '../../shared/telephone';
import type { Sent } from '../../localcloud/http/gateway';
import type { SentText } from '../../localcloud/text-operator';
import type { SentMessage } from '../../localcloud/wechat';
import { escaped } from './escaped';

const style = readFileSync(join(__dirname, 'identity-page.css'), 'utf8');

function card({ at, title, lines, page }: SentMessage, now: string): string {
  const rows = lines.map(
    ({ label, value }) => `<p><span class="soft">${escaped(label)}：</span>${escaped(value)}</p>`,
  );
  return [
    '<li class="card">',
    `<h2>${escaped(title)}</h2>`,
    `<p class="soft">${momentText(at, now)}</p>`,
    ...rows,
    `<a href="${escaped(`/#/${page}`)}">打开看看</a>`,
    '</li>',
  ].join('');
}

/** The text messages to anybody, the newest first: a message of the operator names a number and no account. */
function textCards(texts: readonly SentText[], now: string): string {
  const card = ({ phone, at, words }: SentText): string =>
    `<li class="card"><p class="soft">${maskPhone(phone)} · ${momentText(at, now)}</p><p>${escaped(words)}</p></li>`;
  return [...texts].reverse().map(card).join('');
}

/**
 * Writes the page, a complete HTML document.
 * @param name who was chosen; null where nobody was
 * @param sent the messages to them and the text messages to anybody, the oldest first
 */
export function messagesPage(name: string | null, { messages, texts }: Sent, now: Date): string {
  const at = now.toISOString();
  const newest = [...messages].reverse();
  const list =
    newest.length === 0
      ? '<p>还没有。先说好“有回音时提醒我”，再等干部回话。</p>'
      : `<ol class="cards">${newest.map((message) => card(message, at)).join('')}</ol>`;
  return [
    '<!doctype html>',
    '<html lang="zh-CN"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>微信通知 - 问需响应</title><link rel="icon" href="data:,"><style>${style}</style></head>`,
    '<body><main><h1>微信通知</h1>',
    `<p class="soft">${name === null ? '您还没选人。' : `${escaped(name)}的手机上，微信会这样提醒。`}演示里什么也不会真的发出去。</p>`,
    list,
    ...(texts.length === 0 ? [] : ['<h2>短信</h2>', `<ol class="cards">${textCards(texts, at)}</ol>`]),
    '<p><a href="/identities">回演示首页</a></p>',
    '</main></body></html>',
  ].join('\n');
}
