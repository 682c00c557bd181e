import type { Draft, Entry, KeptMedium, Outgoing } from './entries';
import { isEntry, isSeenBy, mediaOnlyOf, missingFrom, orphansAmong, personOf, sorted } from './entries';

const at = '2026-11-23T02:00:00.000Z';
const medium = (id: string): KeptMedium => ({ id, kind: 'sound', seconds: 14, at, ending: 'mp3' });
const draft = (id: string, ...media: string[]): Draft => ({
  kind: 'draft',
  id,
  at,
  way: 'speak',
  danger: null,
  personId: null,
  category: null,
  words: '',
  media: media.map(medium),
  channel: null,
  when: null,
});
const outgoing = (id: string, ...media: { id: string; attached: boolean }[]): Outgoing => ({
  kind: 'outgoing',
  id,
  at,
  command: { name: 'request.add', input: { id: 'r', commandId: id, words: '' } },
  media: media.map((one) => ({ ...medium(one.id), fileId: null, attached: one.attached, refused: null })),
  requestId: 'r',
  refused: null,
});
const on = (...ids: string[]): Map<string, KeptMedium> => new Map(ids.map((id) => [id, medium(id)]));

describe('what is kept on a phone', () => {
  it('calls a medium an orphan that no entry names', () => {
    expect(
      orphansAmong(on('a', 'b', 'c').values(), [
        draft('d', 'a'),
        outgoing('o', { id: 'b', attached: false }),
      ]).map(({ id }) => id),
    ).toEqual(['c']);
  });

  it('misses what a draft names and the phone does not have', () => {
    expect(missingFrom(draft('d', 'a', 'b'), on('a')).map(({ id }) => id)).toEqual(['b']);
  });

  it('does not miss what has arrived already: a phone that dies while it tidies up has lost nothing', () => {
    expect(
      missingFrom(outgoing('o', { id: 'a', attached: true }, { id: 'b', attached: false }), on('b')),
    ).toEqual([]);
  });

  it('reads back what is written besides, which names no media and lacks none; what it does not know stays where it lies', () => {
    const reply: Entry = { kind: 'written', id: 'reply-r.account', at, content: { words: '明天送到。' } };
    expect([
      isEntry(JSON.parse(JSON.stringify(reply))),
      isEntry({ kind: 'written', id: 'w' }),
      isEntry({ kind: 'later', id: 'w', media: [] }),
    ]).toEqual([true, false, false]);
    expect(orphansAmong(on('a', 'b').values(), [reply, draft('d', 'a')]).map(({ id }) => id)).toEqual(['b']);
    expect([missingFrom(reply, on()), mediaOnlyOf(reply, [reply, draft('d', 'a')])]).toEqual([[], []]);
  });

  it('shows an account its own and what is nobody’s yet, and while nobody is known nothing that is somebody’s', () => {
    const reply: Entry = { kind: 'written', id: 'reply-r.a', at, content: {} };
    const things = [{ ...draft('d'), account: 'a' }, { ...medium('m'), account: 'b' }, outgoing('o'), reply];
    const seenBy = (account: string | null): string[] =>
      things.filter((thing) => isSeenBy(thing, account)).map(({ id }) => id);
    expect([seenBy('a'), seenBy('b'), seenBy(null)]).toEqual([['d', 'o', 'reply-r.a'], ['m', 'o'], ['o']]);
  });

  it('is shown while the phone acts for the person it is about; what is not said of anybody yet always is, and what cannot be sent any more stands apart', () => {
    const entries = [
      { ...draft('mine'), personId: 'p' },
      { ...draft('theirs'), personId: 'q' },
      { ...draft('gone'), personId: 'x' },
      draft('open'),
      outgoing('o'),
    ];
    const ids = (personId: string | null, personIds: string[] | null): Record<string, string[]> =>
      Object.fromEntries(
        Object.entries(sorted(entries, personId, personIds)).map(
          ([place, some]: [string, readonly Entry[]]) => [place, some.map(({ id }) => id)],
        ),
      );
    expect(ids('p', ['p', 'q'])).toEqual({
      here: ['mine', 'open', 'o'],
      elsewhere: ['theirs'],
      over: ['gone'],
    });
    expect(ids('q', ['p', 'q'])).toEqual({
      here: ['theirs', 'open', 'o'],
      elsewhere: ['mine'],
      over: ['gone'],
    });
    expect(ids(null, null)).toEqual({ here: ['open', 'o'], elsewhere: ['mine', 'theirs', 'gone'], over: [] });
  });

  it('stands with the person for whom something is asked; what a cadre writes is about nobody here', () => {
    const addition: Entry = { kind: 'written', id: 'add-r.a', at, content: {}, personId: 'x' };
    const reply: Entry = { kind: 'written', id: 'reply-r.a', at, content: {} };
    expect([personOf(addition), personOf(reply)]).toEqual(['x', null]);
    expect(sorted([addition, reply], 'p', ['p'])).toEqual({ here: [reply], elsewhere: [], over: [addition] });
  });

  it('keeps the proof of what is being agreed before a cadre: no orphan, and it goes with it', () => {
    const agreement: Entry = {
      kind: 'written',
      id: 'witness.p.account',
      at,
      content: {},
      media: [medium('a')],
    };
    expect(orphansAmong(on('a', 'b').values(), [agreement]).map(({ id }) => id)).toEqual(['b']);
    expect([missingFrom(agreement, on()), mediaOnlyOf(agreement, [agreement])]).toEqual([[], ['a']]);
  });

  it('takes the media of a dropped entry along, except those another entry names', () => {
    const dropped = draft('d', 'a', 'b');
    expect(mediaOnlyOf(dropped, [dropped, draft('e', 'b')])).toEqual(['a']);
  });
});
