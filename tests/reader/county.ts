/** A county and somebody who hears it, for one test file; the transcripts of its jobs lie in dist/reader. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../flows/world';
import { startWorld } from '../flows/world';
import { Listener } from './listener';
import type { Rule } from './rules';
import { charactersOf, keysOf, slowestHeading, wrongIn } from './rules';

export interface Hearing {
  readonly world: () => World;
  readonly listener: () => Listener;
  /** Opens a page as an account; the job begins there. */
  readonly begin: (account: string, path?: string) => Promise<Listener>;
  /** The same at a wide screen; without an account, at an office computer where nobody is signed in. */
  readonly beginAtDesk: (account: string | null, path?: string) => Promise<Listener>;
  /** Ends a job: keeps its transcript under a name, and compares what was heard with the rules. */
  readonly end: (name: string, ...rules: readonly Rule[]) => void;
  /** The same for what was heard at the wide screen. */
  readonly endAtDesk: (name: string, ...rules: readonly Rule[]) => void;
}

const home = '/pages/home/index';

/** Keeps a transcript under a name, and compares what was heard with the rules. */
function judge(listener: Listener, name: string, rules: readonly Rule[]): void {
  const steps = listener.steps();
  const folder = join('dist', 'reader');
  mkdirSync(folder, { recursive: true });
  const said = `${keysOf(steps)} keys, ${charactersOf(steps)} characters spoken`;
  const figures = `${said}, slowest heading after ${slowestHeading(steps)} ms`;
  writeFileSync(join(folder, `${name}.txt`), `${listener.text()}\n${figures}\n`);
  console.log(`${name}: ${figures}`);
  expect(wrongIn(steps, ...rules)).toEqual([]);
}

/** Gives a test file a county, a machine and a listener; a second machine with a wide screen starts when it is asked for. */
export function hearing(): Hearing {
  let world: World;
  let listener: Listener;
  let atDesk: Listener | null = null;
  // What was started is ended, also where the next one did not start.
  const started: { readonly stop: () => Promise<void> }[] = [];
  beforeAll(async () => {
    world = await startWorld({ webRoot: 'dist/h5' });
    started.unshift(world);
    listener = await Listener.start();
    started.unshift(listener);
  });
  afterAll(async () => {
    for (const one of started) await one.stop();
  });
  const opened = async (one: Listener, account: string | null, path: string): Promise<Listener> => {
    one.begin();
    await one.open(world.cloud.url, account, path);
    return one;
  };
  return {
    world: () => world,
    listener: () => listener,
    begin: (account, path = home) => opened(listener, account, path),
    async beginAtDesk(account, path = home) {
      if (atDesk === null) {
        atDesk = await Listener.start('desk');
        started.unshift(atDesk);
      }
      return opened(atDesk, account, path);
    },
    end: (name, ...rules) => judge(listener, name, rules),
    endAtDesk(name, ...rules) {
      if (atDesk === null) throw new Error('nobody sits at the wide screen');
      judge(atDesk, name, rules);
    },
  };
}
