import type { Line } from './said';
import { lastAskedBack, latestReply, openQuestion, ownWords } from './said';

/** A line of the history in which only the kind and the words are filled. */
function line(kind: Line['kind'], words: string | null = null): Line {
  return {
    kind,
    words,
    at: '2026-11-23T02:00:00.000Z',
    by: '陈桂兰',
    side: 'post',
    outcome: null,
    rating: null,
    clock: null,
    channel: null,
    reached: null,
    post: null,
    reason: null,
    alternative: null,
    until: null,
    wake: null,
    whom: null,
  };
}

const told = line('submitted', '轮椅坏了。');

describe('a question asked back', () => {
  const asked = line('askedBack', '哪一年配的？');

  test('stands open until the person adds or corrects something', () => {
    expect(openQuestion({ state: 'working', timeline: [told, asked] })).toBe(asked);
    expect(openQuestion({ state: 'working', timeline: [told, asked, line('phoneShown')] })).toBe(asked);
    expect(openQuestion({ state: 'working', timeline: [told, asked, line('added', '2019年')] })).toBeNull();
    expect(
      openQuestion({ state: 'working', timeline: [told, asked, line('corrected', '2019年的轮椅坏了。')] }),
    ).toBeNull();
  });

  test('asked again after an answer stands open again', () => {
    const again = line('askedBack', '哪一家配的？');
    expect(openQuestion({ state: 'working', timeline: [told, asked, line('added', '2019年'), again] })).toBe(
      again,
    );
  });

  test('is over with the answer, and with what begins anew', () => {
    expect(openQuestion({ state: 'answered', timeline: [told, asked, line('answered', '好了')] })).toBeNull();
    expect(
      openQuestion({ state: 'waiting', timeline: [told, asked, line('answered', '好了'), line('reopened')] }),
    ).toBeNull();
  });
});

describe('what came back to a question', () => {
  const asked = line('askedBack', '哪一年配的？');
  const said = { ...line('added', '2019年'), side: 'self' as const };

  test('is what the person or a proxy has added since, and nothing that a cadre added', () => {
    const noted = line('added', '电话里又问过。');
    const proxy = { ...line('added', '是红色的那辆。'), side: 'proxy' as const };
    expect(lastAskedBack({ timeline: [told, said, asked, noted, said, proxy] })).toEqual({
      question: asked,
      answers: [said, proxy],
    });
  });

  test('is nothing before anything was asked, and after the request began anew', () => {
    expect(lastAskedBack({ timeline: [told, said] })).toBeNull();
    expect(lastAskedBack({ timeline: [told, asked, said, line('reopened')] })).toBeNull();
  });
});

describe('the reply that counts', () => {
  test('is the last one, in the words of its correction', () => {
    const [first, second, corrected] = [
      line('progressed', '报上去了'),
      line('answered', '周五送到'),
      line('replyCorrected', '周一送到'),
    ];
    expect(latestReply({ timeline: [told, first] })).toEqual({
      line: first,
      words: '报上去了',
      corrected: null,
    });
    expect(latestReply({ timeline: [told, first, second, corrected] })).toEqual({
      line: second,
      words: '周一送到',
      corrected,
    });
  });

  test('a correction of an earlier reply does not change a later one', () => {
    const later = line('answered', '周五送到');
    expect(
      latestReply({
        timeline: [told, line('progressed', '报上去了'), line('replyCorrected', '还没报'), later],
      }),
    ).toEqual({ line: later, words: '周五送到', corrected: null });
  });

  test('there is none before the first, and none any more once it was opened again', () => {
    expect(latestReply({ timeline: [told, line('accepted')] })).toBeNull();
    expect(latestReply({ timeline: [told, line('answered', '好了'), line('woken')] })).toBeNull();
  });
});

test('the person’s words are those corrected last; another way to be reached changes none', () => {
  expect(ownWords({ timeline: [told, line('corrected', '轮椅和拐杖坏了。'), line('corrected')] })).toBe(
    '轮椅和拐杖坏了。',
  );
  expect(ownWords({ timeline: [line('submitted')] })).toBe('');
});
