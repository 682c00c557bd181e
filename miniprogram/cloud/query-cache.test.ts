import {
  askOnce,
  findAnswer,
  forgetAnswersNaming,
  forgetAnswer,
  forgetAnswers,
  keepAnswer,
  queryKey,
  subscribeToForgetting,
  timesForgotten,
} from './query-cache';

const now = '2026-11-23T02:00:00.000Z';
const about = (id: string): string => queryKey('request.get', { id });

beforeEach(forgetAnswers);

describe('what was read from the cloud', () => {
  it('is there until it is forgotten, one by one or all at once', () => {
    keepAnswer(about('a'), { data: { id: 'a' }, now });
    keepAnswer(about('b'), { data: { id: 'b' }, now });
    forgetAnswer(about('a'));
    expect([findAnswer(about('a')), findAnswer(about('b'))?.now]).toEqual([undefined, now]);
    forgetAnswers();
    expect(findAnswer(about('b'))).toBeUndefined();
  });

  it('forgets a thing wherever it is named, also as a row of a list, and nothing else', () => {
    const list = queryKey('request.mine', { personId: 'p', after: null });
    keepAnswer(about('a'), { data: { id: 'a' }, now });
    keepAnswer(list, { data: { rows: [{ id: 'aaaa-1' }] }, now });
    keepAnswer(about('b'), { data: { id: 'b' }, now });
    forgetAnswersNaming('aaaa-1');
    expect([
      findAnswer(list),
      findAnswer(about('a')) !== undefined,
      findAnswer(about('b')) !== undefined,
    ]).toEqual([undefined, true, true]);
  });

  it('tells when something was forgotten, and says nothing where there was nothing', () => {
    const told = timesForgotten();
    let heard = 0;
    const stop = subscribeToForgetting(() => (heard += 1));
    forgetAnswersNaming('nobody');
    expect([heard, timesForgotten() - told]).toEqual([0, 0]);
    keepAnswer(about('a'), { data: {}, now });
    forgetAnswers();
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
    forgetAnswers();
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
