/** Faults that are planted into the page: the rules have to find each of them in what is heard. */
import { zhao } from '../flows/world';
import { hearing } from './county';
import type { Rule } from './rules';
import { inOrder, wrongIn } from './rules';

const { begin, listener } = hearing();

interface Fault {
  readonly name: string;
  /** Runs in the page before anything else. */
  readonly script: string;
  /** A part of what has to be found. */
  readonly found: string;
}

/** Runs a statement whenever the focus moves to `target`. */
const onFocus = (statement: string): string =>
  `document.addEventListener('focusin', ({ target }) => { ${statement} });`;

/** Puts words into the region of the page that is shown. */
const say = (words: string): string =>
  `for (const region of document.querySelectorAll('[aria-live]')) if (region.closest('.taro_page').offsetHeight > 0) region.textContent = ${words};`;

const faults: readonly Fault[] = [
  {
    name: 'a heading that does not take the focus',
    script: `const focus = HTMLElement.prototype.focus;
      HTMLElement.prototype.focus = function (options) { if (this.tagName !== 'H1') focus.call(this, options); };`,
    found: '“想办哪方面的事？ 标题” is not said',
  },
  {
    name: 'a count after every letter',
    script: `document.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLTextAreaElement) { ${say('`已写 ${target.value.length} 个字`')} }
    });`,
    found: 'the count of letters is said',
  },
  {
    name: 'a button without a name',
    script:
      onFocus(`if (target.matches('.answer--press') && target.closest('.page-main').querySelector('.planted') === null)
      target.insertAdjacentHTML('afterend', '<button class="planted" style="width: 60px; height: 60px"></button>');`),
    found: 'stops at something without a name',
  },
  {
    name: 'a word that is not Chinese',
    script: onFocus(`if (target.matches('.answer--press')) target.setAttribute('aria-label', 'volume');`),
    found: 'says something that is not Chinese: volume',
  },
  {
    name: 'a sentence that is said twice',
    script: onFocus(
      `if (target.tagName === 'H1') setTimeout(() => { ${say('target.lastChild.textContent + `。`')} }, 300);`,
    ),
    found: 'says again',
  },
];

/** The first two questions, and a few letters. */
async function walk(): Promise<void> {
  await begin(zhao);
  const at = listener();
  await at.pressUntil('Tab', '我要提需求');
  await at.press('Return');
  await at.press('Tab', 2);
  await at.press('shift+Tab');
  await at.press('Return');
  await at.press('Tab');
  await at.press('Return');
  await at.press('Tab');
  await at.write('门坏了');
  await at.press('Tab');
}

const rule: Rule = inOrder('想办哪方面的事？ 标题');

test('without a fault the rules find nothing', async () => {
  await walk();
  expect(wrongIn(listener().steps(), rule)).toEqual([]);
});

test.each(faults)('$name is found', async ({ script, found }) => {
  const planted = await listener().plant(script);
  await walk();
  await planted.remove();
  expect(wrongIn(listener().steps(), rule).join('\n')).toContain(found);
});
