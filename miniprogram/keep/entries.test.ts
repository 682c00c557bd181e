import type { Draft, Entry, KeptMedium, Outgoing } from './entries';
import { isEntry, mediaOnlyOf, missingFrom, orphansAmong } from './entries';

const at = '2026-11-23T02:00:00.000Z';
const medium = (id: string): KeptMedium => ({ id, kind: 'sound', seconds: 14, at, ending: 'mp3' });
const draft = (id: string, ...media: string[]): Draft => ({ kind: 'draft', id, at, way: 'speak', danger: null, personId: null, category: null, words: '', media: media.map(medium), channel: null, when: null });
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
    expect(orphansAmong(on('a', 'b', 'c').values(), [draft('d', 'a'), outgoing('o', { id: 'b', attached: false })]).map(({ id }) => id)).toEqual(['c']);
  });

  it('misses what a draft names and the phone does not have', () => {
    expect(missingFrom(draft('d', 'a', 'b'), on('a')).map(({ id }) => id)).toEqual(['b']);
  });

  it('does not miss what has arrived already: a phone that dies while it tidies up has lost nothing', () => {
    expect(missingFrom(outgoing('o', { id: 'a', attached: true }, { id: 'b', attached: false }), on('b'))).toEqual([]);
  });

  it('reads back what is written besides, which names no media and lacks none; what it does not know stays where it lies', () => {
    const reply: Entry = { kind: 'written', id: 'reply-r.account', at, content: { words: '明天送到。' } };
    expect([isEntry(JSON.parse(JSON.stringify(reply))), isEntry({ kind: 'written', id: 'w' }), isEntry({ kind: 'later', id: 'w', media: [] })]).toEqual([true, false, false]);
    expect(orphansAmong(on('a', 'b').values(), [reply, draft('d', 'a')]).map(({ id }) => id)).toEqual(['b']);
    expect([missingFrom(reply, on()), mediaOnlyOf(reply, [reply, draft('d', 'a')])]).toEqual([[], []]);
  });

  it('keeps the proof of what is being agreed before a cadre: no orphan, and it goes with it', () => {
    const agreement: Entry = { kind: 'written', id: 'witness.p.account', at, content: {}, media: [medium('a')] };
    expect(orphansAmong(on('a', 'b').values(), [agreement]).map(({ id }) => id)).toEqual(['b']);
    expect([missingFrom(agreement, on()), mediaOnlyOf(agreement, [agreement])]).toEqual([[], ['a']]);
  });

  it('takes the media of a dropped entry along, except those another entry names', () => {
    const dropped = draft('d', 'a', 'b');
    expect(mediaOnlyOf(dropped, [dropped, draft('e', 'b')])).toEqual(['a']);
  });
});
