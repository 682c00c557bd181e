import {
  askOnce,
  findRead,
  forgetNaming,
  forgetReading,
  forgetReadings,
  keepRead,
  keyOf,
  subscribeToForgetting,
  timesForgotten,
} from './readings';

const now = '2026-11-23T02:00:00.000Z';
const about = (id: string): string => keyOf('request.get', { id });

beforeEach(forgetReadings);

describe('what was read from the cloud', () => {
  it('is there until it is forgotten, one by one or all at once', () => {
    keepRead(about('a'), { data: { id: 'a' }, now });
    keepRead(about('b'), { data: { id: 'b' }, now });
    forgetReading(about('a'));
    expect([findRead(about('a')), findRead(about('b'))?.now]).toEqual([undefined, now]);
    forgetReadings();
    expect(findRead(about('b'))).toBeUndefined();
  });

  it('forgets a thing wherever it is named, also as a row of a list, and nothing else', () => {
    const list = keyOf('request.mine', { personId: 'p', after: null });
    keepRead(about('a'), { data: { id: 'a' }, now });
    keepRead(list, { data: { rows: [{ id: 'aaaa-1' }] }, now });
    keepRead(about('b'), { data: { id: 'b' }, now });
    forgetNaming('aaaa-1');
    expect([findRead(list), findRead(about('a')) !== undefined, findRead(about('b')) !== undefined]).toEqual([
      undefined,
      true,
      true,
    ]);
  });

  it('tells when something was forgotten, and says nothing where there was nothing', () => {
    const told = timesForgotten();
    let heard = 0;
    const stop = subscribeToForgetting(() => (heard += 1));
    forgetNaming('nobody');
    expect([heard, timesForgotten() - told]).toEqual([0, 0]);
    keepRead(about('a'), { data: {}, now });
    forgetReadings();
    expect([heard, timesForgotten() - told]).toEqual([1, 1]);
    stop();
  });

  it('does not want an answer that was asked for before everything was forgotten', async () => {
    let answer = (): void => undefined;
    const wanted: boolean[] = [];
    const asked = askOnce('key', async (isWanted) => {
      await new Promise<void>((resolve) => (answer = resolve));
      wanted.push(isWanted());
    });
    forgetReadings();
    answer();
    await asked;
    expect(wanted).toEqual([false]);
  });

  it('asks once for two who want to know at the same time', async () => {
    let asks = 0;
    const ask = (): Promise<number> => Promise.resolve((asks += 1));
    expect(await Promise.all([askOnce('key', ask), askOnce('key', ask)])).toEqual([1, 1]);
    expect(await askOnce('key', ask)).toBe(2);
  });
});
