// Loaded before a function's own code (node --require), so that the function's Date follows the cloud's clock
// while the built file stays the one that is deployed. The host sets the offset with every call.
'use strict';
const RealDate = Date;
const clock = { offset: Number(process.env.LOCALCLOUD_CLOCK_OFFSET || 0) };
const now = () => RealDate.now() + clock.offset;

const MovedDate = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
Object.defineProperty(RealDate.prototype, 'constructor', {
  value: MovedDate,
  writable: true,
  configurable: true,
});
globalThis.Date = MovedDate;
module.exports = clock;
