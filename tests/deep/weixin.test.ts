/** Every page of the WeChat package in a browser, in every state that WeChat can show, at both sizes of letters. */
import type { Ground } from '../browser/weixin/pages';
import { Viewer, openGround, views } from '../browser/weixin/pages';
import { ordinary, small } from '../browser/weixin/phone';
import { asTimeAllows } from './as-time-allows';

jest.setTimeout(3_600_000);

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.stop());

test.each([
  ['320 px, letters x 1.8', small],
  ['375 px', ordinary],
])('every view at %s', async (size, chosen) => {
  const viewer = new Viewer(ground, chosen);
  await asTimeAllows(`views at ${size}`, views.length, async (index) => {
    const view = views[index];
    if (view !== undefined)
      expect([view.route, view.state, await viewer.findings(view)]).toEqual([view.route, view.state, []]);
  });
});
