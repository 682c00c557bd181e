/**
 * One press answers and goes on: what a second press of a double tap must not do, on a quick and on a slow phone; and
 * how many presses the main jobs take.
 */
import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Counts } from '../../benchmarks/taps';
import { zhao } from '../flows/world';
import { draftsOn } from './kept';
import { ownsPhone } from './owner';
import { answer, answerOn, markedOn, press } from './states/recipe';
import type { JobName } from './taps';
import { jobs, pressesOf } from './taps';

const owner = ownsPhone();

const at = (page: Page, title: string): Promise<void> =>
  page.locator('h1:visible', { hasText: title }).waitFor();

/** The middle of an answer, for a finger that presses a place and not a button. */
async function placeOf(page: Page, words: string): Promise<[number, number]> {
  const { x = 0, y = 0, width = 0, height = 0 } = (await answerOn(page, words).boundingBox()) ?? {};
  return [x + width / 2, y + height / 2];
}

describe('a press on an answer', () => {
  test.each([
    ['a quick phone', 1],
    ['a slow phone', 6],
  ])('on %s answers one question, though it is a double tap', async (_, slower) => {
    const page = await owner.desk().open(zhao);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await press(page, '我要提需求');
    await at(page, '现在有危险吗');
    // The first topic lies where the first answer of this question does.
    const place = await placeOf(page, '没有危险');
    await page.mouse.dblclick(...place);
    await at(page, '哪方面');
    // A third tap, as soon as the next question stands under the finger.
    await page.mouse.click(...place);
    await answerOn(page, '要轮椅').waitFor();
    await at(page, '哪方面');
    expect((await draftsOn(page)).map(({ danger, category }) => [danger, category])).toEqual([['no', null]]);
    // The page takes presses by now, and a tap at the same place answers it.
    await page.mouse.click(...place);
    await at(page, '说说是怎么回事');
    expect((await draftsOn(page)).map(({ category }) => category)).toEqual(['device']);
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
