/** axe-core over a page: WCAG 2.2 A and AA, what is held to be good practice, and contrast as for AAA. */
import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

declare const axe: { run(options: RunOptions): Promise<AxeResults> };

/** Puts axe into a page; a page that opens one document after the other takes it in with each of them. */
export const axeScript = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What is found is told by its words alone, so axe need not work out how to select each element it looks at.
 */
const common: RunOptions = {
  resultTypes: ['violations'],
  preload: false,
  elementRef: false,
  selectors: false,
};

// What keeps 7:1 keeps 4.5:1. Our own check of targets asks for more than axe's `target-size`, which stays
// off.
const contrast = 'color-contrast-enhanced';
const everything: RunOptions = {
  ...common,
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {
    'color-contrast': { enabled: false },
    'target-size': { enabled: false },
    [contrast]: { enabled: true },
  },
};

const options: Readonly<Record<'all' | 'contrast', RunOptions>> = {
  all: everything,
  contrast: { ...common, runOnly: { type: 'rule', values: [contrast] } },
};

/**
 * What axe finds wrong, with the element and the rule.
 * @param rules all of them, or only the one of contrast where the same elements have been looked at in
 *   another layout; the other one that a layout may change is our own check `stuck`
 */
export async function violations(page: Page, rules: keyof typeof options): Promise<string[]> {
  return page.evaluate(async (run) => {
    // axe takes for covered what can be scrolled out from beneath a bar: for its look the bars stand at
    // their place.
    const bars = Array.from(document.querySelectorAll<HTMLElement>('body *')).filter(
      (element) => getComputedStyle(element).position === 'sticky',
    );
    for (const bar of bars) bar.style.position = 'static';
    const results = await axe.run(run);
    for (const bar of bars) bar.style.position = '';
    // Told here: to carry over all that axe did not find takes longer than to look for it.
    return results.violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html }) => `axe ${id} (${help}): ${html.slice(0, 200)}`),
    );
  }, options[rules]);
}
