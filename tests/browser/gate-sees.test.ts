/** The gate finds every defect planted here, and reports nothing about the sound elements beside it. */
import type { Page } from 'playwright-core';
import { violations } from './checks/axe';
import { findTargets, unworkable } from './checks/clicks';
import type * as InPage from './checks/in-page/in-page';
import type { Desk } from './browser';
import { startDesk } from './browser';
import { lookedAt, openLane } from './gate';
import type { Lane } from './gate';

declare const gate: typeof InPage;

let desk: Desk;
let lane: Lane;
beforeAll(async () => {
  desk = await startDesk();
  lane = await openLane(desk.browser);
});
afterAll(() => desk.stop());

/** Opens a page that has no fault except those in `body` and `title`. */
async function planted(page: Page, body: string, title: string): Promise<void> {
  const style = [
    'body { font: 19px/1.6 sans-serif; margin: 0 }',
    'button { min-height: 64px; min-width: 64px; font: inherit }',
  ].join(' ');
  const html = [
    `<!doctype html><html lang="zh-CN"><head><title>${title}</title><style>${style}</style></head>`,
    `<body><main><h1>家里改造</h1>${body}</main></body></html>`,
  ].join('');
  await page.goto(`${desk.cloud.url}/identities`);
  await page.setContent(html);
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('[data-hears]'))
      element.addEventListener('click', () => undefined);
    gate.listen();
  });
}

async function found(body: string, title = '家里改造 - 问需响应'): Promise<string> {
  const { page, devtools } = lane;
  await planted(page, body, title);
  await findTargets(devtools);
  return [
    ...(await lookedAt(page, true)),
    ...(await page.evaluate(() => gate.unnamed())),
    ...(await unworkable(page, devtools)),
    ...(await violations(page, 'all')),
  ].join('\n');
}

test('a page without a fault passes', async () => {
  expect(await found('<p>11月27日（周五）9:30到您家。</p><button class="button--primary">好</button>')).toBe(
    '',
  );
});

test('a window that is called otherwise is found', async () => {
  expect(await found('', '别的')).toMatch(/the window is called "别的"/);
});

test.each([
  [
    'a box that hears clicks and no keys',
    '<div data-hears style="height:64px">好</div>',
    /out of the keyboard's reach: <div/,
  ],
  [
    'a box that has the focus and hears no keys',
    '<div role="button" tabindex="0" data-hears style="height:64px">好</div>',
    /Enter does nothing[^]*the space bar does nothing/,
  ],
  ['a button without a name', '<button style="width:64px"></button>', /has no name/],
  [
    'a field named by what stands in it until one writes',
    '<input placeholder="姓名" style="height:64px">',
    /has no name/,
  ],
  [
    'a radio that Enter does not choose',
    '<label style="display:block;min-height:64px"><input type="radio" name="a">好</label>',
    /Enter does nothing/,
  ],
  [
    'a telephone number that the space bar does not follow',
    '<a href="tel:120" style="display:block;min-height:64px">打电话给急救</a>',
    /the space bar does nothing/,
  ],
  [
    'a target that is too small',
    '<button style="min-height:30px;height:30px;width:80px">好</button>',
    /80 x 30 px is too small/,
  ],
  [
    'a main action that is too low',
    '<button class="button--primary" style="min-height:48px;height:48px;width:90px">好</button>',
    /48 px is too low/,
  ],
  [
    'two targets side by side',
    '<button style="width:90px">好</button><button style="width:90px">不好</button>',
    /0 px apart/,
  ],
  ['words that are cut off', '<p style="height:20px;overflow:hidden">一<br>二<br>三</p>', /cut off/],
  ['words on words', '<p>一二三四五六</p><p style="margin-top:-48px">七八九十</p>', /words on words/],
  [
    'words that outgrow their box',
    '<p style="width:60px;border:1px solid;white-space:nowrap">一二三四五六七八</p>',
    /past the edge of its box/,
  ],
  [
    'a box that scrolls and takes no focus',
    '<div style="height:80px;overflow-y:auto">一<br>二<br>三<br>四<br>五</div>',
    /no key scrolls it[^]*axe scrollable-region-focusable/,
  ],
  ['a page that scrolls sideways', '<div style="width:2000px">宽</div>', /scrolls sideways/],
  [
    'a date broken in its middle',
    '<p style="width:300px">他们说轮椅和拐杖要在11月27日（周五）送到您家</p>',
    /11月27日（周五） is broken/,
  ],
  [
    'a day broken in a line of few letters',
    '<p style="width:160px">轮椅要在家等11月27日（周五）送到您家</p>',
    /11月27日 is broken/,
  ],
  [
    'a number broken between the boxes of its groups',
    '<p style="width:180px">有事打<b style="display:inline-block">0459-555-</b><b style="display:inline-block">0142</b></p>',
    /0459-555-0142 is broken/,
  ],
  [
    'a mark at the beginning of a line',
    '<p style="width:95px"><b style="display:inline-block">一二三四五</b>。</p>',
    /。 stands at the beginning of a line/,
  ],
  [
    'a telephone number broken in its middle',
    '<p style="width:200px">有事请您打电话0459-555-0142</p>',
    /0459-555-0142 is broken/,
  ],
  ['two headings that name the page', '<h1>又一个</h1>', /2 h1/],
  [
    'two main actions',
    '<p><button class="button--primary">交</button></p><p><button class="button--primary">转给别人看</button></p>',
    /2 main actions: 交, 转给别人看/,
  ],
  ['contrast below 7:1', '<p style="color:#6b6b6b">看不清</p>', /axe color-contrast-enhanced/],
  ['contrast below 4.5:1', '<p style="color:#aaa">看不清</p>', /axe color-contrast-enhanced/],
  ['a picture without words', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">', /axe image-alt/],
])('%s is found', async (_, body, finding) => {
  expect(await found(body)).toMatch(finding);
});

test('what is too hard for easy words is found, and neither a date nor what people wrote', async () => {
  const { page } = lane;
  const line = (words: string): string => `<p>${words}</p>`;
  await planted(
    page,
    `<div class="page-main"><p class="page-lead">先说一句。再说一句。</p>${[
      '这一行里头的字实在太多了一点',
      '这一行里头的字实在是太多了一点儿',
      '请按照要求来',
      '11月27日（周五）上午9:30在欧阳慕容雪梅家里见',
      '他说：“办理的时候要带上身份证和户口簿的原件”',
      '去看肇州县康复中心的人说的话',
    ]
      .map(line)
      .join('')}</div>`,
    '家里改造 - 问需响应',
  );
  expect(await page.evaluate(() => gate.tooHard(['欧阳慕容雪梅']))).toEqual([
    '16 characters in a line: 这一行里头的字实在是太多了一点儿',
    '按照 is a word of the office: 请按照要求来',
    expect.stringMatching(/^a lead of several sentences: /),
  ]);
});
