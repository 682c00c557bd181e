import { after, afterCommand, aRequest, solved } from '../../tests/builders/request';
import { shippedNotices, workCalendar } from '../calendar/calendar';
import { holidays } from '../calendar/shipped-calendar';
import type { Request } from './request';
import { isOverdue } from './request';
import { tick } from './tick';

const friday = '2026-11-20T02:00:00.000Z';
const accepted = (): Request => afterCommand(aRequest(), { verb: 'accept' }, friday);
const answered = (): Request => afterCommand(accepted(), solved, friday);

/** The request after the one event that is due at an instant. Throws when nothing is due. */
function passed(request: Request, now: string, calendar = holidays): Request {
  const event = tick(request, now, calendar);
  if (event === null) throw new Error(`time had nothing to do at ${now}`);
  return after(request, event);
}

describe('what time does', () => {
  test('nothing before four fifths of the time, then a warning in working hours, then the post above watches', () => {
    const request = aRequest();
    expect(tick(request, '2026-11-23T00:59:00.000Z', holidays)).toBeNull();
    const warned = passed(request, '2026-11-23T01:00:00.000Z');
    expect(warned.events.at(-1)).toMatchObject({ kind: 'warned', clock: 'contact' });
    const watched = passed(warned, '2026-11-23T09:00:00.000Z');
    expect(watched.events.at(-1)).toMatchObject({ kind: 'escalated', clock: 'contact', post: 'town:chair' });
    expect([watched.post, watched.supervisors]).toEqual(['village:liaison', ['town:chair']]);
    expect(isOverdue(watched, '2026-11-23T09:00:01.000Z')).toBe(true);
  });

  test('somebody in danger: the warning comes after four fifths of two hours, at any hour of the night', () => {
    expect(aRequest({ danger: true, at: '2026-11-21T15:00:00.000Z' }).clocks.contact.warnAt).toBe(
      '2026-11-21T16:36:00.000Z',
    );
  });

  test('words, photos and comments never move a clock', () => {
    const before = accepted();
    const later = afterCommand(
      afterCommand(before, { verb: 'add', words: 's', media: [] }, friday),
      { verb: 'askBack', words: 's' },
      friday,
    );
    expect(later.clocks).toEqual(before.clocks);
    expect(afterCommand(later, { verb: 'nudge' }, friday).clocks).toEqual(before.clocks);
  });

  test('silence after an answer is asked about once and then closes as 未评价', () => {
    const waiting = passed(answered(), '2026-12-01T01:00:00.000Z');
    expect(waiting.events.at(-1)?.kind).toBe('ratingAsked');
    expect(tick(waiting, '2026-12-10T08:00:00.000Z', holidays)).toBeNull();
    expect(passed(waiting, '2026-12-10T09:00:00.000Z')).toMatchObject({ state: 'closed', end: 'unrated' });
  });

  test('暂时做不到 wakes on its day, with new clocks, at the same post', () => {
    const cannot = afterCommand(
      accepted(),
      {
        verb: 'answer',
        outcome: 'cannot',
        words: 's',
        cause: { reason: 'noMoney', alternative: 's' },
        wake: { kind: 'day', on: '2026-12-21' },
      },
      friday,
    );
    const put = afterCommand(cannot, { verb: 'rate', rating: 4, words: '' }, friday);
    expect([put.end, put.wakeAt]).toEqual(['deferred', '2026-12-21T01:00:00.000Z']);
    expect(tick(put, '2026-12-20T23:00:00.000Z', holidays)).toBeNull();
    const woken = passed(put, '2026-12-21T01:00:00.000Z');
    expect(woken).toMatchObject({ state: 'waiting', end: null, post: 'village:liaison', wake: null });
    expect(woken.clocks.contact.at).toBe('2026-12-22T09:00:00.000Z');
  });

  test('暂时做不到 that is never rated keeps its trigger too', () => {
    const cannot = afterCommand(
      accepted(),
      {
        verb: 'answer',
        outcome: 'cannot',
        words: 's',
        cause: { reason: 'noRule', alternative: 's' },
        wake: { kind: 'policy' },
      },
      friday,
    );
    const lapsed = passed(passed(cannot, '2026-12-01T01:00:00.000Z'), '2026-12-10T09:00:00.000Z');
    expect(lapsed).toMatchObject({
      state: 'closed',
      end: 'deferred',
      wake: { kind: 'policy' },
      wakeAt: null,
    });
  });
});

