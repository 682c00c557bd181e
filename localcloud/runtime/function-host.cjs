// One instance of a cloud function: a process that loads the built file once and answers one event after
// another, as CloudBase runs an event function. functions.ts starts it with the clock preloaded.
'use strict';
const clock = require('./clock-preload.cjs');
const [, , file] = process.argv;

process.on('message', async ({ id, event, context, left, offset }) => {
  clock.offset = offset;
  // An instance is reused: its process environment holds what this call and earlier ones have put there.
  Object.assign(process.env, left);
  try {
    const { main } = require(file);
    if (typeof main !== 'function') throw new TypeError(`${file} exports no main`);
    const result = await main(event, context);
    process.send({ id, result: JSON.stringify(result === undefined ? null : result) });
  } catch (error) {
    process.send({ id, error: error instanceof Error ? error.stack || error.message : String(error) });
  }
});
process.on('disconnect', () => process.exit(0));
