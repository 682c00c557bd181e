/**
 * A 政策代理人 acts for a person who cannot leave his bed and has no phone: the agent asks in his name, and
 * keeps his card after both sides have said yes.
 */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { bothSides, rowOf, says, shown } from './sides';
import { countyLeader, guest } from './states/county';
import { answer, press } from './states/recipe';

jest.setTimeout(180_000);

const { desk } = bothSides();
const bedridden = 'demo-person-ma-fushan';
const at = (page: Page, title: string): Promise<void> =>
  page.locator('h1:visible', { hasText: title }).waitFor();

/** The grant is agreed before a cadre, with a recording; 何玉梅 takes it up with the code. */
async function agreed(): Promise<void> {
  const { world } = desk();
  const proof = randomUUID();
  const evidence = {
    id: proof,
    kind: 'sound',
    fileId: `cloud://wenxu-local.local/evidence/${proof}.mp3`,
  } as const;
  const { code } = await world.get(countyLeader, 'grant.witness', {
    personId: bedridden,
    clientId: randomUUID(),
    name: '何玉梅',
    relation: '社区志愿者',
    kind: 'agent',
    scopes: ['submit', 'requests', 'notices', 'receipt'],
    months: 12,
    consent: 'witness',
    evidence,
  });
  await world.get(guest, 'claim.enter', { code, name: '何玉梅' });
}

test('asks in his name, which stands at the top and in the course of the matter; he is the one it is about', async () => {
  await agreed();
  const theirs = await desk().open(guest);
  await theirs.locator('.page-person:visible').getByText('马福山', { exact: true }).waitFor();
  await press(theirs, '我要提需求');
  await at(theirs, '有危险');
  await answer(theirs, '没有危险');
  await at(theirs, '哪方面');
  await answer(theirs, '看病、做康复');
  await at(theirs, '说说是怎么回事');
  await shown(theirs).getByRole('textbox').fill('褥疮垫用完了。');
  await press(theirs, '下一步');
  await at(theirs, '要不要加照片');
  await press(theirs, '下一步');
  await at(theirs, '怎么联系');
  await answer(theirs, '只发文字');
  await press(theirs, '提交诉求');
  await at(theirs, '提交好了');
  const { rows } = await desk().world.get(guest, 'request.mine', { personId: bedridden, after: null });
  const staff = await desk().open(countyLeader, {
    path: `/staff/request/index?id=${rows[0]?.id ?? ''}`,
    width: 1280,
  });
  await says(staff, '何玉梅代马福山提出');
});

test('keeps his card: noted at his word by a cadre, taken and given back by the agent, and received back', async () => {
  await agreed();
  const staff = await desk().open(countyLeader, {
    path: `/staff/person/cards/index?id=${bedridden}`,
    width: 1280,
  });
  await at(staff, '马福山的卡');
  await shown(staff).getByRole('radio', { name: '政策卡' }).check();
  await press(staff, '交给他了');
  await says(staff, '交给何玉梅了，等何玉梅说收到。');

  const theirs = await desk().open(guest, { path: '/pages/me/index' });
  await rowOf(theirs, '我替马福山办事').click();
  await at(theirs, '我替马福山办事');
  await rowOf(theirs, '替他保管的卡').click();
  await press(theirs, '政策卡收到了');
  await says(theirs, '在您那里。');
  await press(theirs, '政策卡还给本人了');
  await says(theirs, '等本人说一声');

  const again = await desk().reopen(staff, `/staff/person/cards/index?id=${bedridden}`);
  await says(again, '何玉梅说已经还了，等本人说一声。');
  await press(again, '政策卡拿回来了');
  await says(again, '现在没有卡在别人那里。');
  for (const line of ['政策卡交给何玉梅', '何玉梅说收到了政策卡', '何玉梅说还了政策卡'])
    await says(again, line);
});

test('gives the card back also when the permission is over, from the notice that says so', async () => {
  await agreed();
  const { world } = desk();
  const { grants } = await world.get(countyLeader, 'grant.list', { personId: bedridden });
  const grantId = grants.find(({ name }) => name === '何玉梅')?.id ?? '';
  await world.get(countyLeader, 'custody.hand', {
    personId: bedridden,
    clientId: randomUUID(),
    grantId,
    what: 'certificate',
  });
  await world.get(countyLeader, 'grant.revoke', { personId: bedridden, grantId });

  const theirs = await desk().open(guest, { path: '/pages/inbox/index' });
  await rowOf(theirs, '马福山').click();
  await rowOf(theirs, '马福山的卡还在您这里').click();
  await at(theirs, '替马福山保管的卡');
  await press(theirs, '残疾人证还给本人了');
  await says(theirs, '等本人说一声');
  await world.get(countyLeader, 'custody.receiveBack', {
    personId: bedridden,
    cardId: (await world.get(countyLeader, 'custody.list', { personId: bedridden })).cards[0]?.id ?? '',
  });
  await theirs.reload();
  await says(theirs, '没找到这一条');
});
