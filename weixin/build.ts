/** `node --import tsx weixin/build.ts WEAPP SITE`: builds the site. Where WeChat's compilers cannot run, it says so. */
import { mkdirSync } from 'node:fs';
import { CannotRun } from './compile';
import { buildSite } from './site';

const [weapp = 'dist/weapp', site = 'dist/weixin'] = process.argv.slice(2);

buildSite(weapp, site).catch((error: unknown) => {
  if (!(error instanceof CannotRun)) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  mkdirSync(site, { recursive: true });
  console.log(`  微信里看 is not available: ${error.message}`);
});
