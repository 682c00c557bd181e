import { after, afterCommand, aRequest, decided, escalationPath, solved } from '../../tests/builders/request';
import type { Command } from './decide';
import { effectsOf } from './effects';
import type { Request } from './request';
import { may, nudgeAgainOn } from './transitions';

const friday = '2026-11-20T02:00:00.000Z';
const working = (): Request => afterCommand(aRequest(), { verb: 'accept' }, friday);
const kindsOf = (before: Request, request: Request): string[] => {
  const event = request.events.at(-1);
  if (event === undefined) throw new Error('nothing happened');
  return effectsOf(before, request, event).map((effect) =>
    'code' in effect
      ? `${effect.code}${'post' in effect ? ` ${effect.post}` : ''}`
      : 'task' in effect
        ? `${effect.kind} ${effect.task} ${effect.post}`
        : effect.kind,
  );
};

describe('a transfer', () => {
  const offered = (): Request =>
    afterCommand(working(), { verb: 'offer', post: 'county:education', words: 's' }, friday);

  test('moves nothing until the other post takes it: the first keeps the work and the clocks', () => {
    expect(offered()).toMatchObject({
      post: 'village:liaison',
      desk: 'village:liaison',
      transfer: { post: 'county:education' },
      clocks: working().clocks,
    });
    expect(kindsOf(working(), offered())).toEqual([
      'offered county:education',
      'addTask transfer county:education',
    ]);
  });

  test('taken, the other post answers, the clocks run on, and the person is told', () => {
    const taken = afterCommand(offered(), { verb: 'take', escalationPath: ['county:chair'] }, friday);
    expect(taken).toMatchObject({
      post: 'county:education',
      desk: 'county:education',
      escalationPath: ['county:chair'],
      transfer: null,
      because: { rule: 'transfer' },
      clocks: working().clocks,
    });
    expect(kindsOf(offered(), taken)).toEqual([
      'transferred',
      'given county:education',
      'taken village:liaison',
      'settleTask transfer county:education',
    ]);
  });

  test('refused, it stays; refused by two, the level above decides', () => {
    const once = afterCommand(offered(), { verb: 'refuse', words: 's' }, friday);
    expect(once).toMatchObject({ post: 'village:liaison', transfer: null, refusals: 1 });
    expect(kindsOf(offered(), once)).toEqual([
      'refused village:liaison',
      'settleTask transfer county:education',
    ]);
    const again = afterCommand(once, { verb: 'offer', post: 'county:rights', words: 's' }, friday);
    const twice = afterCommand(again, { verb: 'refuse', words: 's' }, friday);
    expect(kindsOf(again, twice)).toContain('addTask council town:chair');
    expect(twice.post).toBe('village:liaison');
  });

  test('nobody takes what was offered to nobody', () => {
    expect(decided(working(), { verb: 'take', escalationPath: [] }, friday)).toEqual({ refused: 'notNow' });
  });
});

describe('a supervisor', () => {
  test('gives it to another post: the old one hears it, the council’s task is settled', () => {
    const given = afterCommand(
      working(),
      { verb: 'reassign', post: 'county:rights', escalationPath: ['county:chair'], words: 's' },
      friday,
    );
    expect(given).toMatchObject({ post: 'county:rights', because: { rule: 'reassigned' }, state: 'working' });
    expect(kindsOf(working(), given)).toEqual([
      'reassigned',
      'given county:rights',
      'takenAway village:liaison',
    ]);
  });

  test('extends once, before the day has come, and the person is told why', () => {
    const extended = afterCommand(working(), { verb: 'extend', days: 5, words: 's' }, friday);
    expect([working().clocks.finish.at, extended.clocks.finish.at]).toEqual([
      '2026-12-11T09:00:00.000Z',
      '2026-12-18T09:00:00.000Z',
    ]);
    expect(kindsOf(working(), extended)).toEqual(['extended', 'prolonged village:liaison']);
    expect(decided(extended, { verb: 'extend', days: 1, words: 's' }, friday)).toEqual({ refused: 'notNow' });
    expect(decided(working(), { verb: 'extend', days: 1, words: 's' }, '2026-12-11T09:00:00.000Z')).toEqual({
      refused: 'notNow',
    });
    expect(decided(working(), { verb: 'extend', days: 11, words: 's' }, friday)).toEqual({
      refused: 'tooMuch',
      most: 10,
    });
  });
});

describe('a pause', () => {
  test('is thirty days at most in all, and none where somebody is in danger', () => {
    expect(decided(working(), { verb: 'pause', until: '2026-12-21', words: 's' }, friday)).toEqual({
      refused: 'tooMuch',
      most: 30,
    });
    const first = afterCommand(working(), { verb: 'pause', until: '2026-12-10', words: 's' }, friday);
    const resumed = afterCommand(first, { verb: 'resume' }, '2026-12-10T02:00:00.000Z');
    expect(resumed.pausedDays).toBe(20);
    expect(
      decided(resumed, { verb: 'pause', until: '2026-12-21', words: 's' }, '2026-12-10T02:00:00.000Z'),
    ).toEqual({ refused: 'tooMuch', most: 10 });
    const danger = afterCommand(aRequest({ danger: true }), { verb: 'accept' }, friday);
    expect(decided(danger, { verb: 'pause', until: '2026-11-25', words: 's' }, friday)).toEqual({
      refused: 'notNow',
    });
  });
});

