/**
 * What the project relies on from CloudBase, held against the local cloud, or against a real environment when
 * its keys are given:
 *
 * CONFORMANCE_ENV=<environment id> TENCENTCLOUD_SECRETID=… TENCENTCLOUD_SECRETKEY=… npx jest --selectProjects
 * flows tests/conformance
 *
 * The environment needs two collections: `conformance` with an index on `run`, and `conformance_unique` with
 * a unique index on `number`. Every document carries the id of its run and is removed at the end.
 *
 * Each title says what the expectation rests on: [fact] captured from the SDK's own traffic, [rule]
 * documented by CloudBase or MongoDB, [assumed] plausible and to be confirmed on a real environment.
 */
import { randomUUID } from 'node:crypto';
import type { App, Environment } from './conformance-environment';
import { openEnvironment } from './conformance-environment';
import { conditions, searched, updates } from './conformance-tables';

type Fields = Record<string, unknown>;

/** The SDK types what it returns as `any`; these are the answers it documents. */
interface Answer {
  readonly data: Fields[];
  readonly total: number;
  readonly updated: number;
  readonly deleted: number;
  readonly doc: Fields;
}

const run = randomUUID();
let environment: Environment;
let app: App;
let db: ReturnType<App['database']>;

beforeAll(async () => {
  environment = await openEnvironment();
  app = environment.app;
  db = app.database();
});

afterAll(async () => {
  await db.collection('conformance').where({ run }).remove();
  await db.collection('conformance_unique').where({ run }).remove();
  await environment.close();
});

/** A fresh set of documents, apart from those of every other test. */
async function given(...documents: readonly Fields[]): Promise<string> {
  const set = randomUUID();
  for (const [at, fields] of documents.entries())
    await db.collection('conformance').add({ run, set, n: at, ...fields });
  return set;
}

/** What the SDK answers. */
const answer = async (call: Promise<unknown>): Promise<Answer> => (await call) as Answer;

/** The places (in the order they were given) of the documents a condition means. */
async function met(set: string, condition: Fields): Promise<unknown[]> {
  const { data } = await answer(
    db
      .collection('conformance')
      .where({ set, ...condition })
      .orderBy('n', 'asc')
      .get(),
  );
  return data.map(({ n }) => n);
}

async function only(set: string): Promise<Fields> {
  const { data } = await answer(db.collection('conformance').where({ set }).get());
  const [document] = data;
  if (document === undefined || data.length > 1) throw new Error(`${data.length} documents in the set`);
  return document;
}

/** What a refused call says. */
async function refusalOf(call: Promise<unknown>): Promise<{ code: string; message: string }> {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error as { code: string; message: string },
  );
  if (outcome === undefined) throw new Error('was not refused');
  return { code: outcome.code, message: outcome.message };
}

