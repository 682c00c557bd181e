/** @jest-environment jsdom */
/**
 * Measures the bytes of `setData`, which cross from the script to the screen of a phone with the built
 * mini-program, in WeChat's own simulator. Writes them to the file that `SET_DATA_FIGURES` names, for
 * benchmarks/set-data.ts.
 */
import { writeFileSync } from 'node:fs';
import { aNeed, liaison, on, startWorld, zhao } from '../tests/flows/world';
import { openPhone } from '../tests/weapp/harness';
import type { Crossed } from './set-data';

const rows = 20;

test('twenty rows, and what changes in them', async () => {
  const world = await startWorld();
  try {
    const ids: string[] = [];
    for (let row = 0; row < rows; row += 1) ids.push((await world.get(zhao, 'request.submit', aNeed())).id);
    const phone = await openPhone({
      callFunction: ({ data }) => world.raw(zhao, data),
      url: '/resident/request/list/index',
    });
    const rowsWith = (words: string): number =>
      phone.elements().filter(({ role, name }) => role === 'button' && name.includes(words)).length;
    await phone.until('twenty rows', () => rowsWith('已收到') === rows);
    const [first = NaN, ...after] = phone.crossed;

    const [changed = ''] = ids.slice(rows / 2);
    await world.get(liaison, 'request.accept', on(changed));
    const before = phone.crossed.length;
    phone.show();
    await phone.until('the changed row', () => rowsWith('正在办') === 1);
    const crossed: Crossed = {
      first,
      list: Math.max(...after),
      changed: phone.crossed.slice(before).reduce((sum, bytes) => sum + bytes, 0),
    };
    if (process.env.SET_DATA_FIGURES !== undefined)
      writeFileSync(process.env.SET_DATA_FIGURES, JSON.stringify(crossed));
    else console.log(crossed, [...phone.crossed]);
  } finally {
    await world.stop();
  }
});
