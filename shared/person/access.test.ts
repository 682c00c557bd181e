import type { AccessNeed, KnownAccess } from './access';
import {
  accessNeeds,
  asksByWriting,
  closingOf,
  profileOf,
  sayAccess,
  signVideoAt,
  saysTheSame,
  usualContact,
  waysToReach,
  writesFirst,
} from './access';
import { accessWords, closedWords } from './access.text';
import type { Person } from './person';
import { untouched } from './person';

const now = '2026-11-23T02:00:00.000Z';
const says = (...needs: AccessNeed[]): KnownAccess => ({ needs, when: null, video: null });
/** The same where 视频手语 is offered. */
const offered = (...needs: AccessNeed[]): KnownAccess => ({
  ...says(...needs),
  video: { program: '县手语视频', number: '0459-555-0180' },
});
const nobody: Person = {
  ...untouched,
  _id: 'P',
  name: '周晓燕',
  region: 'village',
  path: ['province', 'village'],
  place: '东南社区',
  household: 'P',
  industry: null,
  recorded: true,
  idKey: 'P',
  nearKeys: [],
  sealed: { idNumber: '', phone: '', address: '', disability: '' },
  holder: null,
};
const closed = (profile: KnownAccess | null, danger = false): string[] =>
  waysToReach(profile, danger).flatMap((way) =>
    way.closed === null ? [] : [`${way.channel}: ${way.closed}`],
  );

test('while nobody has said anything every way is open, and the telephone is taken for granted', () => {
  expect(closed(null)).toEqual([]);
  expect(usualContact(null)).toEqual({ channel: 'phone', when: 'any' });
});

test('只文字 closes the telephone and nothing else, and says why', () => {
  const profile = says('textOnly', 'sign');
  expect(closed(profile)).toEqual(['phone: textOnly']);
  expect(closingOf(profile, 'phone', false)).toBe('textOnly');
  expect(closingOf(profile, 'text', false)).toBeNull();
  expect(closedWords(waysToReach(profile))).toBe('只收文字：请发短信或上门。');
  expect(usualContact({ ...profile, when: 'morning' })).toEqual({ channel: 'text', when: 'any' });
});

test('in danger nothing is closed, and what is taken for granted is still what was said', () => {
  expect(closed(says('textOnly'), true)).toEqual([]);
  expect(closedWords(waysToReach(says('textOnly'), true))).toBe('');
  expect(usualContact(says('textOnly')).channel).toBe('text');
});

test('家属转达 has the family called, and opens nothing that 只文字 closes', () => {
  expect(waysToReach(says('relay'))).toEqual([
    { channel: 'phone', closed: null, reaches: 'family' },
    { channel: 'text', closed: null, reaches: 'self' },
    { channel: 'visit', closed: null, reaches: 'self' },
  ]);
  expect(closed(says('relay', 'textOnly'))).toEqual(['phone: textOnly']);
});

test('no other need, alone or with others, closes a way', () => {
  const others = accessNeeds.filter((need) => need !== 'textOnly');
  for (const need of others) expect({ need, closed: closed(offered(need)) }).toEqual({ need, closed: [] });
  expect(closed(offered(...others))).toEqual([]);
});

test('视频手语 is a way to whoever said so, first of all ways where it is offered, even beside 只文字', () => {
  const profile = offered('textOnly', 'sign', 'signVideo');
  expect(waysToReach(profile).map(({ channel }) => channel)).toEqual(['video', 'text', 'visit', 'phone']);
  expect(closed(profile)).toEqual(['phone: textOnly']);
  expect(closingOf(profile, 'video', false)).toBeNull();
  expect(usualContact({ ...profile, when: 'morning' })).toEqual({ channel: 'video', when: 'morning' });
  expect(closedWords(waysToReach(profile))).toBe('只收文字：请用视频手语、发短信或上门。');
});

test('where it is not offered it is closed and the other ways stand; nobody else has it among their ways', () => {
  expect(closed(says('signVideo'))).toEqual(['video: notOffered']);
  expect(usualContact(says('signVideo')).channel).toBe('text');
  expect(usualContact(says('signVideo', 'textOnly')).channel).toBe('text');
  for (const profile of [null, offered(), offered('sign')]) {
    expect(waysToReach(profile).map(({ channel }) => channel)).not.toContain('video');
    expect(closingOf(profile, 'video', false)).toBe('notOffered');
  }
});

