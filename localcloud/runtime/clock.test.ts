import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock } from './clock';
import { Timers } from './timers';

const directory = mkdtempSync(join(tmpdir(), 'clock-'));
afterAll(() => rmSync(directory, { recursive: true }));

const day = 24 * 3600 * 1000;

test('a moved clock goes on from there and stays moved after a restart', () => {
  const clock = new Clock(directory);
  clock.set(new Date('2027-02-01T00:00:00Z'));
  clock.advance(day);
  const again = new Clock(directory);
  expect(again.now().getTime() - new Date('2027-02-02T00:00:00Z').getTime()).toBeLessThan(60_000);
  expect(again.offset).toBe(clock.offset);
});

test('a signature made before the clock was moved still counts, one of a time that never was does not', () => {
  const clock = new Clock(directory);
  const before = clock.now();
  clock.advance(30 * day);
  expect(clock.plausible(before)).toBe(true);
  expect(clock.plausible(new Date())).toBe(true);
  expect(clock.plausible(new Date(before.getTime() + 15 * day))).toBe(false);
});

test('a timer fires at its moment of Beijing time', async () => {
  const clock = new Clock(directory);
  // A fifth of a second before 17:00 in Beijing, which is 09:00 UTC.
  clock.set(new Date('2027-03-01T08:59:59.800Z'));
  const fired = await new Promise<string>((resolve) => {
    const timers = new Timers(
      [{ function: 'timer', name: 'evening', cron: '0 0 17 * * * *' }],
      clock,
      (timer) => {
        timers.stop();
        resolve(`${timer.name} ${clock.now().toISOString().slice(0, 16)}`);
        return Promise.resolve();
      },
    );
    timers.start();
  });
  expect(fired).toBe('evening 2027-03-01T09:00');
});

test('a cron of six fields is refused, as CloudBase refuses it', () => {
  expect(
    () =>
      new Timers([{ function: 'timer', name: 'sweep', cron: '0 */5 * * * *' }], new Clock(directory), () =>
        Promise.resolve(),
      ),
  ).toThrow('7');
});
