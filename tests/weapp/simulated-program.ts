/** The built mini-program drawn by WeChat's simulator, into the document that jest provides. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DrawnPage, Program } from '../../weixin/wechat/page-stack';
import type { Drawn } from './screen';

/** The folder of the built mini-program. */
export const built = join(__dirname, '../../dist/weapp');

/** The few functions of a browser's document that the simulator needs to draw. */
interface Screen {
  readonly body: { replaceChildren(): void; appendChild(child: object): object };
  createElement(tag: 'div'): object;
}

interface Node {
  dispatchEvent(name: string, options?: { detail: unknown }): void;
}

/** A page as the simulator gives it. */
interface Rendered extends Node, DrawnPage {
  attach(parent: object): void;
  toJSON(): Drawn;
  querySelector(selector: string): Node | undefined;
}

interface Simulator {
  load(path: string, options: { compiler: 'official'; rootPath: string }): string;
  render(id: string): Rendered;
}

export function screen(): Screen {
  return (globalThis as unknown as { document: Screen }).document;
}

/** The built mini-program in the simulator. `crossed` holds the bytes of every `setData`, in order. */
export class SimulatedProgram implements Program<Rendered> {
  readonly app: unknown;
  readonly crossed: number[] = [];
  /** The script of each page that was loaded. It runs once; every opening draws the page anew. */
  private readonly loaded = new Map<string, string>();
  private simulator: Simulator | undefined;

  constructor() {
    const file = join(built, 'app.json');
    if (!existsSync(file)) throw new Error('dist/weapp is not built: node scripts/build.mjs weapp');
    this.app = JSON.parse(readFileSync(file, 'utf8'));
  }

  start(): void {
    this.simulator = jest.requireActual<Simulator>('miniprogram-simulate');
    jest.requireActual(join(built, 'app.js'));
  }

  render(route: string): Rendered {
    if (this.simulator === undefined) throw new Error('the mini-program was not started');
    const id =
      this.loaded.get(route) ??
      this.simulator.load(join(built, route), { compiler: 'official', rootPath: built });
    this.loaded.set(route, id);
    const page = this.simulator.render(id);
    const { instance } = page;
    const setData = instance.setData.bind(instance);
    instance.setData = (data, done) => {
      this.crossed.push(Buffer.byteLength(JSON.stringify(data)));
      setData(data, done);
    };
    page.attach(screen().body.appendChild(screen().createElement('div')));
    return page;
  }
}
