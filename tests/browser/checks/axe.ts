/** Runs axe-core over a page: WCAG 2.2 A and AA, its best practices, and contrast as for AAA. */
import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

declare const axe: { run(options: RunOptions): Promise<AxeResults> };

/**
 * How axe measures contrast. By itself it leaves what is below the ratio of AA out of its rule for AAA, because its rule
 * for AA finds it; without that lower bound the one rule finds both, in half the time. The other values are axe's own.
 */
const contrastOptions = {
  ignoreUnicode: true,
  ignoreLength: false,
  ignorePseudo: false,
  boldValue: 700,
  boldTextPt: 14,
  largeTextPt: 18,
  contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } },
  pseudoSizeThreshold: 0.25,
  shadowOutlineEmMax: 0.1,
  textStrokeEmMin: 0.03,
};

/** The script that puts axe into a page. It is put there when axe first looks, because most documents are left before that. */
const axeScript = [
  readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'),
  `axe.configure(${JSON.stringify({ checks: [{ id: 'color-contrast-enhanced', options: contrastOptions }] })});`,
].join('\n');

/**
 * A finding quotes the HTML of an element, so axe need not work out a selector for each element it looks at.
 */
const common: RunOptions = {
  resultTypes: ['violations'],
  preload: false,
  elementRef: false,
  selectors: false,
};

// Our own check of targets asks for more than axe's `target-size`, so that rule is off.
const contrast = 'color-contrast-enhanced';
const everything: RunOptions = {
  ...common,
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {
    'target-size': { enabled: false },
    'color-contrast': { enabled: false },
    [contrast]: { enabled: true },
  },
};

const options: Readonly<Record<'all' | 'contrast', RunOptions>> = {
  all: everything,
  contrast: { ...common, runOnly: { type: 'rule', values: [contrast] } },
};

/**
 * What axe finds wrong, with the element and the rule.
 * @param rules all rules, or only the one about contrast where the same elements were checked in another
 *   layout. The other rule whose result depends on the layout is covered by our own check `stuck`.
 */
export async function violations(page: Page, rules: keyof typeof options): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeScript);
  return page.evaluate(async (run) => {
    // axe takes an element beneath a sticky bar as covered although it can be scrolled out from there. While
    // axe looks, the bars therefore stand at their place in the page.
    const bars = Array.from(document.querySelectorAll<HTMLElement>('body *')).filter(
      (element) => getComputedStyle(element).position === 'sticky',
    );
    for (const bar of bars) bar.style.position = 'static';
    const results = await axe.run(run);
    for (const bar of bars) bar.style.position = '';
    // The findings are written inside the page: it takes longer to transfer everything that axe passed than
    // to run axe.
    return results.violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html }) => `axe ${id} (${help}): ${html.slice(0, 200)}`),
    );
  }, options[rules]);
}
