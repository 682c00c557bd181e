/** Every table of tests/cases in every other form, as other offices would have made it. */
import { join } from 'node:path';
import { sheetsOf, tableForms } from '../builders/table-forms';
import { Lists, readable, wronglyRead } from '../flows/lists';
import { startWorld } from '../flows/world';
import { asTimeAllows } from './as-time-allows';

jest.setTimeout(3_600_000);

test('in every form the same people are read', async () => {
  const world = await startWorld({ seed: 20190228 });
  try {
    const lists = await Lists.in(world);
    const books = sheetsOf(readable.map(([name]) => join(__dirname, '..', 'cases', name)));
    await asTimeAllows('tables in every form', readable.length, async (at) => {
      const [name = '', people] = readable[at] ?? [];
      const forms = Object.entries(tableForms).map(([form, change]) => ({
        what: `${name}, ${form}`,
        people,
        sheets: change(books[at] ?? []),
      }));
      expect(await wronglyRead(lists, forms)).toEqual([]);
    });
  } finally {
    await world.stop();
  }
});
