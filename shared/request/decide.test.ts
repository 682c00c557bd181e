import {
  afterCommand,
  aRequest,
  decided,
  escalationPath,
  solved as answer,
} from '../../tests/builders/request';
import { nextClock } from './request';
import { may, transitions } from './transitions';

const friday = '2026-11-20T02:00:00.000Z';

function answered(): ReturnType<typeof aRequest> {
  return afterCommand(afterCommand(aRequest(), { verb: 'accept' }, friday), answer, friday);
}

describe('the life of a request', () => {
  test('a need submitted on Friday must be met with a contact by Monday 17:00', () => {
    expect(aRequest().clocks.contact.at).toBe('2026-11-23T09:00:00.000Z');
    expect(nextClock(aRequest())?.name).toBe('contact');
  });

  test('somebody in danger is contacted within two hours and answered within a day, at any hour', () => {
    const { clocks } = aRequest({ danger: true, at: '2026-11-21T15:00:00.000Z' });
    expect([clocks.contact.at, clocks.reply.at]).toEqual([
      '2026-11-21T17:00:00.000Z',
      '2026-11-22T15:00:00.000Z',
    ]);
  });

  test('a contact that did not reach the person stops no clock', () => {
    const tried = afterCommand(aRequest(), { verb: 'contact', how: 'phone', reached: false }, friday);
    expect(tried.clocks.contact.stoppedAt).toBeNull();
    expect(
      afterCommand(tried, { verb: 'contact', how: 'phone', reached: true }, friday).clocks.contact.stoppedAt,
    ).toBe(friday);
  });

  test('an interim reply stops the clocks for contact and reply, the final one all three', () => {
    const working = afterCommand(aRequest(), { verb: 'accept' }, friday);
    const progressed = afterCommand(working, { verb: 'progress', words: 's' }, friday);
    expect(nextClock(progressed)?.name).toBe('finish');
    expect(nextClock(answered())).toBeNull();
  });

  test('an answer rated 基本满意 or better closes the loop at 满意', () => {
    const closed = afterCommand(answered(), { verb: 'rate', rating: 3, words: '' }, friday);
    expect([closed.state, closed.end, closed.rating]).toEqual(['closed', 'satisfied', 3]);
  });

  test('“cannot now”, though rated well, ends as 暂时做不到 with an open ring, and may be asked again', () => {
    const cannot = afterCommand(
      afterCommand(aRequest(), { verb: 'accept' }, friday),
      { ...answer, outcome: 'cannot', cause: { reason: 'noMoney', alternative: 's' } },
      friday,
    );
    const closed = afterCommand(cannot, { verb: 'rate', rating: 5, words: '' }, friday);
    expect(closed.end).toBe('deferred');
    expect(may(closed, ['self'], friday)).toEqual(['reopen', 'hide']);
  });

  test('a rating of 不满意 sends it one level up, with new clocks from today', () => {
    const monday = '2026-11-23T01:00:00.000Z';
    const redone = afterCommand(answered(), { verb: 'rate', rating: 2, words: '' }, monday);
    expect([redone.state, redone.post, redone.rating, redone.end]).toEqual([
      'waiting',
      escalationPath[0],
      2,
      null,
    ]);
    expect(redone.clocks.contact.at).toBe('2026-11-24T09:00:00.000Z');
    expect(redone.escalationPath).toEqual(escalationPath.slice(1));
  });

  test('asking again at the top keeps the post and calls a 会商', () => {
    let request = answered();
    for (const post of escalationPath) {
      request = afterCommand(request, { verb: 'reopen', words: '' }, friday);
      expect(request.post).toBe(post);
      request = afterCommand(afterCommand(request, { verb: 'accept' }, friday), answer, friday);
    }
    const council = decided(request, { verb: 'reopen', words: '' }, friday);
    expect(council).toMatchObject({ event: { kind: 'reopened', post: 'province:chair', council: true } });
  });

  test('what ended at 满意 or was taken back does not come back', () => {
    const satisfied = afterCommand(answered(), { verb: 'rate', rating: 5, words: '' }, friday);
    expect(decided(satisfied, { verb: 'reopen', words: '' }, friday)).toEqual({ refused: 'notNow' });
    const withdrawn = afterCommand(aRequest(), { verb: 'withdraw' }, friday);
    expect(decided(withdrawn, { verb: 'reopen', words: '' }, friday)).toEqual({ refused: 'notNow' });
  });

  test('who only sees the region may keep it from a proxy at the person’s word, and nothing else; who has no relation may do nothing', () => {
    expect(may(aRequest(), ['region'], friday)).toEqual(['hide']);
    expect(may(aRequest(), [], friday)).toEqual([]);
  });

  test('every verb of the table is refused in every state it does not name', () => {
    const working = afterCommand(aRequest(), { verb: 'accept' }, friday);
    const states = {
      waiting: aRequest(),
      working,
      answered: answered(),
      closed: afterCommand(aRequest(), { verb: 'withdraw' }, friday),
    };
    for (const [verb, rule] of Object.entries(transitions)) {
      for (const [state, request] of Object.entries(states)) {
        if (rule.from.some((from) => from === state)) continue;
        expect({ verb, state, open: may(request, rule.by, friday).some((one) => one === verb) }).toEqual({
          verb,
          state,
          open: false,
        });
      }
    }
    expect(may(working, ['responsible'], friday)).toEqual([
      'hide',
      'contact',
      'showPhone',
      'askBack',
      'progress',
      'answer',
      'offer',
      'help',
      'pause',
    ]);
    expect(may(aRequest(), ['self'], friday)).toEqual(['add', 'nudge', 'correct', 'withdraw', 'hide']);
    expect(may(working, ['above'], friday)).toEqual(['reassign', 'extend', 'urge']);
  });
});
