/**
 * Who calls, as the built functions read it. The functions are loaded into this process, which is a warm
 * instance: its environment holds whatever each test says that others left there, and contexts come in every
 * form, also in those the local cloud never makes.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { keysOf } from '../../demo/county';
import { appId } from '../../localcloud/runtime/functions';
import type { World } from './world';
import { personId, startWorld, zhao } from './world';

type Main = (event: unknown, context: unknown) => Promise<unknown>;

const names = [
  'TRIGGER_SRC',
  'WX_OPENID',
  'WX_APPID',
  'WX_CONTEXT_KEYS',
  'TCB_UUID',
  'TCB_CONTEXT_KEYS',
] as const;
type Left = Partial<Record<(typeof names)[number], string>>;

let world: World;
let functions: Record<'api' | 'timer' | 'jobs', Main>;

beforeAll(async () => {
  world = await startWorld();
  Object.assign(process.env, world.cloud.sdkEnv, keysOf(world.dataDir));
  const load = (name: string): Main =>
    jest.requireActual<{ main: Main }>(
      join(__dirname, '..', '..', 'dist', 'cloudfunctions', name, 'index.js'),
    ).main;
  functions = { api: load('api'), timer: load('timer'), jobs: load('jobs') };
});
afterAll(() => world.stop());

beforeEach(() => {
  process.env.WENXU_APPID = appId;
  left({});
});

/** What the process of the instance holds when the next call begins. */
function left(values: Left): void {
  for (const name of names) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, values);
}

const phone = {
  TRIGGER_SRC: 'wx_client',
  WX_OPENID: zhao,
  WX_APPID: appId,
  WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID',
};
const browser = { TRIGGER_SRC: 'web_client', TCB_UUID: 'a-browser', TCB_CONTEXT_KEYS: 'TCB_UUID' };
const timer = { TRIGGER_SRC: 'timer' };
const saying = (said: unknown): { environment: string } => ({ environment: JSON.stringify(said) });

/** The door, asked for something only 赵淑芬 may read. */
const read = (context: unknown): Promise<unknown> =>
  functions.api({ name: 'request.mine', input: { personId, after: null } }, context);
/** The one thing that a browser may do at which nobody is signed in. */
const begin = (context: unknown): Promise<unknown> =>
  functions.api({ name: 'desk.begin', input: { clientId: randomUUID() } }, context);
const notSignedIn = { ok: false, code: 'NOT_SIGNED_IN' };

describe('the door for people', () => {
  test('knows a phone by the context of its call', async () => {
    expect(await read(saying(phone))).toMatchObject({ ok: true });
  });

  test('knows a browser by the context of its call, whoever was served before', async () => {
    left({ ...phone, TCB_CONTEXT_KEYS: 'WX_OPENID,TCB_UUID' });
    expect(await read(saying(browser))).toMatchObject(notSignedIn);
    expect(await begin(saying(browser))).toMatchObject({ ok: true });
  });

  test.each([
    ['no context', undefined],
    ['null', null],
    ['a text', JSON.stringify(phone)],
    ['a context that says nothing', {}],
    ['one whose environment is an object', { environment: phone }],
    ['one whose environment is no JSON', { environment: '{"WX_OPENID":' }],
    ['one whose environment is null', { environment: 'null' }],
    ['one whose environment is a list', saying([phone])],
    ['an account that is a number', saying({ ...phone, WX_OPENID: 7 })],
    ['an account that is a list', saying({ ...phone, WX_OPENID: [zhao] })],
    ['an account that is empty', saying({ ...phone, WX_OPENID: '' })],
    [
      'the older form, where values are told apart by signs that they may hold',
      { environ: `WX_OPENID=${zhao};WX_APPID=${appId}` },
    ],
    ['another function', saying({ TRIGGER_SRC: 'tcb' })],
    ['a timer', saying(timer)],
  ])('refuses %s, though a resident was served before', async (_what, context) => {
    left(phone);
    expect(await read(context)).toMatchObject(notSignedIn);
    expect(await begin(context)).toMatchObject(notSignedIn);
  });

  test.each([
    ['another mini-program', { ...phone, WX_APPID: 'wx1111111111111111' }],
    ['a mini-program that does not say which', { TRIGGER_SRC: 'wx_client', WX_OPENID: zhao }],
    [
      'another owner’s mini-program that shares the environment',
      { ...phone, WX_FROM_APPID: 'wx1111111111111111' },
    ],
    [
      'another mini-program that brings a browser’s id along',
      { ...phone, ...browser, WX_APPID: 'wx1111111111111111' },
    ],
  ])('refuses %s', async (_what, said) => {
    left(phone);
    expect(await read(saying(said))).toMatchObject(notSignedIn);
    expect(await begin(saying(said))).toMatchObject(notSignedIn);
  });

  test('takes the own mini-program also where it names itself as the one the call comes from', async () => {
    expect(await read(saying({ ...phone, WX_FROM_APPID: appId }))).toMatchObject({ ok: true });
  });

  test('asks for no appid where none is configured', async () => {
    Reflect.deleteProperty(process.env, 'WENXU_APPID');
    expect(await read(saying({ ...phone, WX_APPID: 'wx1111111111111111' }))).toMatchObject({ ok: true });
  });
});

