import type { Draft, Entry, HandedIn, Outgoing, Written } from './entries';
import { settle } from './settle';

const at = '2026-11-23T02:00:00.000Z';
const here = { window: 'here', spareId: 'spare' };
const draft = (change: Partial<Draft> = {}): Draft => ({
  kind: 'draft',
  id: 'd',
  at,
  way: 'write',
  danger: 'no',
  personId: 'p',
  category: 'device',
  words: '轮椅坏了。',
  media: [],
  channel: 'phone',
  when: 'any',
  revision: 1,
  window: 'there',
  ...change,
});
const outgoing = (words: string, change: Partial<Outgoing> = {}): Outgoing => ({
  kind: 'outgoing',
  id: 'd',
  at,
  command: {
    name: 'request.submit',
    input: {
      clientId: 'd',
      personId: 'p',
      category: 'device',
      danger: false,
      words,
      accused: null,
      contact: { channel: 'phone', when: 'any' },
    },
  },
  media: [],
  requestId: null,
  refused: null,
  ...change,
});
const handed: HandedIn = {
  kind: 'handed',
  id: 'd',
  at,
  requestId: 'r',
  personId: 'p',
  told: false,
  revision: 3,
};
const kept = (known: Entry | null, stored: Entry | null, mine: Entry): Record<string, unknown> =>
  Object.fromEntries(
    settle(known, stored, mine, here).put.map((entry) => [
      entry.id,
      entry.kind === 'draft'
        ? entry.words
        : entry.kind === 'outgoing'
          ? `交：${entry.command.input.words}`
          : entry,
    ]),
  );

describe('two windows that write into one draft', () => {
  it('writes what nobody else has changed', () => {
    expect(settle(draft(), draft(), draft({ words: '新的' }), here)).toEqual({
      put: [draft({ words: '新的', revision: 2, window: 'here' })],
      goesOnAs: 'd',
    });
  });

  it('keeps both texts where both wrote, and goes on with its own as a copy', () => {
    const settled = settle(
      draft(),
      draft({ words: '很长的一段', revision: 2 }),
      draft({ words: '一' }),
      here,
    );
    expect(settled.goesOnAs).toBe('spare');
    expect(settled.put).toMatchObject([{ id: 'spare', copyOf: 'd', words: '一' }]);
  });

  it('puts them together where only one wrote and the other changed an answer', () => {
    const theirs = draft({ words: '很长的一段', revision: 2 });
    expect(settle(draft(), theirs, draft({ category: 'job' }), here).put).toMatchObject([
      { id: 'd', category: 'job', words: '很长的一段', revision: 3 },
    ]);
  });

  it('makes no copy of a copy: every text is a copy of the first draft', () => {
    const copy = draft({ id: 'c', copyOf: 'd' });
    expect(
      settle(copy, { ...copy, words: '甲', revision: 2 }, { ...copy, words: '乙' }, here).put,
    ).toMatchObject([{ id: 'spare', copyOf: 'd', words: '乙' }]);
  });

  it('is written anew where another window has discarded it while somebody writes here', () => {
    expect(kept(draft(), null, draft({ words: '还在写' }))).toEqual({ d: '还在写' });
  });

  it('keeps both replies of a cadre, each under an id that ends in the account', () => {
    const reply = (words: string, revision: number): Written => ({
      kind: 'written',
      id: 'reply-r.account',
      at,
      content: { words },
      revision,
    });
    expect(settle(reply('先', 1), reply('甲', 2), reply('乙', 1), here)).toMatchObject({
      put: [{ id: 'spare~reply-r.account', copyOf: 'reply-r.account', content: { words: '乙' } }],
      goesOnAs: 'spare~reply-r.account',
    });
  });
});

describe('a draft that is handed in', () => {
  it('takes its own last words along, and leaves what another window wrote beside it', () => {
    expect(kept(draft(), draft({ window: 'here', words: '半' }), outgoing('半句'))).toEqual({
      d: '交：半句',
    });
    expect(kept(draft(), draft({ words: '很长的一段', revision: 2 }), outgoing('一'))).toEqual({
      d: '交：一',
      spare: '很长的一段',
    });
  });

  it('leaves the first text beside it where a copy of it is handed in', () => {
    const first = draft({ window: 'here', words: '很长的一段' });
    expect(kept(first, first, outgoing('一', { fromCopy: 'c' }))).toEqual({
      d: '交：一',
      spare: '很长的一段',
    });
  });

  it('is handed in once: a second window adds nothing, and keeps the words that did not go along', () => {
    for (const stored of [outgoing('轮椅坏了。', { revision: 2 }), handed]) {
      expect(kept(draft(), stored, outgoing('轮椅坏了。'))).toEqual({});
      expect(kept(draft(), stored, outgoing('还有一句'))).toEqual({ spare: '还有一句' });
      expect(kept(draft(), stored, draft({ category: 'job' }))).toEqual({});
      expect(kept(draft(), stored, draft({ words: '还有一句' }))).toEqual({ spare: '还有一句' });
    }
  });

  it('remembers what either window has sent of its media', () => {
    const photo = (id: string, attached: boolean): Outgoing['media'][number] => ({
      id,
      kind: 'photo',
      seconds: 0,
      fileId: attached ? 'f' : null,
      attached,
      refused: attached ? null : 'NOT_YOUR_FILE',
    });
    const known = outgoing('轮椅', { requestId: 'r', revision: 1 });
    const stored = { ...known, media: [photo('a', true), photo('b', false)], revision: 2 };
    const mine = { ...known, media: [photo('a', false), photo('b', true)] };
    const [entry] = settle(known, stored, mine, here).put;
    expect(entry).toMatchObject({ revision: 3, media: [photo('a', true), photo('b', true)] });
    expect(settle(known, handed, mine, here).put).toEqual([]);
    expect(settle(known, null, mine, here).put).toEqual([]);
  });

  it('becomes a draft again in any window where the cloud refused it', () => {
    const refused = outgoing('轮椅', { refused: 'BAD_INPUT', revision: 2 });
    expect(kept(outgoing('轮椅', { revision: 1 }), refused, draft({ words: '轮椅' }))).toEqual({ d: '轮椅' });
  });
});
