/**
 * Where few letters fit in a line: what can be pressed stands in the first screen, no word on it and no name is
 * broken, and no number leaves its card. Where many fit, a desk uses its width.
 */
import type { Page } from 'playwright-core';
import { aNeed, liaison, on, personId, zhao } from '../flows/world';
import { bothSides, says, shown, wide } from './sides';
import { countyLeader, guest } from './states/county';
import { reconciledLists } from './states/reconciliations';

jest.setTimeout(240_000);

const { desk } = bothSides();
const small = { width: 320, height: 568 };
/** Chromium's size of letters, and the one that is chosen in 我的: all that there are. */
const sizes = [16, 32].flatMap((letters) =>
  (['standard', 'large', 'largest'] as const).map((chosen) => ({ letters, chosen })),
);

/** Sets the size of the letters, in the browser and in the app, and opens the page anew. */
async function withLetters(page: Page, { letters, chosen }: (typeof sizes)[number]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: letters } });
  await page.evaluate(
    (size) => window.localStorage.setItem('text-size', JSON.stringify({ data: size })),
    chosen,
  );
  await page.reload();
  await page.locator('h1:visible').waitFor();
}

/**
 * The words inside headings, tags and what is pressed that do not stand in one line, although they would fit into
 * one.
 */
function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
    const found: string[] = [];
    for (const pressed of document.querySelectorAll(
      'h1, h2, h3, .tag, .answer-word, .button, .tab, .list-row-title',
    )) {
      if (!pressed.checkVisibility()) continue;
      const walker = document.createTreeWalker(pressed, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() !== null) {
        const text = walker.currentNode;
        for (const { segment, index } of segmenter.segment(text.textContent ?? '')) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + segment.length);
          const boxes = Array.from(range.getClientRects()).filter(({ width }) => width > 1);
          const needed = boxes.reduce((sum, { width }) => sum + width, 0);
          if (new Set(boxes.map(({ top }) => Math.round(top))).size > 1 && needed < pressed.clientWidth * 0.7)
            found.push(`${segment} in ${pressed.textContent}`);
        }
      }
    }
    return found;
  });
}

/** How many lines a text stands in, where it is drawn. */
function linesOf(page: Page, selector: string, words: string): Promise<number> {
  return page
    .locator(selector)
    .filter({ hasText: words })
    .first()
    .evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return new Set(Array.from(range.getClientRects(), ({ bottom }) => Math.round(bottom))).size;
    });
}

test.each(sizes)(
  'home at 320 px, letters $letters, $chosen: the first button stands in the first screen',
  async (size) => {
    const page = await desk().open(zhao, small);
    await withLetters(page, size);
    const button = page.locator('.hero:visible').getByRole('button').first();
    await button.waitFor();
    const box = await button.boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(small.height);
  },
);

test('no word is broken in headings and on what is pressed, at doubled letters and at large ones', async () => {
  await desk().world.get(zhao, 'request.submit', aNeed({ category: 'rights' }));
  for (const [account, path] of [
    [zhao, '/pages/home/index'],
    [zhao, '/pages/me/index'],
    [zhao, '/resident/request/list/index'],
    [zhao, '/resident/proxies/index'],
    [zhao, '/resident/entitled/index'],
    [zhao, '/pages/ask/index?step=danger'],
    [countyLeader, '/pages/me/index'],
    [countyLeader, '/staff/desk/index'],
    [countyLeader, '/staff/region/index'],
    [countyLeader, '/staff/region/index?group=overdue'],
  ] as const) {
    const page = await desk().open(account, { path, ...small });
    for (const size of [
      { letters: 16, chosen: 'large' },
      { letters: 32, chosen: 'standard' },
    ] as const) {
      await withLetters(page, size);
      await page
        .locator('.button:visible, .list-row:visible, .tab:visible, .answer:visible')
        .first()
        .waitFor();
      expect([path, size, await brokenWords(page)]).toEqual([path, size, []]);
    }
  }
});

