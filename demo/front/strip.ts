/**
 * The strip above every page of the demo: who one is, the way to somebody else, and a day that passes. It belongs to
 * the demo and not to the page below it, so that it is a landmark of its own; it takes no focus by itself and says
 * nothing. Its form has no address, so that the browser posts it to the page's own address and comes back there.
 */
import type { Strip } from '../../localcloud/http/gateway';
import { identities } from '../identities';
import { escaped } from './escaped';

/** Its height where it stands in one line. */
const HEIGHT = '2.75rem';

const style = [
  // The pages scroll inside #app, so the strip takes its room from there.
  'body{display:flex;flex-direction:column}body>#app{flex:1 1 auto;min-height:0;height:auto;overflow:hidden}',
  '.demo-strip{flex:none;display:flex;flex-wrap:wrap;align-items:center;justify-content:center;gap:0 .5rem;' +
    'padding:0 .5rem;background:#1B2527;color:#FAF7F1;font-size:.9375rem;line-height:1.4}',
  `.demo-strip>*,.demo-strip form{display:flex;align-items:center;min-height:${HEIGHT};margin:0}`,
  '.demo-strip b{font-weight:700}.demo-strip-lead{white-space:pre}',
  '.demo-strip button{display:flex;align-items:center;min-width:2.75rem;height:2.75rem;padding:0 .625rem;' +
    'border:0;border-radius:.5rem;background:none;color:inherit;font:inherit;text-decoration:underline;' +
    'text-underline-offset:.25em;white-space:nowrap;cursor:pointer}',
  '.demo-strip button:hover{background:#3B464A}',
  '.demo-strip :focus-visible{outline:3px solid #fff;outline-offset:-3px}',
  // Few letters fit in a line: the name alone says who one is, and the strip is no higher than a finger needs.
  '@media (max-width:17em){.demo-strip{padding:0;gap:0 8px}.demo-strip>*,.demo-strip form{min-height:44px}' +
    '.demo-strip button{min-width:44px;height:44px;padding:0 .125rem}' +
    '.demo-strip-lead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}}',
  // What is as high as the window at a desk is lower by the strip.
  `@media (min-width:64em){body .page--desk .tabs{height:calc(100vh - ${HEIGHT})}` +
    `body .split-detail{max-height:calc(100vh - ${HEIGHT} - var(--u)*40)}}`,
  '@media print{.demo-strip{display:none}body{display:block}}',
].join('\n');

function who(account: string | null): string {
  const name = identities.find((each) => each.account === account)?.name;
  return name === undefined
    ? '<p>您还没选人</p>'
    : `<p><span class="demo-strip-lead">您现在是</span><b>${escaped(name)}</b></p>`;
}

/** Writes the strip for who is chosen at a browser; null where nobody is. */
export function demoStrip(account: string | null): Strip {
  const day = '<input type="hidden" name="advanceDays" value="1"><button type="submit">过一天</button>';
  return {
    head: `<style>${style}</style>`,
    body: [
      '<aside class="demo-strip" aria-label="演示">',
      who(account),
      '<form action="/identities"><button type="submit">换人</button></form>',
      `<form method="post">${day}</form>`,
      '</aside>',
    ].join(''),
  };
}
