import fc from 'fast-check';
import { atMostAtOnce } from './at-once';

const seed = Number(process.env.SEED ?? 20261129);

test(`never more at once than may be, in the order they came, and a failure gives its place on (SEED=${seed})`, async () => {
  const works = fc.array(fc.record({ isLate: fc.boolean(), fails: fc.boolean() }), {
    minLength: 1,
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(
      works,
      fc.integer({ min: 1, max: 8 }),
      fc.scheduler(),
      async (wanted, most, scheduler) => {
        const gate = atMostAtOnce(most);
        const [came, begun]: [number[], number[]] = [[], []];
        let running = 0;
        const one = async ({ isLate, fails }: { isLate: boolean; fails: boolean }, index: number) => {
          if (isLate) await scheduler.schedule(Promise.resolve(), `${index} comes`);
          came.push(index);
          return gate(async () => {
            begun.push(index);
            running += 1;
            const atOnce = running;
            await scheduler.schedule(Promise.resolve(), `${index} ends`);
            running -= 1;
            if (fails) throw new Error(String(index));
            return atOnce;
          });
        };
        const done = Promise.allSettled(wanted.map(one));
        await scheduler.waitFor(done);
        const ends = await done;
        expect(begun).toEqual(came);
        expect(ends.map(({ status }) => status)).toEqual(
          wanted.map(({ fails }) => (fails ? 'rejected' : 'fulfilled')),
        );
        for (const end of ends) if (end.status === 'fulfilled') expect(end.value).toBeLessThanOrEqual(most);
        // Where all the work came together, as many pieces ran at once as the gate allows.
        if (wanted.every(({ isLate, fails }) => !isLate && !fails))
          expect(Math.max(...ends.map((end) => (end.status === 'fulfilled' ? end.value : 0)))).toBe(
            Math.min(most, wanted.length),
          );
      },
    ),
    { seed, numRuns: 300 },
  );
});
