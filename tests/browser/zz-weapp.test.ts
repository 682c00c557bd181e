import { startBrowser, look } from './browser';
import { startWorld, zhao } from '../flows/world';
jest.setTimeout(120_000);
test('tries', async () => {
  const browser = await startBrowser();
  const world = await startWorld({ webRoot: 'dist/h5', weixinRoot: 'dist/weixin' });
  try {
    const context = await browser.newContext({ ...look, viewport: { width: 375, height: 700 }, hasTouch: true });
    const page = await context.newPage();
    page.on('console', (m) => console.log(m.type(), m.text()));
    page.on('pageerror', (e) => console.log('pageerror', e.stack));
    await page.request.post(`${world.cloud.url}/identities`, { form: { account: zhao }, headers: { origin: world.cloud.url }, maxRedirects: 0 });
    await page.goto(`${world.cloud.url}/weixin/phone.html`);
    await page.waitForTimeout(2500);
    await page.screenshot({ path: '/tmp/wx-home.png' });
    console.log(await page.evaluate(() => JSON.stringify({ e: (window as any).weixin?.errors, t: document.title, h: document.body.innerText.slice(0, 600) })));
    await page.setViewportSize({ width: 1280, height: 860 });
    await page.goto(`${world.cloud.url}/weixin/`);
    await page.waitForTimeout(2500);
    await page.screenshot({ path: '/tmp/wx-frame.png' });
  } finally {
    await browser.close();
    await world.stop();
  }
});
