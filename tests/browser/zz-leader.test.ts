import { startDesk } from './browser';
import { countyLeader, settle } from './states/county';
import { writeFileSync } from 'node:fs';
jest.setTimeout(400_000);
test('look', async () => {
  const desk = await startDesk();
  try {
    await settle(desk.world);
    for (const [name, width, height, size] of [['wide',1280,800,'standard'],['phone',375,720,'standard'],['small',320,568,'largest']] as const) {
      const page = await desk.open(countyLeader, { path: '/staff/region/index', width, height });
      if (size !== 'standard') { await page.evaluate((s) => window.localStorage.setItem('text-size', JSON.stringify({ data: s })), size); await page.reload(); }
      await page.locator('.page-main:visible').getByText('每周提了多少').waitFor({timeout:60000});
      await page.waitForFunction(() => document.querySelectorAll('.list-row').length > 0);
      const h = await page.evaluate(() => { const p = document.querySelector('.taro_page:not([style*="none"])') ?? document.body; return p.scrollHeight; });
      await page.setViewportSize({ width, height: Math.min(6000, h) });
      await page.screenshot({ path: `/tmp/look-${name}.png` });
      if (name === 'wide') { await page.setViewportSize({ width, height }); writeFileSync('/tmp/look.pdf', await page.pdf({ preferCSSPageSize: true, printBackground: true }));
        await page.getByRole('button', { name: '看成表格' }).click(); await page.screenshot({ path: '/tmp/look-table.png' }); }
      if (name === 'phone') { await page.getByRole('button', { name: /件晚了|提出$/ }).first().click(); await page.locator('h1:visible').filter({ hasText: '的' }).waitFor(); await page.waitForFunction(()=>document.body.innerText.includes('一共')); await page.screenshot({ path: '/tmp/look-list.png' }); }
    }
  } finally { await desk.stop(); }
});