describe('adding and finding', () => {
  test('[fact] a document gets an id where it has none, and keeps its own', async () => {
    const own = `own-${run}`;
    expect(await db.collection('conformance').add({ run, _id: own })).toMatchObject({ id: own });
    expect(await db.collection('conformance').add({ run })).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]+$/) as unknown,
    });
  });

  test('[fact] a missing document is an empty list', async () => {
    expect((await answer(db.collection('conformance').doc(`nobody-${run}`).get())).data).toEqual([]);
  });

  test('[fact] undefined fields are dropped on the way', async () => {
    expect(await only(await given({ kept: 1, dropped: undefined }))).not.toHaveProperty('dropped');
  });

  test('[rule] values come back as they were: dates, whole and broken numbers, long ones, text of every plane, null', async () => {
    const values = {
      at: new Date('2026-02-28T16:00:00.123Z'),
      whole: 1,
      broken: 1.5,
      long: 50_000_000_000,
      below: -7,
      text: '𠮷林“电”\n',
      nothing: null,
      list: [{ deep: [new Date(0)] }, []],
      yes: true,
    };
    expect(await only(await given(values))).toMatchObject(values);
  });

  test('[rule] 1 equals 1.0, and no text', async () => {
    const set = await given({ v: 1 }, { v: 1.5 }, { v: '1' });
    expect(await met(set, { v: 1 })).toEqual([0]);
  });

  test('[rule] comparisons stay within one type', async () => {
    const _ = db.command;
    const set = await given({ v: 1 }, { v: '2' }, { v: new Date(5) }, { v: null }, {}, { v: true });
    expect(await met(set, { v: _.gt(0) })).toEqual([0]);
    expect(await met(set, { v: _.gte('') })).toEqual([1]);
    expect(await met(set, { v: _.lt(new Date(6)) })).toEqual([2]);
  });

  test('[rule] the operators', async () => {
    const _ = db.command;
    const set = await given(...searched);
    for (const [name, condition, expected] of conditions(_))
      expect([name, await met(set, condition)]).toEqual([name, expected]);
    expect(
      await db
        .collection('conformance')
        .where(
          _.or([
            { set, v: 1 },
            { set, v: 9 },
          ]),
        )
        .count(),
    ).toMatchObject({ total: 2 });
  });

  test('[rule] a regular expression, with its flag', async () => {
    const set = await given({ v: 'Abc' }, { v: 'xabc' }, { v: 'ABD' });
    expect(await met(set, { v: /^ab/i })).toEqual([0, 2]);
    expect(await met(set, { v: /abc$/ })).toEqual([1]);
  });

  test('[rule] null means absent as well, unequal to null means neither', async () => {
    const _ = db.command;
    const set = await given({ v: null }, {}, { v: 0 }, { v: [] });
    expect(await met(set, { v: null })).toEqual([0, 1]);
    expect(await met(set, { v: _.neq(null) })).toEqual([2, 3]);
    expect(await met(set, { v: _.exists(false) })).toEqual([1]);
  });

  test('[assumed] at least null means null or absent', async () => {
    const set = await given({ v: null }, {}, { v: 0 });
    expect(await met(set, { v: db.command.gte(null) })).toEqual([0, 1]);
  });
});

describe('order, pages, fields, counts', () => {
  test('[rule] order by several fields, absent first, then numbers, then text', async () => {
    const set = await given({ v: 'b' }, { v: 2 }, {}, { v: 10 }, { v: 2 }, { v: 'B' });
    const ordered = async (direction: 'asc' | 'desc') => {
      const { data } = await answer(
        db.collection('conformance').where({ set }).orderBy('v', direction).orderBy('n', 'desc').get(),
      );
      return data.map(({ n }) => n);
    };
    expect(await ordered('asc')).toEqual([2, 4, 1, 3, 5, 0]);
    expect(await ordered('desc')).toEqual([0, 5, 3, 4, 1, 2]);
  });

  test('[rule] skip and limit cut from the ordered list; count counts all of it', async () => {
    const set = await given({}, {}, {}, {}, {});
    const { data } = await answer(
      db.collection('conformance').where({ set }).orderBy('n', 'desc').skip(1).limit(2).get(),
    );
    expect(data.map(({ n }) => n)).toEqual([3, 2]);
    expect((await answer(db.collection('conformance').where({ set }).limit(2).count())).total).toBe(5);
  });

  test('[rule] fields named, or left out; _id stays unless refused', async () => {
    const set = await given({ a: 1, b: 2, o: { p: 1, q: 2 }, g: [{ x: 1, y: 2 }] });
    const shown = async (fields: Record<string, boolean>) =>
      (await answer(db.collection('conformance').where({ set }).field(fields).get())).data[0];
    const id = expect.any(String) as unknown;
    expect(await shown({ a: true, 'o.p': true, 'g.x': true })).toEqual({
      _id: id,
      a: 1,
      o: { p: 1 },
      g: [{ x: 1 }],
    });
    expect(await shown({ a: true, _id: false })).toEqual({ a: 1 });
    expect(await shown({ run: false, set: false, n: false, 'o.p': false, g: false })).toEqual({
      _id: id,
      a: 1,
      b: 2,
      o: { q: 2 },
    });
  });

  test('[fact] a list without a limit ends at 100, and none is longer than 1000', async () => {
    const set = randomUUID();
    const hundred = Array.from({ length: 101 }, (_, n) => ({ run, set, n }));
    for (let times = 0; times < 10; times++) await db.collection('conformance').add(hundred);
    expect((await answer(db.collection('conformance').where({ set }).get())).data).toHaveLength(100);
    expect((await answer(db.collection('conformance').where({ set }).limit(5000).get())).data).toHaveLength(
      1000,
    );
    expect((await answer(db.collection('conformance').where({ set }).count())).total).toBe(1010);
    expect((await answer(db.collection('conformance').where({ set }).remove())).deleted).toBe(1010);
  });
});

