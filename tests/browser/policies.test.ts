/** 政策有哪些: a guest finds a policy by typing and by its subject, reads it, and passes it on. */
import type { Page } from 'playwright-core';
import { dayText } from '../../shared/calendar/day.text';
import { policies } from '../../shared/policy/policies';
import { Keyboard } from './keyboard';
import { openOffice } from './office';
import { bothSides, rowOf, says, shown } from './sides';
import { guest } from './states/county';
import { press } from './states/recipe';
import { isTold, seenWords } from './told';

const { desk } = bothSides();

const heading = (page: Page, words: string): Promise<void> =>
  page.locator('h1:visible', { hasText: words }).waitFor();
const rows = (page: Page): Promise<number> => shown(page).getByRole('listitem').count();

/** The page of all policies, opened from the home page by an account without a record. */
async function browsing(): Promise<Page> {
  const page = await desk().open(guest);
  await rowOf(page, '政策有哪些').click();
  await heading(page, '政策有哪些？');
  return page;
}

async function type(page: Page, words: string): Promise<void> {
  await shown(page).getByRole('textbox', { name: '想找什么' }).fill(words);
}

describe('a policy is found', () => {
  test('by typing; back keeps what was typed and found', async () => {
    const page = await browsing();
    await type(page, '轮椅');
    await isTold(page, '找到 2 条');
    await rowOf(page, '配轮椅等辅助器具').click();
    await heading(page, '配轮椅等辅助器具');
    for (const words of [
      '免费给您轮椅',
      '当地标准待确认',
      '没证的孩子有诊断也行',
      '再到县残联辅具中心',
      '辅具需求评估表',
      '样例，以当地为准',
      '国务院令第675号',
      '残疾人保障法第48条',
    ])
      await says(page, words);
    await page.getByRole('button', { name: '返回' }).click();
    await heading(page, '政策有哪些？');
    expect(await shown(page).getByRole('textbox').inputValue()).toBe('轮椅');
    await rowOf(page, '轮椅车油钱补贴').waitFor();
  });

  test('by what it is about', async () => {
    const page = await browsing();
    await rowOf(page, '维权').click();
    await heading(page, '维权');
    await rowOf(page, '免费法律帮助').click();
    await heading(page, '免费法律帮助');
    await says(page, '最多 7 天');
    expect(await shown(page).getByText('样例').count()).toBe(0);
  });

  test('among all of them, twenty at a time', async () => {
    const page = await browsing();
    await rowOf(page, '全部政策').click();
    await heading(page, '全部政策');
    await rowOf(page, '残疾人证').waitFor();
    expect(await rows(page)).toBe(20);
    await press(page, '再看 20 条');
    await rowOf(page, '老师上门教').waitFor();
    expect(await rows(page)).toBe(40);
    await press(page, '再看 20 条');
    await rowOf(page, '反映问题和热线').waitFor();
    expect(await rows(page)).toBe(60);
    await press(page, '再看 20 条');
    await rowOf(page, '政策代办人').waitFor();
    expect(await rows(page)).toBe(policies.length);
    expect(await shown(page).getByRole('button', { name: '再看 20 条' }).count()).toBe(0);
  });
});

test('every policy says its document, number, issuer, day of checking and where to go, and no note of research', async () => {
  const research = /待核|查阅|转引|转述|未取得|未查到|原文|LawRefBook|App数据|HL段|12385|\.(?:cn|com|net)\b/;
  const page = await desk().open(guest);
  for (const { id, easy, applyAt, checkedOn } of policies) {
    await page.goto(`${desk().cloud.url}/#/resident/policy/index?id=${id}`);
    await heading(page, easy.name);
    const words = await seenWords(shown(page));
    for (const said of [
      '文件',
      '文号',
      '谁发的',
      '哪天核对的',
      dayText(checkedOn, checkedOn),
      '在哪里办',
      applyAt,
    ])
      expect([id, said, words.includes(said)]).toEqual([id, said, true]);
    expect([id, research.exec(words)?.[0]]).toEqual([id, undefined]);
  }
});

test('where nothing is found the page says what to do, and what there is stays', async () => {
  const page = await browsing();
  await type(page, '登月');
  await isTold(page, '没有找到“登月”。换一两个字试试');
  await rowOf(page, '钱和低保').waitFor();
});

describe('a policy is passed on', () => {
  const path = '/resident/policy/index?id=legal-aid';
  const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

  test('as a link that is copied and said to be; whoever opens it reads the policy, a stranger too', async () => {
    const page = await desk().open(guest, { path });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await press(page, '转给别人看');
    await isTold(page, '链接复制好了');
    const link = await copied(page);
    expect(link).toBe(`${desk().cloud.url}/#${path}`);
    const stranger = await desk().open('demo-sun-defu');
    await stranger.goto(link);
    await heading(stranger, '免费法律帮助');
    await stranger.getByRole('button', { name: '返回' }).click();
    await heading(stranger, '您需要什么帮助？');
  });

  test('by the phone’s own way, where it has one: its name and its link, and closing it says nothing', async () => {
    const page = await desk().open(guest, { path });
    await page.evaluate(() => {
      const handed: unknown[] = [];
      Object.assign(window, { handed });
      navigator.share = (data) => {
        handed.push(data);
        return Promise.reject(new DOMException('Share canceled', 'AbortError'));
      };
    });
    await press(page, '转给别人看');
    await page.waitForFunction(() => (window as unknown as { handed: unknown[] }).handed.length > 0);
    expect(await page.evaluate(() => (window as unknown as { handed: unknown[] }).handed)).toEqual([
      { title: '免费法律帮助', url: `${desk().cloud.url}/#${path}` },
    ]);
    expect(await shown(page).getByText('链接').count()).toBe(0);
  });

  test('as a link to copy by hand, where the browser lets no page copy', async () => {
    const page = await desk().open(guest, { path });
    await page.evaluate(() => {
      navigator.clipboard.writeText = () =>
        Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
    });
    await press(page, '转给别人看');
    await isTold(page, '这里复制不了');
    await says(page, `${desk().cloud.url}/#${path}`);
  });
});

test('a policy that is not there says so and leads to those that are', async () => {
  const page = await desk().open(guest, { path: '/resident/policy/index?id=no-such-policy' });
  await isTold(page, '这条政策没有了');
  await press(page, '看看有哪些政策');
  await heading(page, '政策有哪些？');
});

test('all of it by the keyboard alone', async () => {
  const person = await Keyboard.at(desk().browser, desk().cloud.url, { width: 375, height: 812 });
  await person.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await person.press('何玉梅');
  await person.opens('您需要什么帮助');
  await person.press('政策有哪些');
  await person.opens('政策有哪些？');
  await person.write('想找什么', '打官司');
  await isTold(person.page, '找到 1 条');
  await person.press('免费法律帮助');
  await person.opens('免费法律帮助');
  await person.press('转给别人看', 'Space');
  await isTold(person.page, '链接复制好了');
});

test('what was passed on opens in a browser nobody is signed in at; the way home from there asks for signing in', async () => {
  const page = await openOffice(desk(), '/resident/policy/index?id=assistive-device-subsidy');
  await heading(page, '配轮椅等辅助器具');
  await says(page, '免费给您轮椅');
  await page.goto(`${desk().cloud.url}/#/resident/policies/index`);
  await heading(page, '政策有哪些？');
  await type(page, '轮椅');
  await rowOf(page, '轮椅车油钱补贴').waitFor();
  await page.goto(`${desk().cloud.url}/#/pages/home/index`);
  await heading(page, '登录');
});
