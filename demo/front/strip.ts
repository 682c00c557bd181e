/**
 * The strip above every page of the demo: who one is, the way to somebody else, and a day that passes. It belongs to
 * the demo and not to the page below it, so that it is a landmark of its own; it takes no focus by itself and says
 * nothing. Its form has no address, so that the browser posts it to the page's own address and comes back there.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Strip } from '../../localcloud/http/gateway';
import { identities } from '../identities';
import { escaped } from './escaped';

const style = readFileSync(join(__dirname, 'strip.css'), 'utf8');

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
