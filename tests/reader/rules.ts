/**
 * What somebody who hears the product needs, as rules over what was heard in one job. Each rule gives sentences
 * that say what is wrong; none where all is well.
 */
import type { Step } from './listener';

export type Rule = (steps: readonly Step[]) => readonly string[];

const wordsOf = ({ heard }: Step): string[] => heard.map(({ words }) => words);
const all = (steps: readonly Step[]): string[] => steps.flatMap(wordsOf);
const count = (steps: readonly Step[], words: string): number =>
  all(steps).reduce((sum, one) => sum + one.split(words).length - 1, 0);

/** How many keys a job took. */
export function keysOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { keys }) => sum + keys, 0);
}

/** How many characters were spoken after the first page stood, without spaces. */
export function charactersOf(steps: readonly Step[]): number {
  return Array.from(all(steps.slice(1)).join('').replace(/\s/g, '')).length;
}

/** Milliseconds after an act until the heading of the page that it opened was heard, where that took longest. */
export function slowestHeading(steps: readonly Step[]): number {
  const opened = steps
    .slice(1)
    .flatMap(({ heard }) => heard.filter(({ words }) => words.includes('标题 水平 1')));
  return Math.max(0, ...opened.map(({ after }) => after));
}

/** These are said, in this order. */
export function inOrder(...wanted: readonly string[]): Rule {
  return (steps) => {
    const heard = all(steps);
    let from = 0;
    return wanted.flatMap((words) => {
      const at = heard.findIndex((one, index) => index >= from && one.includes(words));
      if (at < 0)
        return [
          `“${words}” is not said${heard.some((one) => one.includes(words)) ? ' where it belongs' : ''}`,
        ];
      from = at + 1;
      return [];
    });
  };
}

/** What came of an act is said, and said once. */
export function once(...wanted: readonly string[]): Rule {
  return (steps) =>
    wanted.flatMap((words) => {
      const times = count(steps, words);
      return times === 1 ? [] : [`“${words}” is said ${times} times, not once`];
    });
}

export function never(...unwanted: readonly string[]): Rule {
  return (steps) =>
    unwanted.flatMap((words) => (count(steps, words) === 0 ? [] : [`“${words}” is said and must not be`]));
}

/** Nothing is said while something goes on that is to be heard itself, or that records what is said. */
export function silentDuring(...goings: readonly string[]): Rule {
  return (steps) =>
    goings.flatMap((going) => {
      const during = steps.filter(({ act }) => act === `听，${going}`);
      return during.length === 0
        ? [`nobody listened to ${going}`]
        : all(during).map((words) => `“${words}” is said over ${going}`);
    });
}

/** The job takes at most so many keys and spoken characters. */
export function atMost({ keys, characters }: { keys: number; characters: number }): Rule {
  return (steps) => [
    ...(keysOf(steps) > keys ? [`it takes ${keysOf(steps)} keys, at most ${keys}`] : []),
    ...(charactersOf(steps) > characters
      ? [`${charactersOf(steps)} characters are spoken, at most ${characters}`]
      : []),
  ];
}

/** The kind of an element without a name: nobody knows what it is for. */
const nameless = /^(状态栏|按钮|链接|输入|面板|图像|列表项|单选钮|复选框|滑块)[.。]?$/;

const noNamelessStop: Rule = (steps) =>
  steps.flatMap((step) =>
    wordsOf(step)
      .filter((words) => nameless.test(words))
      .map((words) => `[${step.act}] stops at something without a name: ${words}`),
  );

/** The reader of a Chinese page speaks Chinese. The browser puts its own name behind the title of its window. */
const nothingForeign: Rule = (steps) =>
  steps.flatMap((step) =>
    wordsOf(step)
      .filter((words) => /[A-Za-z]{2,}/.test(words.replace(/ - Chromium$/, '')))
      .map((words) => `[${step.act}] says something that is not Chinese: ${words}`),
  );

