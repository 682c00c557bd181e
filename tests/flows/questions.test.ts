/**
 * The questions of 我能享受的政策, by the built functions and the real SDK: they come theme by theme and end, what
 * everybody may use is owed to nobody, and a certificate that runs out is somebody's task in time.
 */
import { policyOf } from '../builders/desk-rows';
import type { Input, Output } from '../../shared/contract';
import { themes } from '../../shared/fact/theme';
import { liaison, personId, startWorld, zhao } from './world';
import type { World } from './world';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

type Mine = Output<'entitlement.mine'>;
type Value = Input<'entitlement.answer'>['value'];
type Question = Mine['questions'][number];

const mine = (theme?: (typeof themes)[number], account = zhao): Promise<Mine> =>
  world.get(account, 'entitlement.mine', theme === undefined ? { personId } : { personId, theme });
const statusOf = ({ rows }: Mine, id: string): string | undefined =>
  rows.find((one) => one.id === id)?.status;
const answer = (fact: string, value: Value, account = zhao): Promise<Output<'entitlement.answer'>> =>
  world.get(account, 'entitlement.answer', { personId, fact, value });
const owedOnDesk = async (): Promise<(string | undefined)[]> =>
  (await world.get(liaison, 'task.desk', { filter: 'tasks', after: null })).rows
    .filter(({ kind }) => kind === 'owed')
    .map(policyOf);

/** An answer to any question, as somebody gives it who takes the first option. */
function answerTo({ kind, options, fact }: Question): Value {
  switch (kind) {
    case 'several':
      return [];
    case 'number':
      return 300;
    case 'day':
      return '2030-06-30';
    case 'disability':
      return [{ category: '4', level: '2' }];
    case 'place':
      return '230623101201';
    case 'yesno':
    case 'one': {
      const [option] = options;
      if (option === undefined) throw new Error(`${fact} has no option`);
      return option.value;
    }
  }
}

test('theme by theme they end, each is asked once, and how many are left never rises', async () => {
  const asked = new Set<string>();
  let before = (await mine()).themes;
  expect((await mine()).questions).toEqual([]);
  expect(before.map(({ theme }) => theme)).toEqual(
    themes.filter((theme) => before.some((one) => one.theme === theme)),
  );
  for (const { theme } of before) {
    for (let view = await mine(theme); view.questions[0] !== undefined;) {
      const [question] = view.questions;
      expect(question.theme).toBe(theme);
      expect(asked).not.toContain(question.fact);
      asked.add(question.fact);
      const was = before;
      view = (
        await world.get(zhao, 'entitlement.answer', {
          personId,
          fact: question.fact,
          value: answerTo(question),
          theme,
        })
      ).entitled;
      for (const { theme: of, left } of view.themes)
        expect(left).toBeLessThanOrEqual(was.find((one) => one.theme === of)?.left ?? 0);
      before = view.themes;
    }
  }
  const { themes: left, rows } = await mine();
  expect(left).toEqual([]);
  expect(rows.filter(({ questions }) => questions > 0)).toEqual([]);
  expect(asked).toContain('household.perCapitaMonthlyIncome');
  expect([...asked].filter((fact) => fact.startsWith('education.') && fact !== 'education.literate')).toEqual(
    [],
  );
});

test('where only the county’s 低保标准 is missing nobody is asked, and the page says whom it waits for', async () => {
  await answer('person.hukou.region', '230623101201');
  await answer('household.status', 'none');
  await answer('household.perCapitaMonthlyIncome', 300);
  await answer('household.propertyWithinLimit', true, liaison);
  const one = await world.get(zhao, 'entitlement.one', { personId, policyId: 'minimum-living-allowance' });
  expect([one.row.status, one.questions]).toEqual(['local', []]);
  expect(one.reasons.map(({ words }) => words)).toEqual(['当地标准待确认。']);
});

test('what only a cadre can answer is no question that the person is told of', async () => {
  await answer('person.hukou.region', '230623101201');
  await answer('household.status', 'none');
  await answer('household.perCapitaMonthlyIncome', 300);
  const row = (await mine()).rows.find(({ id }) => id === 'minimum-living-allowance');
  expect(row).toMatchObject({ status: 'asked', questions: 0 });
  const theirs = await world.get(liaison, 'entitlement.one', {
    personId,
    policyId: 'minimum-living-allowance',
  });
  expect(theirs.questions.map(({ fact }) => fact)).toEqual(['household.propertyWithinLimit']);
});

test('what everybody may use is owed to nobody and makes no task', async () => {
  await answer('legal.issueTypes', ['accessibility', 'other']);
  await answer('culture.needs', ['reading']);
  await answer('household.status', 'dibao');
  await answer('disability.selfCare', 'partial');
  const view = await mine();
  for (const id of [
    'petition-handling',
    'culture-sports-activity',
    'policy-proxy-butler',
    'accessibility-complaint',
  ])
    expect([id, statusOf(view, id)]).toEqual([id, 'may']);
  expect(await owedOnDesk()).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/反映问题|文体活动|政策代办人|无障碍投诉/)]),
  );
});

test('six months before a certificate runs out it lies on the cadre’s desk, and the person is told', async () => {
  // The night goes faster where nobody else is in the register.
  await world.database
    .collection('person')
    .where({ _id: world.database.command.neq(personId) })
    .remove();
  await answer('person.hukou.region', '230623101201');
  const { entitled } = await answer('disability.certificateExpiry', '2027-06-30');
  expect(statusOf(entitled, 'disability-certificate')).toBe('no');
  world.cloud.clock.set(new Date('2026-12-30T01:00:00+08:00'));
  await world.evaluation();
  expect(await owedOnDesk()).toContain('办或换残疾人证');
  const { rows } = await world.get(zhao, 'notification.list', { after: null });
  expect(rows.map(({ code }) => code)).toContain('owedFound');
});