test('in danger nobody is turned away for the way they wish for, and a desk is offered none that is not there', () => {
  expect(closingOf(says('signVideo'), 'video', true)).toBeNull();
  expect(closed(says('signVideo', 'textOnly'), true)).toEqual(['video: notOffered']);
});

test('视频手语 is found through the nearest place that offers it, and nowhere else', () => {
  const county = { program: '县手语视频', number: '0459-555-0180', source: '样例' };
  const province = { ...county, program: '省手语视频' };
  const path = ['230000000000', '230600000000', '230623000000', '230623101201'];
  const both = { '230623000000': county, '230000000000': province };
  expect(signVideoAt(path, both)).toEqual({ program: '县手语视频', number: '0459-555-0180' });
  expect(signVideoAt(path, { '230000000000': province })?.program).toBe('省手语视频');
  expect([
    signVideoAt(path, { '230624000000': county }),
    signVideoAt(path, {}),
    signVideoAt([], both),
  ]).toEqual([null, null, null]);
});

test('whoever cannot hear or speak on a telephone is written to before anybody rings; everybody else is rung', () => {
  for (const need of accessNeeds)
    expect([need, writesFirst([need])]).toEqual([need, ['textOnly', 'sign', 'signVideo'].includes(need)]);
  expect([writesFirst([]), writesFirst(['voice', 'sign'])]).toEqual([false, true]);
  const order = (profile: KnownAccess | null): string[] => waysToReach(profile).map(({ channel }) => channel);
  expect(order(says('sign'))).toEqual(['text', 'visit', 'phone']);
  expect(closed(says('sign'))).toEqual([]);
  expect(usualContact(says('sign')).channel).toBe('text');
  for (const profile of [null, says('voice'), says('relay', 'largeText')])
    expect(order(profile)).toEqual(['phone', 'text', 'visit']);
});

test('writing comes first for 只文字, unless speaking is easier', () => {
  expect([says(), says('voice'), says('textOnly'), says('textOnly', 'voice')].map(asksByWriting)).toEqual([
    false,
    false,
    true,
    false,
  ]);
  expect(asksByWriting(null)).toBe(false);
});

test('the best time stands where somebody rings or comes', () => {
  expect(usualContact({ ...says('screenReader'), when: 'evening' })).toEqual({
    channel: 'phone',
    when: 'evening',
  });
});

test('each need is kept once and in one order, with the Beijing day and who said it', () => {
  expect(
    profileOf({ needs: ['voice', 'screenReader', 'voice'], when: 'any' }, 'post', '2026-11-23T17:00:00.000Z'),
  ).toEqual({ needs: ['screenReader', 'voice'], when: 'any', saidOn: '2026-11-24', saidBy: 'post' });
});

test('what is said again changes nothing, whoever says it and when; a change is in the audit without its content', () => {
  const profile = profileOf(says('textOnly'), 'self', now);
  const said = sayAccess(nobody, null, profile, 'sealed', 'zhou', now);
  if ('refused' in said) throw new Error(said.refused);
  expect(said.person).toMatchObject({
    access: 'sealed',
    version: 2,
    effects: [{ kind: 'record', act: 'accessSaid', account: 'zhou', about: null }],
  });
  const again = profileOf(says('textOnly'), 'post', '2026-11-25T02:00:00.000Z');
  expect(sayAccess(said.person, profile, again, 'other', 'chen', now)).toEqual({ person: said.person });
  expect(saysTheSame(profile, { needs: ['textOnly'], when: 'morning' })).toBe(false);
  expect(sayAccess(said.person, profile, profileOf(says(), 'self', now), 'none', 'zhou', now)).toMatchObject({
    person: { access: 'none', version: 3 },
  });
});

test('of the dead nothing is said any more', () => {
  expect(
    sayAccess(
      { ...nobody, diedOn: '2026-11-20' },
      null,
      profileOf(says('relay'), 'post', now),
      'sealed',
      'chen',
      now,
    ),
  ).toEqual({ refused: 'notThere' });
});

test('the desk reads it in short words', () => {
  expect(accessWords({ needs: ['screenReader', 'textOnly'], when: 'morning' })).toBe(
    '读屏 · 只文字 · 上午方便',
  );
  expect(accessWords({ needs: [], when: 'any' })).toBe('什么时候都行');
  expect(accessWords(says())).toBe('');
});
