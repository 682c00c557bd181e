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

  The first page (${url}/identities, or 换人 above every page) walks the loop in three cards:
  赵淑芬 asks, 陈桂兰 answers, 赵淑芬 rates. 过一天 moves the clock. One can be:
${who.join('\n')}

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
    options: {
      data: { type: 'string', default: '.data' },
      port: { type: 'string', default: '5178' },
      // The instant at which a new county begins; the machine's own time where none is given.
      at: { type: 'string' },
      // The pages as they are, for README's picture.
      'without-strip': { type: 'boolean', default: false },
    },
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
    hasStrip: !values['without-strip'],
    ...(values.at === undefined ? {} : { at: new Date(values.at) }),
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
