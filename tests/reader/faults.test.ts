/** Faults that are planted into the page: the rules have to find each of them in what is heard. */
import { zhao } from '../flows/world';
import { hearing } from './county';
import type { Rule } from './rules';
import { inOrder, wrongIn } from './rules';

const { begin, listener } = hearing();

interface Fault {
  readonly name: string;
  /** Runs in the page before anything else. */
  readonly plant: () => void;
  /** A part of what has to be found. */
  readonly found: string;
}

const faults: readonly Fault[] = [
  {
    name: 'a heading that does not take the focus',
    plant: () => {
      const focus = HTMLElement.prototype.focus;
      HTMLElement.prototype.focus = function (options) {
        if (this.tagName !== 'H1') focus.call(this, options);
      };
    },
    found: '“想办哪方面的事？ 标题” is not said',
  },
  {
    name: 'a count after every letter',
    plant: () => {
      document.addEventListener('input', ({ target }) => {
        if (!(target instanceof HTMLTextAreaElement)) return;
        const region = document.querySelector('[aria-live]:last-of-type');
        if (region !== null) region.textContent = `已写 ${target.value.length} 个字`;
      });
    },
    found: 'the count of letters is said',
  },
  {
    name: 'a button without a name',
    plant: () => {
      document.addEventListener('focusin', ({ target }) => {
        if (
          target instanceof HTMLInputElement &&
          target.type === 'radio' &&
          !document.querySelector('.planted')
        )
          target
            .closest('.page-main')
            ?.querySelector('.button-place')
            ?.insertAdjacentHTML('beforebegin', '<button class="planted"></button>');
      });
    },
    found: 'stops at something without a name',
  },
  {
    name: 'a word that is not Chinese',
    plant: () => {
      document.addEventListener('focusin', ({ target }) => {
        if (target instanceof HTMLInputElement && target.type === 'radio')
          target.setAttribute('aria-label', 'volume');
      });
    },
    found: 'says something that is not Chinese: volume',
  },
  {
    name: 'a sentence that is said twice',
    plant: () => {
      document.addEventListener('focusin', ({ target }) => {
        if (!(target instanceof HTMLHeadingElement)) return;
        const region = document.querySelector('.page:last-of-type [aria-live]');
        setTimeout(() => {
          const regions = document.querySelectorAll('[aria-live]');
          const last = regions[regions.length - 1] ?? region;
          if (last) last.textContent = target.textContent;
        }, 300);
      });
    },
    found: 'says again',
  },
];

/** The first two questions, and a few letters. */
async function walk(): Promise<void> {
  await begin(zhao);
  const at = listener();
  await at.pressUntil('Tab', '我要提需求');
  await at.press('Return');
  await at.press('Tab');
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

test.each(faults)('$name is found', async ({ plant, found }) => {
  const planted = await listener().plant(plant);
  try {
    await walk().catch(() => undefined);
  } finally {
    await planted.remove();
  }
  expect(wrongIn(listener().steps(), rule).join('\n')).toContain(found);
});
