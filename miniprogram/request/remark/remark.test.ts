import type { Draft, Entry, Written } from '../../keep/entries';
import type { Remark } from './remark';
import { isWrittenRemark, remarkDetail, shownAmong } from './remark';

const at = '2026-11-23T02:00:00.000Z';
const empty: Remark = { remark: 'add', requestId: 'r', entry: null, words: '', media: [], rating: null };
const kept = (id: string, content: unknown): Written => ({ kind: 'written', id, at, content });
const photo = { id: 'm', kind: 'photo', seconds: 0 } as const;

describe('what is written about a request', () => {
  it('is something as soon as it has words, a photo or a rating; what was deleted again is nothing', () => {
    const something: readonly Remark[] = [
      { ...empty, words: '急' },
      { ...empty, media: [photo] },
      { ...empty, remark: 'rate', rating: 2 },
    ];
    expect(something.map((content) => isWrittenRemark(kept('a', content)))).toEqual([true, true, true]);
    expect(
      [empty, { ...empty, words: ' \u200B' }].map((content) => isWrittenRemark(kept('a', content))),
    ).toEqual([false, false]);
  });

  it('is shown beside drafts; what cadres write and what is nothing is not', () => {
    const draft: Draft = {
      kind: 'draft',
      id: 'd',
      at,
      way: 'write',
      danger: null,
      personId: null,
      category: null,
      words: '',
      media: [],
      channel: null,
      when: null,
    };
    const entries: readonly Entry[] = [
      draft,
      kept('remark', { ...empty, words: '急' }),
      kept('nothing', empty),
      kept('reply', { words: '明天送到。' }),
    ];
    expect(shownAmong(entries).map(({ id }) => id)).toEqual(['d', 'remark']);
  });

  it('is named by its rating, the beginning of its words, and its media', () => {
    expect(
      remarkDetail({ ...empty, words: '轮椅的前轮掉了一个，推着走总往左边偏', media: [photo], rating: 2 }),
    ).toBe('不满意；轮椅的前轮掉了一个，推着走总往左边偏；1 张照片');
    expect(
      remarkDetail({
        ...empty,
        words: '轮椅的前轮掉了一个，推着走总往左边偏。修过',
        media: [],
        rating: null,
      }),
    ).toBe('轮椅的前轮掉了一个，推着走总往左边偏…');
  });
});
