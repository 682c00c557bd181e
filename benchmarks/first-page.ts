/**
 * What a browser waits for before its first page: the bytes that are sent, and the seconds until something is drawn
 * and until the page's heading stands, on a network of 50 KB/s on which every request waits 400 ms.
 */
import type { Page } from 'playwright-core';
import { look, startBrowser } from '../tests/browser/chromium';
import { liaison, startWorld, zhao } from '../tests/flows/world';
import { median, type Figure } from './figure';

const network = { offline: false, latency: 400, downloadThroughput: 50 * 1024, uploadThroughput: 50 * 1024 };
const times = 3;

/** The first pages: who opens them, their heading, and how much may be sent and how long it may take until then. */
const pages = [
  {
    id: 'resident',
    account: zhao,
    path: '/pages/home/index',
    heading: '您需要什么帮助',
    kilobytes: 150,
    seconds: 5,
  },
  { id: 'cadre', account: liaison, path: '/staff/desk/index', heading: '待办', kilobytes: 200, seconds: 7 },
] as const;
/** The seconds within which something is drawn. */
const drawnWithin = 1.5;

interface Opened {
  readonly kilobytes: number;
  readonly drawn: number;
  readonly heading: number;
}

/** Opens a page as a browser does that has never been here. */
async function opened(page: Page, url: string, words: string): Promise<Opened> {
  const devtools = await page.context().newCDPSession(page);
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', network);
  const began = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('h1:visible', { hasText: words }).waitFor();
  const heading = performance.now() - began;
  const drawn = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
  return { kilobytes: bytes / 1024, drawn: drawn / 1000, heading: heading / 1000 };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Measures both first pages in a real browser behind the gateway. */
export async function measureFirstPage(): Promise<Figure[]> {
  const browser = await startBrowser({ isMeasured: true });
  const world = await startWorld({ webRoot: 'dist/h5' });
  const { url } = world.cloud;
  try {
    const figures: Figure[] = [];
    for (const { id, account, path, heading, kilobytes, seconds } of pages) {
      const measured: Opened[] = [];
      for (let time = 0; time < times; time += 1) {
        const context = await browser.newContext({ ...look, viewport: { width: 375, height: 812 } });
        await context.request.post(`${url}/identities`, {
          form: { account },
          headers: { origin: url },
          maxRedirects: 0,
        });
        measured.push(await opened(await context.newPage(), `${url}/#${path}`, heading));
        await context.close();
      }
      const of = (name: keyof Opened): number => rounded(median(measured.map((one) => one[name])));
      const row = (name: keyof Opened, unit: string, goal: number, anchor: string): Figure => ({
        id: `firstPage.${id}.${name}`,
        value: of(name),
        unit,
        anchor,
        goal: `<= ${goal}`,
        met: of(name) <= goal,
      });
      figures.push(
        row('kilobytes', 'KB', kilobytes, `sent until the heading of ${path} stands`),
        row('drawn', 's', drawnWithin, 'until something is drawn, at 50 KB/s and 400 ms'),
        row('heading', 's', seconds, 'until the heading stands, at 50 KB/s and 400 ms'),
      );
    }
    return figures;
  } finally {
    await browser.close();
    await world.stop();
  }
}
