/**
 * The demo as a process, started by `npm start`: the county in a local cloud behind the browser build. Ends
 * on Ctrl-C or SIGTERM.
 */
import { parseArgs } from 'node:util';
import { startCounty } from './county';
import { weixinState } from '../weixin/site';
import { identities } from './identities';

const SEED = 20190228;
const REQUESTS = 400;
/** The mini-program in a browser; the folder is empty where it could not be built on this machine. */
const WEIXIN = 'dist/weixin';

function welcome(url: string): string {
  const who = identities.map(({ name, role, hint }) => `    ${name}（${role}）  ${hint}`);
  return `
  问需响应 runs at  ${url}

  Choose who you are on the first page (${url}/identities brings it back):
${who.join('\n')}

  Try first: be 赵淑芬 and press 我要提需求. Then be 陈桂兰, open 待办, accept it and answer.
  Be 赵淑芬 again: 我的诉求, say whether it is solved, and rate it. The same page moves the clock by days.
  ${
    weixinState(WEIXIN) === 'ready'
      ? `The same in WeChat, near enough to see: ${url}/weixin/`
      : 'The mini-program cannot be shown here: WeChat’s compilers do not run on this machine.'
  }
  Ctrl-C stops it; the data stays. npm start -- --fresh begins anew. (county seed ${SEED})
`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: '.data' }, port: { type: 'string', default: '5178' } },
  });
  const began = performance.now();
  const cloud = await startCounty({
    dataDir: values.data,
    port: Number(values.port),
    functionsDir: 'dist/cloudfunctions',
    webRoot: 'dist/h5',
    weixinRoot: WEIXIN,
    timersOnCron: true,
    seed: SEED,
    requests: REQUESTS,
    places: 'every county',
  });
  console.log(`  starting the county ${((performance.now() - began) / 1000).toFixed(1)} s`);
  console.log(welcome(cloud.url));
  const end = (): void => {
    console.log('\n  Stopped. The data is kept.');
    cloud.stop().catch((error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    });
  };
  process.once('SIGTERM', end).once('SIGINT', end);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
