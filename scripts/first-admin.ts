/**
 * `npm run first-admin -- PROVINCE NAME PHONE`: names the first 管理员 of a province and prints the one-time
 * code to tell them. It runs with the environment of the functions (TCB_ENV, the SDK's secret,
 * WENXU_SEAL_KEYS, WENXU_HASH_KEY).
 */
import { nameFirstAdmin } from '../cloudfunctions/directory/first-admin';
import { sealerFrom } from '../cloudfunctions/platform/seal';
import { momentText } from '../shared/calendar/day.text';

const refusals = {
  noSuchPlace: 'There is no province of that code. Load the regions first; Heilongjiang is 230000000000.',
  held: 'Somebody is 管理员 there already. They name the next one on screen.',
} as const;

async function main(): Promise<void> {
  const [province, name, phone] = process.argv.slice(2);
  if (province === undefined || name === undefined || phone === undefined)
    throw new Error(
      'npm run first-admin -- PROVINCE NAME PHONE, for example: npm run first-admin -- 230000000000 张三 0451-12345678',
    );
  const now = new Date().toISOString();
  const told = await nameFirstAdmin(province, name, phone, sealerFrom(process.env), now);
  if (typeof told === 'string') throw new Error(refusals[told]);
  const lines = [
    '',
    `  口令  ${told.code}`,
    '',
    `  Tell it to ${name} face to face. They open 问需响应, 我的, 我有口令, and say it with their name.`,
    `  It works once, until ${momentText(told.untilAt, now)} (Beijing time).`,
    '',
  ];
  console.log(lines.join('\n'));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