describe('changing', () => {
  const change = async (before: Fields, update: Fields): Promise<Fields | undefined> => {
    const found = db.collection('conformance').where({ set: await given(before) });
    await found.update(update);
    return (await answer(found.field({ _id: false, run: false, set: false, n: false }).get())).data[0];
  };

  test('[fact] an update tells how many documents met its condition and changed; none is no error', async () => {
    const set = await given({ v: 1 }, { v: 1 }, { v: 2 });
    expect(await db.collection('conformance').where({ set, v: 1 }).update({ v: 3 })).toMatchObject({
      updated: 2,
    });
    expect(await db.collection('conformance').where({ set, v: 1 }).update({ v: 4 })).toMatchObject({
      updated: 0,
    });
  });

  test('[assumed] a document an update leaves as it was is not counted', async () => {
    const set = await given({ v: 1 });
    expect(await db.collection('conformance').where({ set }).update({ v: 1 })).toMatchObject({ updated: 0 });
  });

  test('[rule] a plain object is merged field by field; set puts it whole', async () => {
    const _ = db.command;
    expect(await change({ o: { a: 1, b: 1 } }, { o: { b: 2 } })).toEqual({ o: { a: 1, b: 2 } });
    expect(await change({ o: { a: 1, b: 1 } }, { o: _.set({ b: 2 }) })).toEqual({ o: { b: 2 } });
  });

  test('[rule] the update operators', async () => {
    for (const [name, before, update, after] of updates(db.command))
      expect([name, await change(before, update)]).toEqual([name, after]);
  });

  test('[rule] what does not fit the stored type is refused and changes nothing', async () => {
    const _ = db.command;
    const set = await given({ text: 'a', v: 1, w: 0 });
    const misfits: Fields[] = [
      { text: _.inc(1) },
      { v: _.push([1]) },
      { v: _.addToSet(1) },
      { v: _.pull(1) },
      { 'v.x': 1 },
      { text: _.mul(2) },
    ];
    for (const update of misfits)
      expect(
        (
          await refusalOf(
            db
              .collection('conformance')
              .where({ set })
              .update({ w: 1, ...update }),
          )
        ).code,
      ).toBe('DATABASE_REQUEST_FAILED');
    expect(await only(set)).toMatchObject({ text: 'a', v: 1, w: 0 });
  });

  test('[fact] a server date is the cloud’s own time, with an offset', async () => {
    const set = await given({});
    const serverDate = db.serverDate as (options?: { offset: number }) => unknown;
    await db
      .collection('conformance')
      .where({ set })
      .update({ at: serverDate(), later: serverDate({ offset: 60_000 }) });
    const { at, later } = (await only(set)) as { at: Date; later: Date };
    expect(later.getTime() - at.getTime()).toBe(60_000);
  });

  test('[rule] set on a document puts a whole one in its place, or makes it', async () => {
    const id = `set-${run}`;
    expect(
      await db
        .collection('conformance')
        .doc(id)
        .set({ run, v: 1, o: { a: 1 } }),
    ).toMatchObject({ upsertedId: id });
    expect(
      await db
        .collection('conformance')
        .doc(id)
        .set({ run, o: { b: 1 } }),
    ).toMatchObject({ updated: 1 });
    expect((await answer(db.collection('conformance').doc(id).get())).data).toEqual([
      { _id: id, run, o: { b: 1 } },
    ]);
  });

  test('[rule] update and return changes one and hands out its new state; no document, no change', async () => {
    const set = await given({ v: 1 }, { v: 1 });
    const { updated, doc } = await answer(
      db
        .collection('conformance')
        .where({ set })
        .updateAndReturn({ v: db.command.inc(1) }),
    );
    expect([updated, doc.v]).toEqual([1, 2]);
    expect((await answer(db.collection('conformance').where({ set, v: 1 }).count())).total).toBe(1);
    expect(await db.collection('conformance').where({ set, v: 77 }).updateAndReturn({ v: 0 })).toMatchObject({
      updated: 0,
    });
  });

  test('[rule] of many who change the same version at once, one does', async () => {
    const set = await given({ version: 1 });
    const update = { version: db.command.inc(1), l: db.command.push([1]) };
    const tries = await Promise.all(
      Array.from({ length: 20 }, () =>
        answer(db.collection('conformance').where({ set, version: 1 }).update(update)),
      ),
    );
    expect(tries.filter(({ updated }) => updated === 1)).toHaveLength(1);
    expect(await only(set)).toMatchObject({ version: 2, l: [1] });
  });

  test('[rule] removing tells how many; removing nothing is no error', async () => {
    const set = await given({ v: 1 }, { v: 1 }, { v: 2 });
    expect(await db.collection('conformance').where({ set, v: 1 }).remove()).toMatchObject({ deleted: 2 });
    expect(await db.collection('conformance').doc(`nobody-${run}`).remove()).toMatchObject({ deleted: 0 });
    expect(await met(set, {})).toEqual([2]);
  });
});

