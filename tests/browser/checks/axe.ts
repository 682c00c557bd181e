/** axe-core over a page: WCAG 2.2 A and AA, what is held to be good practice, and contrast as for AAA. */
import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

declare const axe: { run(options: RunOptions): Promise<AxeResults> };

/** The script that puts `axe` into a page. */
export const axeScript = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
  resultTypes: ['violations'],
  preload: false,
  elementRef: false,
};

/** What axe finds wrong, with the element and the rule. */
export async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(async (run) => {
    // axe takes for covered what can be scrolled out from beneath a bar: for its look the bars stand at their place.
    const bars = Array.from(document.querySelectorAll<HTMLElement>('body *')).filter((element) => getComputedStyle(element).position === 'sticky');
    for (const bar of bars) bar.style.position = 'static';
    const results = await axe.run(run);
    for (const bar of bars) bar.style.position = '';
    return results;
  }, options);
  return found.violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `axe ${id} (${help}): ${html.slice(0, 200)}`));
}
