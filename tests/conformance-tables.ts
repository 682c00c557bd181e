/** The operators the conformance test tries, with what each must find or leave behind. */
import type cloudbase from '@cloudbase/node-sdk';

type Fields = Record<string, unknown>;
type Command = ReturnType<ReturnType<typeof cloudbase.init>['database']>['command'];

/** The documents that `conditions` are tried on, known by their place. */
export const searched: readonly Fields[] = [
  { v: 1, l: ['a', 'b'] },
  { v: 5, l: [] },
  { v: 9, l: ['b'], o: { p: { q: 1 } } },
  {
    v: 12,
    g: [
      { x: 1, y: 9 },
      { x: 2, y: 3 },
    ],
  },
];

/** Each: a name, a condition, the places of the documents it means. */
export const conditions = (_: Command): readonly (readonly [string, Fields, readonly number[]])[] => [
  ['eq', { v: _.eq(5) }, [1]],
  ['neq', { v: _.neq(5) }, [0, 2, 3]],
  ['gt and lt', { v: _.gt(1).and(_.lt(12)) }, [1, 2]],
  ['gte', { v: _.gte(9) }, [2, 3]],
  ['in', { v: _.in([1, 12, 99]) }, [0, 3]],
  ['in with null means absent as well', { o: _.in([null, 1]) }, [0, 1, 3]],
  ['nin', { v: _.nin([1, 12]) }, [1, 2]],
  ['or', { v: _.eq(1).or(_.eq(9)) }, [0, 2]],
  ['not', { v: _.not(_.gt(5)) }, [0, 1]],
  ['exists', { o: _.exists(true) }, [2]],
  ['element of an array', { l: 'b' }, [0, 2]],
  ['whole array', { l: ['b'] }, [2]],
  ['all', { l: _.all(['a', 'b']) }, [0]],
  ['size', { l: _.size(0) }, [1]],
  ['elemMatch', { g: _.elemMatch({ x: 1, y: _.gt(5) }) }, [3]],
  ['two elements may meet two conditions', { 'g.x': 1, 'g.y': 3 }, [3]],
  ['dotted path', { 'o.p.q': 1 }, [2]],
  ['nested object', { o: { p: { q: 1 } } }, [2]],
];

/** Each: a name, a document before, an update, the document after. */
export const updates = (_: Command): readonly (readonly [string, Fields, Fields, Fields])[] => [
  ['inc', { v: 1 }, { v: _.inc(-3) }, { v: -2 }],
  ['inc of an absent field', {}, { v: _.inc(2) }, { v: 2 }],
  ['mul', { v: 3 }, { v: _.mul(2) }, { v: 6 }],
  ['max', { v: 3 }, { v: _.max(9) }, { v: 9 }],
  ['min', { v: 3 }, { v: _.min(9) }, { v: 3 }],
  ['remove', { v: 3, w: 1 }, { v: _.remove() }, { w: 1 }],
  ['remove of an absent field', { w: 1 }, { 'o.v': _.remove(), w: 2 }, { w: 2 }],
  ['push one', { l: [1] }, { l: _.push(2) }, { l: [1, 2] }],
  ['push several', { l: [1] }, { l: _.push([2, 3]) }, { l: [1, 2, 3] }],
  ['push to an absent field', {}, { l: _.push([{ id: 1 }]) }, { l: [{ id: 1 }] }],
  ['push with modifiers', { l: [5, 1] }, { l: _.push({ each: [3], sort: 1, slice: -2 }) }, { l: [3, 5] }],
  ['unshift', { l: [1] }, { l: _.unshift([0]) }, { l: [0, 1] }],
  ['pop', { l: [1, 2] }, { l: _.pop() }, { l: [1] }],
  ['shift', { l: [1, 2] }, { l: _.shift() }, { l: [2] }],
  ['pull a value', { l: [1, 2, 1] }, { l: _.pull(1) }, { l: [2] }],
  ['pull by a part of it', { l: [{ id: 1, x: 1 }, { id: 2 }] }, { l: _.pull({ id: 1 }) }, { l: [{ id: 2 }] }],
  [
    'pull by a condition',
    { l: [{ id: 1 }, { id: 2 }, { id: 3 }] },
    { l: _.pull({ id: _.in([1, 3]) }) },
    { l: [{ id: 2 }] },
  ],
  ['pull all', { l: [1, 2, 3, 1] }, { l: _.pullAll([1, 3]) }, { l: [2] }],
  ['addToSet', { l: [1] }, { l: _.addToSet(1) }, { l: [1] }],
  [
    'addToSet of several',
    { l: [{ a: 1 }] },
    { l: _.addToSet({ $each: [{ a: 1 }, { a: 2 }] }) },
    { l: [{ a: 1 }, { a: 2 }] },
  ],
  [
    'several at once',
    { v: 1, l: [] },
    { v: _.inc(1), l: _.push([1]), w: _.set({ x: 1 }) },
    { v: 2, l: [1], w: { x: 1 } },
  ],
  ['a dotted path', { o: { a: 1 } }, { 'o.b.c': 2 }, { o: { a: 1, b: { c: 2 } } }],
  ['an element of an array', { l: [{ a: 1 }, { a: 1 }] }, { 'l.1.a': 2 }, { l: [{ a: 1 }, { a: 2 }] }],
];
