/**
 * The cost of a cloud function before it handles its first call: loading the built `api` function, compared
 * with a Node process that loads nothing.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { median, type Figure } from './figure';

const rounds = 15;
const goal = 2.4;

/** The milliseconds of CPU time that a fresh process needs to run a program given as text. */
function cost(text: string, env: Readonly<Record<string, string>>): number {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['-e', `${text};const { user, system } = process.cpuUsage(); console.log(user + system)`],
    { env, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`a process ended with ${String(status)}`);
  return Number(stdout) / 1000;
}

/** Measures in interleaved rounds, so that other work on the machine slows both sides. */
export function measureColdStart(): Figure[] {
  const key = (): string => randomBytes(32).toString('base64');
  const env = {
    TZ: 'UTC',
    TENCENTCLOUD_RUNENV: 'SCF',
    TCB_ENV: 'bench',
    WENXU_SEAL_KEYS: `k1:${key()}`,
    WENXU_HASH_KEY: key(),
  };
  const load = `require(${JSON.stringify(resolve('dist/cloudfunctions/api/index.js'))})`;
  const measured = Array.from({ length: rounds }, () => ({ bare: cost('0', env), loaded: cost(load, env) }));
  const ratio = Math.round(median(measured.map(({ bare, loaded }) => loaded / bare)) * 100) / 100;
  const bare = Math.round(median(measured.map((one) => one.bare)));
  return [
    {
      id: 'cold-start.ratio',
      value: ratio,
      unit: 'x',
      anchor: `bare Node ${process.versions.node}, ${bare} ms of CPU`,
      goal: `<= ${goal}`,
      met: ratio <= goal,
    },
  ];
}