describe('the person', () => {
  test('may nudge once in 24 hours; from the second time on the post above hears it too', () => {
    const once = afterCommand(working(), { verb: 'nudge' }, friday);
    expect(kindsOf(working(), once)).toEqual(['nudged village:liaison']);
    expect(decided(once, { verb: 'nudge' }, '2026-11-21T01:59:59.000Z')).toEqual({ refused: 'notNow' });
    expect(nudgeAgainOn(once, friday)).toBe('2026-11-21');
    const twice = afterCommand(once, { verb: 'nudge' }, '2026-11-21T02:00:00.000Z');
    expect(kindsOf(once, twice)).toEqual(['nudged village:liaison', 'nudgedBelow town:chair']);
  });

  test('announces photos and sound with the words; each arrives once', () => {
    const added = afterCommand(
      working(),
      { verb: 'add', words: 's', media: [{ id: 'm1', kind: 'sound', seconds: 14 }] },
      friday,
    );
    expect(added.media).toEqual([{ id: 'm1', kind: 'sound', seconds: 14, fileId: null }]);
    const arrived = afterCommand(added, { verb: 'attach', medium: 'm1', fileId: 'cloud://x' }, friday);
    expect(arrived.media).toEqual([{ id: 'm1', kind: 'sound', seconds: 14, fileId: 'cloud://x' }]);
    expect(decided(arrived, { verb: 'attach', medium: 'm1', fileId: 'cloud://y' }, friday)).toEqual({
      refused: 'notNow',
    });
    expect(may(arrived, ['self'], friday)).not.toContain('attach');
  });
});

describe('a question to the person', () => {
  const asked = (): Request => afterCommand(working(), { verb: 'askBack', words: 's' }, friday);
  const told = (): Request => afterCommand(asked(), { verb: 'add', words: 's', media: [] }, friday);

  test('is open until the person adds something or corrects; what is said unasked answers nothing', () => {
    expect(afterCommand(working(), { verb: 'add', words: 's', media: [] }, friday).askedBack).toBeNull();
    expect(asked().askedBack).toBe('open');
    expect(told().askedBack).toBe('answered');
    const corrected = afterCommand(
      asked(),
      { verb: 'correct', words: 's', contact: { channel: 'text', when: 'any' } },
      friday,
    );
    expect(corrected.askedBack).toBe('answered');
  });

  test('asked again is open again; what the responsible post then does for the person ends it', () => {
    expect(afterCommand(told(), { verb: 'askBack', words: 's' }, friday).askedBack).toBe('open');
    const ways: readonly Command[] = [
      { verb: 'contact', how: 'phone', reached: true },
      { verb: 'progress', words: 's' },
      { verb: 'pause', until: '2026-12-10', words: 's' },
      solved,
    ];
    for (const way of ways)
      expect([way.verb, afterCommand(told(), way, friday).askedBack]).toEqual([way.verb, null]);
  });

  test('stays answered for whoever takes it over, and where nobody was reached', () => {
    const unreached = afterCommand(told(), { verb: 'contact', how: 'phone', reached: false }, friday);
    const offered = afterCommand(unreached, { verb: 'offer', post: 'county:education', words: 's' }, friday);
    const taken = afterCommand(offered, { verb: 'take', escalationPath: ['county:chair'] }, friday);
    expect([taken.post, taken.askedBack]).toEqual(['county:education', 'answered']);
    // Whoever did this stands on the village's post, which only helps by now.
    expect(afterCommand(taken, { verb: 'progress', words: 's' }, friday).askedBack).toBe('answered');
  });
});

describe('tasks on other desks', () => {
  test('of danger, help, transfer and missed deadlines all end with the answer', () => {
    const helped = afterCommand(working(), { verb: 'help', post: 'county:education' }, friday);
    const offered = afterCommand(helped, { verb: 'offer', post: 'county:rights', words: 's' }, friday);
    const answered = afterCommand(offered, solved, friday);
    expect(kindsOf(offered, answered)).toEqual([
      'answered',
      'settleTask help county:education',
      'settleTask transfer county:rights',
    ]);
  });
});

test('a full request takes no more words, but still an answer and a rating', () => {
  let request = working();
  for (let index = 0; request.version < 180; index += 1) {
    const decision = decided(request, { verb: 'add', words: 's', media: [] }, friday);
    if ('refused' in decision) break;
    request = after(request, { ...decision.event, id: `a${index}` });
  }
  expect(decided(request, { verb: 'add', words: 's', media: [] }, friday)).toEqual({ refused: 'full' });
  expect(decided(request, solved, friday)).toHaveProperty('event');
  expect(escalationPath.length).toBeGreaterThan(0);
});
