import type { AccessNeed, AccessNeeds } from './access';
import {
  accessNeeds,
  asksByWriting,
  isOpen,
  profileOf,
  sayAccess,
  saysTheSame,
  usualContact,
  waysToReach,
} from './access';
import { accessWords, closedWords } from './access.text';
import type { Person } from './person';
import { untouched } from './person';

const now = '2026-11-23T02:00:00.000Z';
const says = (...needs: AccessNeed[]): AccessNeeds => ({ needs, when: null });
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
const closed = (profile: AccessNeeds | null, danger = false): string[] =>
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
  expect(isOpen(profile, 'phone', false)).toBe(false);
  expect(isOpen(profile, 'text', false)).toBe(true);
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
  for (const need of others) expect({ need, closed: closed(says(need)) }).toEqual({ need, closed: [] });
  expect(closed(says(...others))).toEqual([]);
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
  expect(usualContact({ needs: ['screenReader'], when: 'evening' })).toEqual({
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