const firing = (name: string): object => ({
  Type: 'Timer',
  TriggerName: name,
  Time: '2026-11-23T02:00:00Z',
  Message: '',
});
/** One trigger a function; the others differ in what they do, not in who may fire them. */
const doors = [
  { door: 'timer', trigger: 'sweep', others: 'jobs' },
  { door: 'jobs', trigger: 'jobs', others: 'sweep' },
] as const;
const refusal = 'only the platform’s timer may call this';

describe.each(doors)('the door for time: $door, $trigger', ({ door, trigger, others }) => {
  const fired = (event: unknown, context: unknown): Promise<unknown> => functions[door](event, context);

  test('opens to a timer that the context tells of, whoever was served before', async () => {
    left(phone);
    await expect(fired(firing(trigger), saying(timer))).resolves.toEqual(expect.any(Object));
  });

  test('opens to a timer that the process alone tells of, once', async () => {
    left(timer);
    await expect(fired(firing(trigger), {})).resolves.toEqual(expect.any(Object));
    // Nothing set the name again: what is left of the last call is no timer.
    await expect(fired(firing(trigger), {})).rejects.toThrow(refusal);
  });

  test('takes nothing that is left from a call in which the context told of the timer', async () => {
    left(timer);
    await fired(firing(trigger), saying(timer));
    await expect(fired(firing(trigger), {})).rejects.toThrow(refusal);
  });

  test.each([
    ['a phone', saying(phone)],
    ['a browser', saying(browser)],
    ['another function', saying({ TRIGGER_SRC: 'tcb' })],
    ['a call of nobody', saying({})],
    ['a phone that says it is a timer', saying({ ...phone, ...timer })],
    ['a browser that says it is a timer', saying({ ...browser, ...timer })],
    ['an environment that cannot be read', { environment: '{' }],
    ['an environment that is an object', { environment: timer }],
  ])('is closed to %s, though a timer was served before', async (_what, context) => {
    left(timer);
    await expect(fired(firing(trigger), context)).rejects.toThrow(refusal);
  });

  test.each([
    ['a phone', { ...timer, WX_OPENID: zhao }],
    ['a browser', { ...timer, TCB_UUID: 'a-browser' }],
    ['another source', { TRIGGER_SRC: 'tcb' }],
    ['nobody', {}],
  ])('is closed where the process tells of %s and the context of nothing', async (_what, values) => {
    left(values);
    await expect(fired(firing(trigger), {})).rejects.toThrow(refusal);
  });

  test.each([
    ['no event', undefined],
    ['an empty event', {}],
    ['an event of another kind', { ...firing(trigger), Type: 'timer' }],
    ['an event that says no kind', { TriggerName: trigger }],
    ['a trigger nobody set up', firing('toString')],
    ['a trigger of the other function', firing(others)],
    ['a trigger that is a list', { ...firing(trigger), TriggerName: [trigger] }],
  ])('is closed to %s, though the platform’s timer calls', async (_what, event) => {
    await expect(fired(event, saying(timer))).rejects.toThrow(refusal);
    left(timer);
    await expect(fired(event, {})).rejects.toThrow(refusal);
  });
});

test('the local cloud serves timers in both forms, and both find the same', async () => {
  await expect(world.nightly()).resolves.toEqual(await world.nightly());
});