describe('a pause', () => {
  const paused = (): Request =>
    afterCommand(accepted(), { verb: 'pause', until: '2026-12-07', words: 's' }, friday);

  test('stops the finish clock alone: contact and reply still fall due', () => {
    const watched = passed(passed(paused(), '2026-11-23T01:00:00.000Z'), '2026-11-23T09:00:00.000Z');
    expect(watched.events.at(-1)).toMatchObject({ kind: 'escalated', clock: 'contact' });
  });

  test('stops the finish clock: its day comes and goes without a warning, and nothing is late', () => {
    const still = afterCommand(
      afterCommand(accepted(), { verb: 'pause', until: '2026-12-20', words: 's' }, friday),
      { verb: 'progress', words: 's' },
      friday,
    );
    expect(still.clocks.finish.at).toBe('2026-12-11T09:00:00.000Z');
    expect(tick(still, '2026-12-14T09:00:00.000Z', holidays)).toBeNull();
    expect(isOverdue(still, '2026-12-14T09:00:00.000Z')).toBe(false);
  });

  test('ended by hand after its day gives no more than was granted', () => {
    const late = afterCommand(
      afterCommand(aRequest({ category: 'home' }), { verb: 'accept' }, friday),
      { verb: 'pause', until: '2026-12-20', words: 's' },
      friday,
    );
    expect(afterCommand(late, { verb: 'resume' }, '2027-01-10T02:00:00.000Z').pausedDays).toBe(30);
  });

  test('ends by itself on its day, and the finish falls due as many working days later, however late the timer comes', () => {
    const reached = afterCommand(paused(), { verb: 'progress', words: 's' }, friday);
    expect(reached.wakeAt).toBe('2026-12-07T01:00:00.000Z');
    const due = reached.clocks.finish.at;
    const resumed = passed(reached, '2026-12-09T01:00:00.000Z');
    expect(resumed.pausedDays).toBe(17);
    expect(due).toBe('2026-12-11T09:00:00.000Z');
    expect(resumed.clocks.finish.at).toBe('2026-12-28T09:00:00.000Z');
  });
});

describe('a holiday notice', () => {
  const december = (): Request => aRequest({ category: 'device', at: '2026-12-21T02:00:00.000Z' });
  const known = workCalendar([
    ...shippedNotices,
    { year: 2027, source: 'test', weekdayOff: ['2027-01-01', '2027-01-04', '2027-01-05'], weekendWork: [] },
  ]);

  test('a deadline in a year without one is provisional, and found again by that year', () => {
    expect(december()).toMatchObject({
      provisionalYear: 2027,
      clocks: { finish: { provisional: true, at: '2027-01-11T09:00:00.000Z' } },
    });
    expect(aRequest().provisionalYear).toBeNull();
  });

  test('counts provisional days anew once it is out, and says that they are later', () => {
    const counted = passed(december(), '2026-12-22T02:00:00.000Z', known);
    expect(counted.events.at(-1)).toMatchObject({ kind: 'redated', later: true });
    expect(counted).toMatchObject({
      provisionalYear: null,
      clocks: {
        finish: { provisional: false, at: '2027-01-14T09:00:00.000Z' },
        contact: { at: december().clocks.contact.at },
      },
    });
  });

  test('leaves them alone while it is not', () => {
    expect(tick(december(), '2026-12-22T00:30:00.000Z', holidays)).toBeNull();
  });
});
