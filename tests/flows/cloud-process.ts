/**
 * A local cloud with the product's collections and nothing else, as a process of its own: `node --import tsx
 * tests/flows/cloud-process.ts [--data-dir=…] [--port=…]`. Prints one line `ready <url>` when it answers;
 * ends on SIGTERM or SIGINT.
 */
import { parseArgs } from 'node:util';
import { collections } from '../../cloudfunctions/platform/collections';
import { startCloud } from '../../localcloud/cloud';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'data-dir': { type: 'string', default: '.data' },
      port: { type: 'string', default: '0' },
      functions: { type: 'string', default: 'dist/cloudfunctions' },
    },
  });
  const cloud = await startCloud({
    name: 'wenxu',
    dataDir: values['data-dir'],
    port: Number(values.port),
    functionsDir: values.functions,
    collections,
  });
  const end = () => {
    cloud.stop().catch((error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    });
  };
  process.once('SIGTERM', end).once('SIGINT', end);
  console.log(`ready ${cloud.url}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
