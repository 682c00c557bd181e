/**
 * A desktop with a real screen reader and a real browser: Xvfb, a bus of its own, a window manager, Orca in
 * Chinese and Chromium. Orca writes down what it would speak (logged_orca.py).
 */
import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What Orca did: it spoke words or a character, or it cut off what it was speaking. */
export interface Spoken {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly kind: 'say' | 'character' | 'stop';
  readonly words: string;
}

export interface Machine {
  /** The port of the browser's tools (CDP). */
  readonly toolsPort: number;
  /** Presses a key as a keyboard does; `name` is one of xdotool: Tab, Return, space, Down, alt+Left. */
  readonly press: (name: string) => void;
  /** Everything spoken so far. */
  readonly spoken: () => readonly Spoken[];
  /** Ends everything. */
  readonly stop: () => Promise<void>;
}

const here = __dirname;

/** How many machines this process has started. */
let machines = 0;

/**
 * A display that nobody else takes. Two Xvfb that start at the same instant may choose the same one, so its number
 * comes from this process and not from Xvfb.
 */
function ownDisplay(): string {
  machines += 1;
  return `:${100 + ((process.pid * 4 + machines) % 20_000)}`;
}

/** The sizes of a screen: one on which pages stand as on a phone, and one with room for a list and its chosen row. */
const screens = { phone: { width: 1000, height: 1400 }, desk: { width: 1280, height: 1000 } } as const;
export type Screen = keyof typeof screens;

/** The longest that one question to a part of the machine may take; one that hangs is asked again. */
const longestAnswer = 3000;

/** The longest that a part of the machine may take until it works. */
const longestStart = 30_000;