test('a bank card, a certificate and a work order in somebody’s words stay inside their card, in every size', async () => {
  const words = '卡号6228480402564890018，证号23062119540101001442，工单号202611230459555014200012，请查查。';
  const { id } = await desk().world.get(zhao, 'request.submit', aNeed({ words }));
  await desk().world.get(liaison, 'request.accept', on(id));
  await desk().world.get(liaison, 'request.askBack', { ...on(id), words });
  await desk().world.get(zhao, 'request.add', { ...on(id), words, media: [] });
  const hers = await desk().open(zhao, { path: `/resident/request/detail/index?id=${id}`, ...small });
  const theirs = await desk().open(liaison, { path: `/staff/request/index?id=${id}`, ...small });
  for (const size of sizes)
    for (const page of [hers, theirs]) {
      await withLetters(page, size);
      await says(page, '23062119540101001442');
      const outside = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        while (walker.nextNode() !== null) {
          const { parentElement, textContent } = walker.currentNode;
          const card = parentElement?.closest('.card')?.getBoundingClientRect();
          if (card === undefined || !/\d{5}/.test(textContent ?? '')) continue;
          const range = document.createRange();
          range.selectNodeContents(walker.currentNode);
          for (const { left, right } of range.getClientRects())
            if (left < card.left || right > card.right) found.push(textContent ?? '');
        }
        return [...found, ...(document.documentElement.scrollWidth > window.innerWidth ? ['sideways'] : [])];
      });
      expect([size, outside]).toEqual([size, []]);
    }
});

test('a number of two digits stands whole in its circle, in every size', async () => {
  for (let made = 0; made < 12; made += 1) await desk().world.get(zhao, 'request.submit', aNeed());
  const page = await desk().open(zhao, small);
  for (const size of sizes) {
    await withLetters(page, size);
    const badge = page.locator('.tab .badge:visible').first();
    await badge.waitFor();
    expect(await badge.innerText()).toMatch(/^\d\d$/);
    expect([size, await linesOf(page, '.tab .badge:visible', '')]).toEqual([size, 1]);
  }
  expect(
    (await desk().world.get(zhao, 'request.mine', { personId, after: null })).rows.length,
  ).toBeGreaterThan(0);
});

test('a number stands beside what it counts', async () => {
  const page = await desk().open(guest, small);
  const row = page.locator('.list-row:visible').filter({ hasText: '我有口令' }).locator('.list-row-line');
  for (const size of sizes) {
    await withLetters(page, size);
    await row.waitFor();
    const tops = await row.evaluate((line) => {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const found: number[] = [];
      while (walker.nextNode() !== null)
        for (const { index } of (walker.currentNode.textContent ?? '').matchAll(/\d(?=\s个)|个/g)) {
          const range = document.createRange();
          range.setStart(walker.currentNode, index);
          range.setEnd(walker.currentNode, index + 1);
          found.push(
            Math.round((range.getBoundingClientRect().top + range.getBoundingClientRect().bottom) / 2),
          );
        }
      return found;
    });
    expect([size, tops.length, Math.abs((tops[0] ?? 0) - (tops[1] ?? 99)) < 8]).toEqual([size, 2, true]);
  }
});

test('the name of who works at a desk is not broken', async () => {
  const page = await desk().open(countyLeader, { path: '/staff/desk/index', ...wide });
  await page.locator('.tabs-head:visible').getByText('张志远', { exact: true }).waitFor();
  expect(await linesOf(page, '.tabs-head:visible > *', '张志远')).toBe(1);
});

test('the results of a list stand side by side at a desk, and one below the other on a phone', async () => {
  await reconciledLists(desk().world);
  const lists = await desk().world.get(countyLeader, 'reconciliation.list', { after: null });
  const done = lists.rows.find(({ counts }) => (counts?.owed ?? 0) > 1);
  const page = await desk().open(countyLeader, {
    path: `/staff/reconciliation/one/index?id=${done?.id ?? ''}`,
    ...wide,
  });
  const rows = shown(page).getByRole('list', { name: '应享未享' }).getByRole('listitem');
  const tops = async (): Promise<number[]> => {
    await rows.nth(1).waitFor();
    return rows.evaluateAll((items) =>
      items.slice(0, 2).map((item) => Math.round(item.getBoundingClientRect().top)),
    );
  };
  const [first, second] = await tops();
  expect(first).toBe(second);
  await page.setViewportSize({ width: 375, height: 812 });
  const [above, below] = await tops();
  expect(above).toBeLessThan(below ?? 0);
});
