/** A county and somebody who hears it, for one test file; the transcripts of its jobs lie in dist/reader. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../flows/world';
import { startWorld } from '../flows/world';
import { Listener } from './listener';
import type { Rule } from './rules';
import { charactersOf, keysOf, wrongIn } from './rules';

export interface Hearing {
  readonly world: () => World;
  readonly listener: () => Listener;
  /** Opens a page as an account; the job begins there. */
  readonly begin: (account: string, path?: string) => Promise<Listener>;
  /** Ends a job: keeps its transcript under a name, and compares what was heard with the rules. */
  readonly end: (name: string, ...rules: readonly Rule[]) => void;
}

/** Gives a test file a county, a machine and a listener. */
export function hearing(): Hearing {
  let world: World;
  let listener: Listener | undefined;
  beforeAll(async () => {
    world = await startWorld({ webRoot: 'dist/h5' });
    listener = await Listener.start();
  });
  afterAll(async () => {
    await listener?.stop();
    await world.stop();
  });
  const seated = (): Listener => {
    if (listener === undefined) throw new Error('nobody sits at the machine');
    return listener;
  };
  return {
    world: () => world,
    listener: seated,
    async begin(account, path = '/pages/home/index') {
      const one = seated();
      one.begin();
      await one.open(world.cloud.url, account, path);
      return one;
    },
    end(name, ...rules) {
      const steps = seated().steps();
      const folder = join('dist', 'reader');
      mkdirSync(folder, { recursive: true });
      const figures = `${keysOf(steps)} keys, ${charactersOf(steps)} characters spoken`;
      writeFileSync(join(folder, `${name}.txt`), `${seated().text()}\n${figures}\n`);
      console.log(`${name}: ${figures}`);
      expect(wrongIn(steps, ...rules)).toEqual([]);
    },
  };
}