/** A run of digits is read as one number, 二十六万…, and asterisks are read as asterisks. */
const digitsOneByOne: Rule = (steps) =>
  steps.flatMap((step) =>
    wordsOf(step)
      .filter((words) => /\d{5,}(?![元人户件个名条张页次字])|\d{3,}[ -]\d{3,}|\*/.test(words))
      .map((words) => `[${step.act}] reads a long number as one: ${words}`),
  );

/** Keys that go back over what was heard already. */
const goesBack = /^(Up|shift\+|alt\+Left)/;
/** The name of the page's document, which a reader says when it finds its way back to it. */
const longEnough = 6;

/** The words without what a reader adds: the kind of the element, its level and its state. */
const bare = (words: string): string =>
  words
    .replace(/ ?(标题 水平 \d|可点击对象|按钮|链接|面板|输入|单选钮|未选中|已选中)/g, '')
    .replace(/[\s.。]/g, '');

/** A field that is wrong says what is wrong, also to whoever was led there by the same words. */
const isWrongField = (step: Step): boolean => wordsOf(step).some((words) => words.includes('无效条目'));

/** Nobody has to listen to the same sentence twice in a row. */
const nothingTwice: Rule = (steps) =>
  steps.flatMap((step, index) => {
    const said = wordsOf(step).map(bare);
    const before =
      goesBack.test(step.act) || isWrongField(step)
        ? []
        : (steps[index - 1]?.heard ?? []).map(({ words }) => bare(words));
    return said
      .filter((words) => Array.from(words).length >= longEnough)
      .filter((words) => said.indexOf(words) !== said.lastIndexOf(words) || before.includes(words))
      .map((words) => `[${step.act}] says again: ${words}`);
  });

/** Whoever presses something hears that something happened. */
const noSilentPress: Rule = (steps) =>
  steps.flatMap((step, index) =>
    /^(Return|space)$/.test(step.act) &&
    step.heard.length === 0 &&
    steps[index + 1]?.act.startsWith('听') !== true
      ? [`[${step.act}] is answered by silence, after: ${steps[index - 1]?.heard.at(-1)?.words ?? ''}`]
      : [],
  );

/** Nobody is asked to wait for what they have heard already. */
const waitingIsOver: Rule = (steps) =>
  steps.flatMap((step) => {
    const said = wordsOf(step);
    const waiting = said.findIndex((words) => /请稍等/.test(words));
    return waiting > 0 &&
      said.slice(0, waiting).some((words) => /标题/.test(words)) &&
      waiting === said.length - 1
      ? [`[${step.act}] still asks to wait: ${said.join(' ¦ ')}`]
      : [];
  });

/** A row, a button or a heading says each thing once: its state is not on a label and in its sentence too. */
const nothingTwiceInOne: Rule = (steps) =>
  steps.flatMap((step) =>
    wordsOf(step).flatMap((words) => {
      const [again] = /([\u4e00-\u9fff]{4,})(?=.*\1)/u.exec(words) ?? [];
      return again === undefined ? [] : [`[${step.act}] says “${again}” twice in one: ${words}`];
    }),
  );

/** Somebody who works in a page stays in it: the reader is not left with the document as a whole. */
const nowhereElse: Rule = (steps) =>
  steps.flatMap((step) =>
    wordsOf(step).at(-1)?.includes('网页文档') === true ? [`[${step.act}] is left outside the page`] : [],
  );

/** The count of letters is said near the end of a field, not after every letter. */
const noChattyCount: Rule = (steps) => {
  const times = all(steps).filter((words) => /已写 \d+ 个字|快写满了/.test(words)).length;
  return times > 1 ? [`the count of letters is said ${times} times`] : [];
};

/** What holds in every job. */
export const always: readonly Rule[] = [
  noNamelessStop,
  nothingForeign,
  digitsOneByOne,
  nothingTwice,
  nothingTwiceInOne,
  nowhereElse,
  noSilentPress,
  waitingIsOver,
  noChattyCount,
];

/** Everything that is wrong with what was heard. */
export function wrongIn(steps: readonly Step[], ...rules: readonly Rule[]): string[] {
  return [...always, ...rules].flatMap((rule) => rule(steps));
}