/** Waits until something is the case. Throws after `longest` milliseconds. */
export async function until<T>(
  what: string,
  look: () => T | null | Promise<T | null>,
  longest = longestStart,
): Promise<T> {
  const began = Date.now();
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() - began > longest) throw new Error(`${what} did not come within ${longest} ms`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

/** A key alone, or one held while another is pressed; the last that was pressed is released first, as by a hand. */
function keysOf(name: string): string[] {
  const keys = name.split('+');
  const [held, key] = keys;
  return held === undefined || key === undefined
    ? ['key', name]
    : ['keydown', held, 'key', key, 'keyup', held];
}

/**
 * Starts the machine with a browser that shows an empty page.
 * @throws Error where a part does not start; its log lies in dist/reader
 */
export async function startMachine(screen: Screen = 'phone'): Promise<Machine> {
  const { width, height } = screens[screen];
  const logs = join('dist', 'reader', 'logs', screen);
  mkdirSync(logs, { recursive: true });
  const home = mkdtempSync(join(tmpdir(), 'reader-'));
  for (const folder of ['data', 'config', 'cache', 'run'])
    mkdirSync(join(home, folder), { recursive: true, mode: 0o700 });
  const speech = join(home, 'speech.jsonl');
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    HOME: home,
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_RUNTIME_DIR: join(home, 'run'),
    LANG: 'zh_CN.UTF-8',
    LC_ALL: 'zh_CN.UTF-8',
    LANGUAGE: 'zh_CN',
    GTK_MODULES: 'gail:atk-bridge',
    ACCESSIBILITY_ENABLED: '1',
    GSETTINGS_BACKEND: 'memory',
    WENXU_SPEECH: speech,
  };
  const children: ChildProcess[] = [];
  const start = (name: string, command: string, args: readonly string[], piped = false): ChildProcess => {
    const log = openSync(join(logs, `${name}.log`), 'w');
    const child = spawn(command, args, {
      env: environment,
      stdio: ['ignore', piped ? 'pipe' : log, log, ...(name === 'xvfb' ? (['pipe'] as const) : [])],
    });
    children.push(child);
    return child;
  };
  const firstLine = (child: ChildProcess, stream: number): Promise<string> =>
    new Promise((resolve, reject) => {
      let text = '';
      const source = child.stdio[stream];
      if (!source || !('on' in source)) {
        reject(new Error('this output is not piped'));
        return;
      }
      source.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (text.includes('\n')) resolve(text.split('\n')[0] ?? '');
      });
      child.on('error', reject);
      child.on('exit', (code) => reject(new Error(`${child.spawnfile} ended with ${code ?? 'a signal'}`)));
      setTimeout(
        () => reject(new Error(`${child.spawnfile} says nothing within ${longestStart} ms`)),
        longestStart,
      ).unref();
    });
  const stop = async (): Promise<void> => {
    // The last that was started ends first: Chromium and Orca, then the bus and the screen under them.
    for (const child of [...children].reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      // The screen server and the bus of accessibility clean up only where they are asked to end.
      child.kill('SIGTERM');
      const forced = setTimeout(() => child.kill('SIGKILL'), 3000);
      await ended;
      clearTimeout(forced);
    }
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  const works = (command: string, args: readonly string[]): true | null =>
    spawnSync(command, args, { env: environment, stdio: 'ignore', timeout: longestAnswer }).status === 0
      ? true
      : null;

  const printed = (command: string, args: readonly string[]): string =>
    spawnSync(command, args, { env: environment, encoding: 'utf8', timeout: longestAnswer }).stdout.trim();

  try {
    // Without -noreset the server starts anew when its last client leaves, and refuses who comes in that moment.
    const size = ['-screen', '0', `${width}x${height}x24`, '-noreset'];
    const display = start('xvfb', 'Xvfb', [ownDisplay(), '-displayfd', '3', '-nolisten', 'tcp', ...size]);
    environment.DISPLAY = `:${await firstLine(display, 3)}`;
    const bus = start('bus', 'dbus-daemon', ['--session', '--nofork', '--print-address'], true);
    environment.DBUS_SESSION_BUS_ADDRESS = await firstLine(bus, 1);
    start('at-spi', '/usr/libexec/at-spi-bus-launcher', ['--launch-immediately']);
    const address = ['--session', '--print-reply', '--dest=org.a11y.Bus', '/org/a11y/bus'];
    await until('the bus of accessibility', () =>
      works('dbus-send', [...address, 'org.a11y.Bus.GetAddress']),
    );
    start('openbox', 'openbox', []);
    await until('the window manager', () => works('xdotool', ['set_desktop', '0']));
    start('orca', '/usr/bin/python3', [join(here, 'logged_orca.py')]);
    const spoken = (): readonly Spoken[] => {
      const text = statSync(speech, { throwIfNoEntry: false }) ? readFileSync(speech, 'utf8') : '';
      const whole = text.slice(0, text.lastIndexOf('\n') + 1).trim();
      return whole === '' ? [] : whole.split('\n').map((line) => JSON.parse(line) as Spoken);
    };
    await until('the first word of Orca', () => (spoken().length > 0 ? true : null));
    const profile = join(home, 'profile');
    start('chromium', '/usr/bin/chromium', [
      '--no-sandbox',
      '--force-renderer-accessibility',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-extensions',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--password-store=basic',
      '--lang=zh-CN',
      '--kiosk',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      'about:blank',
    ]);
    const toolsPort = await until('Chromium', () => {
      const file = join(profile, 'DevToolsActivePort');
      const text = statSync(file, { throwIfNoEntry: false }) ? readFileSync(file, 'utf8') : '';
      return /^\d+\n/.test(text) ? Number.parseInt(text, 10) : null;
    });
    await until('the window of Chromium', () => {
      const found =
        printed('xdotool', ['search', '--onlyvisible', '--class', 'chromium']).split('\n')[0] ?? '';
      if (found === '') return null;
      works('xdotool', ['windowactivate', found]);
      return printed('xdotool', ['getactivewindow']) === found ? true : null;
    });
    // A new window has the focus in its address bar; a click gives it to the page.
    works('xdotool', ['mousemove', `${width / 2}`, `${height - 100}`, 'click', '1']);
    return {
      toolsPort,
      press: (name) =>
        void execFileSync('xdotool', keysOf(name), {
          env: environment,
          stdio: 'ignore',
          timeout: longestStart,
        }),
      spoken,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