describe('refusals', () => {
  const isDuplicate = ({ code, message }: { code: string; message: string }) =>
    code === 'DATABASE_DUPLICATE_WRITE' || message.includes('E11000');

  test('[rule] a second document of the same _id is a duplicate', async () => {
    const id = `twice-${run}`;
    await db.collection('conformance').add({ run, _id: id, v: 1 });
    expect(isDuplicate(await refusalOf(db.collection('conformance').add({ run, _id: id, v: 2 })))).toBe(true);
    expect((await answer(db.collection('conformance').doc(id).get())).data).toEqual([{ _id: id, run, v: 1 }]);
  });

  test('[rule] a unique index holds for adding and changing; an absent field counts as null and collides', async () => {
    const unique = db.collection('conformance_unique');
    await unique.add({ run, _id: `u1-${run}`, number: `1-${run}` });
    await unique.add({ run, _id: `u2-${run}`, number: `2-${run}` });
    expect(isDuplicate(await refusalOf(unique.add({ run, number: `1-${run}` })))).toBe(true);
    expect(isDuplicate(await refusalOf(unique.doc(`u2-${run}`).update({ number: `1-${run}` })))).toBe(true);
    await unique.add({ run, _id: `u3-${run}` });
    expect(isDuplicate(await refusalOf(unique.add({ run, number: null })))).toBe(true);
    await unique.doc(`u1-${run}`).remove();
    await unique.doc(`u2-${run}`).update({ number: `1-${run}` });
  });

  test('[fact] a collection that was never made does not exist', async () => {
    const nowhere = db.collection('never_made');
    for (const call of [
      nowhere.add({}),
      nowhere.where({ a: 1 }).get(),
      nowhere.where({ a: 1 }).update({ a: 2 }),
      nowhere.where({ a: 1 }).count(),
    ]) {
      expect((await refusalOf(call)).code).toBe('DATABASE_COLLECTION_NOT_EXIST');
    }
  });

  test('[rule] a wrong key opens nothing', async () => {
    expect(
      (await refusalOf(environment.wrongKey.database().collection('conformance').where({ run }).get())).code,
    ).toMatch(/./);
  });
});

describe('storage', () => {
  test('[fact] a file is put, linked, read and deleted; what is gone has no link', async () => {
    const cloudPath = `conformance/${run}/照片 1.txt`;
    const { fileID } = await app.uploadFile({ cloudPath, fileContent: Buffer.from('你好') });
    expect(fileID).toMatch(/^cloud:\/\/.+\/conformance\//);
    const link = async () => (await app.getTempFileURL({ fileList: [{ fileID, maxAge: 600 }] })).fileList;
    expect(await link()).toMatchObject([
      { fileID, code: 'SUCCESS', tempFileURL: expect.stringContaining('http') as unknown },
    ]);
    expect((await app.downloadFile({ fileID })).fileContent?.toString()).toBe('你好');
    expect((await app.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([
      { fileID, code: 'SUCCESS' },
    ]);
    expect(await link()).not.toMatchObject([{ code: 'SUCCESS' }]);
  });
});
