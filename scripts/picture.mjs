// @ts-check
/**
 * `npm run picture`: makes docs/picture.webp, which README shows, from the demo's own people: home, the answer to a
 * request, what somebody is owed, and a cadre's desk. The demo runs in a folder of its own and at a fixed instant, so
 * that the picture changes only where the pages do.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireChromium } from './chromium.mjs';
import { refuse, requireNode, requirePackages, root } from './setup.mjs';

/** A Tuesday morning in the office. */
const at = '2026-11-24T02:00:00.000Z';
const phone = { width: 375, height: 780 };
const office = { width: 1180, height: 780 };
/** The picture's width, the space around the pages, and how much detail WebP keeps. */
const [width, gap, quality] = [2400, 24, 0.82];
const mostBytes = 200_000;

requireNode();
await requirePackages();
for (const target of ['functions', 'h5'])
  if (
    spawnSync(process.execPath, ['scripts/build.mjs', target], { cwd: root, stdio: 'inherit' }).status !== 0
  )
    refuse('The build failed; what it said stands above.');
const executablePath = await requireChromium();

/** @returns {Promise<number>} a port that is free */
function freePort() {
  return new Promise((answer, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => answer(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/**
 * Starts the demo, and waits until it says that it runs.
 * @param {number} port
 * @param {string} data
 */
async function started(port, data) {
  const demo = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      'demo/main.ts',
      '--port',
      String(port),
      '--data',
      data,
      '--at',
      at,
      '--without-strip',
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise((answer, fail) => {
    demo.once('exit', () => fail(new Error('the demo has ended')));
    demo.stdout.on('data', (/** @type {Buffer} */ said) => {
      if (said.toString().includes('问需响应 runs at')) answer(undefined);
    });
  });
  return demo;
}

/**
 * Draws the pictures of the pages side by side.
 * @param {import('playwright-core').Page} page
 * @param {readonly Buffer[]} shots
 * @returns {Promise<Buffer>} a WebP
 */
async function composed(page, shots) {
  const sources = shots.map((shot) => `data:image/png;base64,${shot.toString('base64')}`);
  const url = /** @type {string} */ (
    await page.evaluate(`(async () => {
      const images = await Promise.all(${JSON.stringify(sources)}.map(async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        return image;
      }));
      const all = images.reduce((sum, image) => sum + image.width, 0);
      const scale = (${width} - ${gap} * (images.length + 1)) / all;
      const canvas = document.createElement('canvas');
      canvas.width = ${width};
      canvas.height = Math.round(images[0].height * scale) + 2 * ${gap};
      const draw = canvas.getContext('2d');
      draw.imageSmoothingQuality = 'high';
      draw.fillStyle = '#E6E1D6';
      draw.fillRect(0, 0, canvas.width, canvas.height);
      let left = ${gap};
      for (const image of images) {
        draw.drawImage(image, left, ${gap}, image.width * scale, image.height * scale);
        left += image.width * scale + ${gap};
      }
      return canvas.toDataURL('image/webp', ${quality});
    })()`)
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

const data = mkdtempSync(join(tmpdir(), 'wenxu-picture-'));
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const demo = await started(port, data);
const { chromium } = await import('playwright-core');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  /**
   * The picture of one page.
   * @param {string} account
   * @param {string} path
   * @param {{ width: number, height: number }} viewport
   * @param {(page: import('playwright-core').Page) => Promise<unknown>} [then] what is done on the page first
   */
  const shot = async (account, path, viewport, then) => {
    const context = await browser.newContext({
      viewport,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      deviceScaleFactor: 2,
    });
    const page = await context.newPage();
    await page.request.post(`${url}/identities`, {
      form: { account },
      headers: { origin: url },
      maxRedirects: 0,
    });
    await page.goto(`${url}/#${path}`);
    await page.locator('h1:visible').waitFor();
    await then?.(page);
    await page.locator('.page-loading:visible').waitFor({ state: 'detached' });
    await page.waitForLoadState('networkidle');
    const taken = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    await context.close();
    return taken;
  };
  /** @param {import('playwright-core').Page} page @param {string} words */
  const openRow = (page, words) =>
    page
      .locator('.page-main:visible')
      .getByRole('listitem')
      .filter({ hasText: words })
      .first()
      .getByRole('button')
      .click();
  const shots = [
    await shot('demo-zhao-shufen', '/pages/home/index', phone, (page) =>
      page.getByText('我的诉求').waitFor(),
    ),
    await shot('demo-zhao-shufen', '/resident/request/list/index', phone, async (page) => {
      await openRow(page, '陈桂兰答复了');
      await page.getByText('不用您跑').first().waitFor();
    }),
    await shot('demo-zhao-shufen', '/resident/entitled/index', phone, (page) =>
      page.getByText('该享受，还没享受').first().waitFor(),
    ),
    await shot('demo-chen-guilan', '/staff/desk/index', office, async (page) => {
      await openRow(page, '赵淑芬');
      await page.locator('.split-detail h2').first().waitFor();
    }),
  ];
  const page = await browser.newPage();
  const picture = await composed(page, shots);
  if (picture.length > mostBytes) refuse(`The picture has ${picture.length} bytes, more than ${mostBytes}.`);
  writeFileSync(join(root, 'docs', 'picture.webp'), picture);
  console.log(`\n  docs/picture.webp: ${(picture.length / 1000).toFixed(0)} KB`);
} finally {
  await browser.close();
  demo.removeAllListeners('exit');
  demo.kill('SIGTERM');
  await new Promise((ended) => demo.once('exit', ended));
  rmSync(data, { recursive: true, force: true });
}
