/**
 * One press answers and goes on: what a second press of a double tap must not do, on a quick and on a slow phone; and
 * how many presses the main jobs take.
 */
import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Counts } from '../../benchmarks/taps';
import { personId, zhao } from '../flows/world';
import { draftsOn } from './kept';
import { ownsPhone } from './owner';
import { answer, answerOn, answersOn, markedOn, press } from './states/recipe';
import type { JobName } from './taps';
import { jobs, pressesOf } from './taps';
import { seen } from './told';

const owner = ownsPhone();

const at = (page: Page, title: string): Promise<void> =>
  page.locator('h1:visible', { hasText: title }).waitFor();

/** The middle of an answer, for a finger that presses a place and not a button. */
async function placeOf(page: Page, words: string): Promise<[number, number]> {
  const { x = 0, y = 0, width = 0, height = 0 } = (await answerOn(page, words).boundingBox()) ?? {};
  return [x + width / 2, y + height / 2];
}

describe('a press on an answer', () => {
  test('answers one question, though it is pressed three times', async () => {
    const page = await owner.desk().open(zhao, { hasClock: true });
    await press(page, '我要提需求');
    await at(page, '现在有危险吗');
    // The first topic lies where the first answer of this question does.
    const place = await placeOf(page, '没有危险');
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
    await page.mouse.dblclick(...place);
    await page.clock.runFor(50);
    await at(page, '哪方面');
    // A third press, before anybody can have read the next question.
    await page.clock.runFor(200);
    await page.mouse.click(...place);
    await page.clock.runFor(1000);
    await answerOn(page, '要轮椅').waitFor();
    expect((await draftsOn(page)).map(({ danger, category }) => [danger, category])).toEqual([['no', null]]);
    // The page takes presses by now, and the same place answers it.
    await page.mouse.click(...place);
    await page.clock.runFor(1000);
    await at(page, '说说是怎么回事');
    expect((await draftsOn(page)).map(({ category }) => category)).toEqual(['device']);
  });

  test('waits for a slow network, however often it is pressed, and answers no other question', async () => {
    const { world } = owner.desk();
    await world.get(zhao, 'entitlement.answer', { personId, fact: 'benefits.current', value: [] });
    const page = await owner.desk().open(zhao, {
      path: '/resident/entitled/answer/index?theme=benefits',
      hasClock: true,
    });
    await answersOn(page).first().waitFor();
    const asked: string[] = [];
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    await page.route('**/call', async (route) => {
      if (route.request().postData()?.includes('"entitlement.answer"') === true) {
        asked.push(route.request().postData() ?? '');
        await arrived;
      }
      await route.continue();
    });
    const heading = page.locator('h1:visible');
    const first = await heading.innerText();
    const { x = 0, y = 0 } = (await answersOn(page).first().boundingBox()) ?? {};
    const place = [x + 30, y + 30] as const;
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
    await page.mouse.click(...place);
    await page.clock.runFor(900);
    await seen(page.locator('.page-main:visible'), '请稍等').waitFor();
    await page.mouse.click(...place);
    arrive();
    await heading.filter({ hasNotText: first }).waitFor();
    await page.clock.runFor(200);
    await page.mouse.click(...place);
    await page.clock.runFor(1000);
    await answersOn(page).first().waitFor();
    expect(asked).toHaveLength(1);
  });

  test('on the way back finds the answer marked, and goes on again', async () => {
    const page = await owner.desk().open(zhao);
    await press(page, '我要提需求');
    await answer(page, '没有危险');
    await answer(page, '孩子上学');
    await at(page, '说说是怎么回事');
    await page.goBack();
    await markedOn(page, '孩子上学').waitFor();
    await answer(page, '孩子上学');
    await at(page, '说说是怎么回事');
    await page.goBack();
    await answer(page, '要轮椅');
    await at(page, '说说是怎么回事');
    expect((await draftsOn(page)).map(({ category }) => category)).toEqual(['device']);
  });
});

describe('the presses that a job takes', () => {
  const names = Object.keys(jobs) as JobName[];
  const counts: Counts = [];
  afterAll(() => {
    // The bench reads what is counted here.
    const file = process.env.TAPS_FIGURES;
    if (file !== undefined && counts.length === names.length) writeFileSync(file, JSON.stringify(counts));
  });

  test.each(names)('%s', async (job) => {
    const presses = await pressesOf(owner.desk(), job);
    const { from, most, before } = jobs[job];
    counts.push({ job, from, presses, most, before });
    expect(presses).toBeLessThanOrEqual(most);
  });
});
