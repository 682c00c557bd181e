/**
 * What every command does first (scripts/setup.mjs): a Node that works, and the packages of the lock file.
 * Each case is a small tree of its own, with the real scripts and the real npm; its packages come from a
 * server of this file, which can keep npm waiting in the middle.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const root = join(__dirname, '..');
const temporary = mkdtempSync(join(tmpdir(), 'wenxu-setup-'));

/** The tarball of each package, by its name and version. */
const tarballs = new Map<string, Buffer>();

/** What npm fetched since the case began, and who waits for a tarball while the server holds them back. */
let fetched: string[] = [];
let held: (() => void)[] | undefined;

/** The commands that the case started, each the head of a group of processes. */
let started: number[] = [];

/** Told whenever npm fetches something or a command prints something or ends. */
const watchers = new Set<() => void>();
const notify = () => watchers.forEach((watcher) => watcher());

/**
 * Resolves once something holds. It is looked at whenever anything was heard of a process; jest's limit ends
 * the waiting.
 */
function until(holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds()) return;
      watchers.delete(look);
      resolve();
    };
    watchers.add(look);
    look();
  });
}

const server = createServer((request, response) => {
  const name = basename(request.url ?? '', '.tgz');
  fetched.push(name);
  const tarball = tarballs.get(name);
  const answer = () => response.writeHead(tarball === undefined ? 404 : 200).end(tarball);
  if (held === undefined) answer();
  else held.push(answer);
  notify();
});
let address = '';

/** Lets npm have what it waits for. */
function release(): void {
  const waiting = held ?? [];
  held = undefined;
  for (const answer of waiting) answer();
}

beforeAll(async () => {
  for (const version of ['1.0.0', '1.0.1']) {
    for (const name of ['plain', 'development', 'native']) {
      const folder = join(temporary, `${name}-${version}`);
      mkdirSync(folder);
      writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version }));
    }
  }
  const folders = readdirSync(temporary);
  spawnSync('npm', ['pack', ...folders.map((folder) => `./${folder}`)], { cwd: temporary });
  for (const folder of folders) tarballs.set(folder, readFileSync(join(temporary, `${folder}.tgz`)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  address = `http://127.0.0.1:${bound.port}`;
});

beforeEach(() => {
  fetched = [];
  started = [];
});

/** Nothing that a case started outlives it, however the case ended. */
afterEach(() => {
  release();
  watchers.clear();
  for (const pid of started) {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(temporary, { recursive: true, force: true });
});

/** A package as a lock file lists it. */
function entry(name: string, version: string, more: object = {}) {
  const tarball = tarballs.get(`${name}-${version}`);
  if (tarball === undefined) throw new Error(`there is no ${name} ${version}`);
  const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
  return { version, resolved: `${address}/${name}-${version}.tgz`, integrity, ...more };
}

/** The C library that this machine does not have. */
const otherLibrary = () => {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime === undefined ? 'glibc' : 'musl';
};

/**
 * What the tree's lock file asks for: a package, one for development, one made for this machine and two made
 * for others.
 */
function writeLock(tree: string, version = '1.0.0'): void {
  const asked = {
    name: 'tree',
    version: '1.0.0',
    dependencies: { plain: version },
    devDependencies: { development: '1.0.0' },
    optionalDependencies: { native: '1.0.0', foreign: '1.0.0', 'foreign-library': '1.0.0' },
  };
  const unavailable = { version: '1.0.0', integrity: 'sha512-AAAA', optional: true };
  const packages = {
    '': asked,
    'node_modules/plain': entry('plain', version),
    'node_modules/development': entry('development', '1.0.0', { dev: true }),
    'node_modules/native': entry('native', '1.0.0', {
      optional: true,
      os: [process.platform],
      cpu: [process.arch],
    }),
    'node_modules/foreign': { ...unavailable, os: ['elsewhere'], cpu: [process.arch] },
    'node_modules/foreign-library': {
      ...unavailable,
      os: [process.platform],
      cpu: [process.arch],
      libc: [otherLibrary()],
    },
  };
  writeFileSync(join(tree, 'package.json'), JSON.stringify({ ...asked, engines: { node: '>=20.19 <25' } }));
  writeFileSync(
    join(tree, 'package-lock.json'),
    JSON.stringify({ name: 'tree', version: '1.0.0', lockfileVersion: 3, requires: true, packages }),
  );
}

/** A fresh clone: the scripts and a lock file, no packages. */
function freshTree(): string {
  const tree = mkdtempSync(join(temporary, 'tree-'));
  cpSync(join(root, 'scripts'), join(tree, 'scripts'), { recursive: true });
  writeLock(tree);
  return tree;
}

/**
 * The environment of a person's terminal: npm asks this file's server, and keeps what it fetched in the tree.
 */
function environmentOf(tree: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|node_env$|https?_proxy$)/i.test(name));
  return {
    ...Object.fromEntries(own),
    npm_config_userconfig: join(tree, 'nobodys-npmrc'),
    npm_config_cache: join(tree, 'npm-cache'),
    npm_config_registry: address,
    npm_config_update_notifier: 'false',
  };
}

interface Command {
  readonly pid: number;
  printed: string;
  status: number | null | undefined;
}

/** Starts a command in the tree. It is the head of a group of processes, as it is in a terminal. */
function run(tree: string, program: string, args: string[], environment: NodeJS.ProcessEnv = {}): Command {
  const child = spawn(program, args, {
    cwd: tree,
    env: { ...environmentOf(tree), ...environment },
    detached: true,
  });
  if (child.pid === undefined) throw new Error('the command was not started');
  started.push(child.pid);
  const command: Command = { pid: child.pid, printed: '', status: undefined };
  const hear = (chunk: Buffer) => {
    command.printed += chunk.toString();
    notify();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  child.on('close', (status) => {
    command.status = status;
    notify();
  });
  return command;
}

const runNode = (tree: string, args: string[], environment: NodeJS.ProcessEnv = {}) =>
  run(tree, process.execPath, args, environment);

const hasEnded = (command: Command) => command.status !== undefined;

/** What a person may do in the tree with npm. */
async function npmByHand(tree: string, ...args: string[]): Promise<void> {
  const command = run(tree, 'npm', args);
  await until(() => hasEnded(command));
  if (command.status !== 0) throw new Error(command.printed);
}

/** What the first lines of every command do. */
const firstLines = `
  import { requireNode, requirePackages } from './scripts/setup.mjs';
  requireNode();
  await requirePackages();
  console.log('ready');`;
const startSetup = (tree: string, environment: NodeJS.ProcessEnv = {}) =>
  runNode(tree, ['--input-type=module', '-e', firstLines], environment);

async function setUp(tree: string, environment: NodeJS.ProcessEnv = {}): Promise<Command> {
  const command = startSetup(tree, environment);
  await until(() => hasEnded(command));
  return command;
}

const installations = ({ printed }: Command) => [...printed.matchAll(/installing packages \((.*)\) …/g)];
const everything = ['development-1.0.0', 'native-1.0.0', 'plain-1.0.0'];

/** Holds that the packages stand and the command went on. */
function expectReady(tree: string, command: Command, version = '1.0.0'): void {
  expect(command.printed).toContain('ready');
  expect(command.status).toBe(0);
  const plain: unknown = JSON.parse(readFileSync(join(tree, 'node_modules/plain/package.json'), 'utf8'));
  expect(plain).toEqual({ name: 'plain', version });
  for (const name of ['development', 'native'])
    expect(existsSync(join(tree, 'node_modules', name, 'package.json'))).toBe(true);
}

const hiddenLock = (tree: string) => join(tree, 'node_modules/.package-lock.json');

describe('the packages', () => {
  test('of a fresh clone are installed once', async () => {
    const tree = freshTree();
    const first = await setUp(tree);
    expectReady(tree, first);
    expect(installations(first)).toHaveLength(1);
    expect(fetched.sort()).toEqual(everything);

    const written = statSync(hiddenLock(tree), { bigint: true }).ctimeNs;
    const second = await setUp(tree);
    expectReady(tree, second);
    expect(second.printed).toBe('ready\n');
    expect(statSync(hiddenLock(tree), { bigint: true }).ctimeNs).toBe(written);
  });

  test('that npm ci installed by hand count', async () => {
    const tree = freshTree();
    await npmByHand(tree, 'ci');
    const command = await setUp(tree);
    expectReady(tree, command);
    expect(command.printed).toBe('ready\n');
  });

  test('are those for development, too, where NODE_ENV says production', async () => {
    const tree = freshTree();
    expectReady(tree, await setUp(tree, { NODE_ENV: 'production' }));
  });

  /** What may have become of packages that stood, and what is said of it. */
  const harms: [string, (tree: string) => void | Promise<void>, string][] = [
    [
      'an installation was interrupted',
      (tree) => rmSync(hiddenLock(tree)),
      'the last installation was not finished',
    ],
    [
      'npm was killed at its last file',
      (tree) => writeFileSync(hiddenLock(tree), readFileSync(hiddenLock(tree), 'utf8').slice(0, 200)),
      'the last installation was not finished',
    ],
    [
      'somebody deleted a package',
      (tree) => rmSync(join(tree, 'node_modules/plain'), { recursive: true }),
      'node_modules/plain is missing',
    ],
    [
      'two installations wiped each other’s files',
      (tree) => rmSync(join(tree, 'node_modules/development/package.json')),
      'node_modules/development is missing',
    ],
    [
      'they were installed without the optional one for this machine',
      (tree) => npmByHand(tree, 'ci', '--omit=optional'),
      'node_modules/native is missing',
    ],
    [
      'a package stands that the lock file does not know',
      (tree) => {
        const lock = JSON.parse(readFileSync(hiddenLock(tree), 'utf8')) as { packages: object };
        const packages = { ...lock.packages, 'node_modules/other': { version: '1.0.0' } };
        writeFileSync(hiddenLock(tree), JSON.stringify({ ...lock, packages }));
      },
      'package-lock.json does not ask for node_modules/other',
    ],
  ];
  let harmed: string | undefined;
  test.each(harms)('are installed again where %s', async (_title, harm, reason) => {
    const tree = (harmed ??= freshTree());
    await setUp(tree);
    await harm(tree);
    const command = await setUp(tree);
    expectReady(tree, command);
    expect(installations(command).map(([, said]) => said)).toEqual([reason]);
  });

  test('are installed again where the lock file changed', async () => {
    const tree = freshTree();
    await setUp(tree);
    writeLock(tree, '1.0.1');
    const command = await setUp(tree);
    expectReady(tree, command, '1.0.1');
    expect(installations(command)).toHaveLength(1);
  });

  test('that npm cannot fetch end the command with what npm says', async () => {
    const tree = freshTree();
    const lock = readFileSync(join(tree, 'package-lock.json'), 'utf8');
    writeFileSync(join(tree, 'package-lock.json'), lock.replace('plain-1.0.0.tgz', 'gone-1.0.0.tgz'));
    const command = await setUp(tree);
    expect(command.status).toBe(1);
    expect(command.printed).toContain('npm could not install the packages');
    expect(command.printed).toContain('404');
    expect(command.printed).not.toContain('ready');
  });
});

describe('two commands at once', () => {
  const waits = /another command is installing packages \(process (\d+)\); waiting for it to end/;

  /** Starts a command and lets it come as far as npm's waiting for a package. */
  async function startedInTheMiddle(tree: string): Promise<Command> {
    held = [];
    const command = startSetup(tree);
    await until(() => fetched.length > 0 || hasEnded(command));
    expect(hasEnded(command)).toBe(false);
    return command;
  }

  test('install the packages once, and the second says whom it waits for', async () => {
    const tree = freshTree();
    const first = await startedInTheMiddle(tree);
    const second = startSetup(tree);
    // Without a turn the second would be at npm's first package, too.
    await until(() => waits.test(second.printed) || fetched.length > everything.length || hasEnded(second));
    release();
    await until(() => hasEnded(first) && hasEnded(second));

    expectReady(tree, first);
    expectReady(tree, second);
    expect([...second.printed.matchAll(new RegExp(waits, 'g'))].map(([, pid]) => pid)).toEqual([
      String(first.pid),
    ]);
    expect(installations(first)).toHaveLength(1);
    expect(installations(second)).toHaveLength(0);
    expect(fetched.sort()).toEqual(everything);
  });

  test('of which the first is killed with its npm: the next installs the packages', async () => {
    const tree = freshTree();
    const first = await startedInTheMiddle(tree);
    process.kill(-first.pid, 'SIGKILL');
    await until(() => hasEnded(first));
    release();

    const next = await setUp(tree);
    expectReady(tree, next);
    expect(installations(next).map(([, said]) => said)).toHaveLength(1);
    expect(next.printed).not.toMatch(waits);
  });

  test('of which the first is killed while the second waits: the second installs them', async () => {
    const tree = freshTree();
    const first = await startedInTheMiddle(tree);
    const second = startSetup(tree);
    await until(() => waits.test(second.printed) || hasEnded(second));
    process.kill(-first.pid, 'SIGKILL');
    release();
    await until(() => hasEnded(second));
    expectReady(tree, second);
    expect(installations(second)).toHaveLength(1);
  });

  test('of which the first is killed without its npm: the next waits until npm has ended', async () => {
    const tree = freshTree();
    const first = await startedInTheMiddle(tree);
    process.kill(first.pid, 'SIGKILL');
    const second = startSetup(tree);
    await until(() => waits.test(second.printed) || fetched.length > everything.length || hasEnded(second));
    expect(hasEnded(second)).toBe(false);
    release();
    await until(() => hasEnded(second));

    expectReady(tree, second);
    expect(second.printed).toMatch(waits);
    expect(installations(second)).toHaveLength(0);
    expect(fetched.sort()).toEqual(everything);
  });

  test('five over what a killed one left, whose number another process has by now: one installs', async () => {
    const tree = freshTree();
    const turns = join(tree, 'dist/turns/packages');
    mkdirSync(turns, { recursive: true });
    writeFileSync(join(turns, '1'), `${process.pid} 1\n`);
    const commands = [1, 2, 3, 4, 5].map(() => startSetup(tree));
    await until(() => commands.every(hasEnded));
    for (const command of commands) expectReady(tree, command);
    expect(commands.flatMap(installations)).toHaveLength(1);
    expect(fetched.sort()).toEqual(everything);
  });
});

test('what a killed command left goes to one of two that come at the same moment, 300 times', async () => {
  const tree = freshTree();
  const rounds = 300;
  for (let round = 0; round < rounds; round += 1) {
    mkdirSync(join(tree, `dist/turns/race-${round}`), { recursive: true });
    writeFileSync(join(tree, `dist/turns/race-${round}/1`), `${process.pid} 1\n`);
  }
  // Both look at the clock until the next round begins, which is as close together as two processes come.
  const racer = `
    import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
    import { setImmediate } from 'node:timers/promises';
    import { inTurn } from './scripts/turn.mjs';
    console.log('here');
    while (!existsSync('begins')) await setImmediate();
    const begins = Number(readFileSync('begins', 'utf8'));
    const turns = [];
    for (let round = 0; round < ${rounds}; round += 1) {
      while (Date.now() < begins + round * 5);
      turns.push(
        inTurn(process.cwd(), 'race-' + round, 'racing', async () => {
          writeFileSync('inside-' + round, '', { flag: 'wx' });
          await setImmediate();
          rmSync('inside-' + round);
        }),
      );
    }
    await Promise.all(turns);`;
  const racers = [1, 2].map(() => runNode(tree, ['--input-type=module', '-e', racer]));
  await until(() => racers.every((command) => command.printed.includes('here') || hasEnded(command)));
  writeFileSync(join(tree, 'begins.draft'), String(Date.now() + 50));
  renameSync(join(tree, 'begins.draft'), join(tree, 'begins'));
  await until(() => racers.every(hasEnded));
  for (const { printed, status } of racers) expect(status === 0 ? '' : printed).toBe('');
  for (let round = 0; round < rounds; round += 1)
    expect(readdirSync(join(tree, `dist/turns/race-${round}`))).toHaveLength(1);
});

test('two builds at once build once, and what they built stands', async () => {
  const tree = freshTree();
  for (const folder of ['cloudfunctions', 'shared'])
    cpSync(join(root, folder), join(tree, folder), { recursive: true });
  writeFileSync(join(tree, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages: {} }));
  mkdirSync(join(tree, 'node_modules'));
  writeFileSync(hiddenLock(tree), JSON.stringify({ lockfileVersion: 3, packages: {} }));
  for (const name of readdirSync(join(root, 'node_modules')).filter((found) => !found.startsWith('.')))
    symlinkSync(join(root, 'node_modules', name), join(tree, 'node_modules', name));

  const builds = [1, 2].map(() => runNode(tree, ['scripts/build.mjs', 'functions']));
  await until(() => builds.every(hasEnded));
  expect(builds.map(({ status, printed }) => (status === 0 ? '' : printed))).toEqual(['', '']);
  const outcomes = builds.flatMap(({ printed }) => printed.match(/functions: (built|unchanged)/g) ?? []);
  expect(outcomes.sort()).toEqual(['functions: built', 'functions: unchanged']);
  for (const name of ['api', 'timer', 'jobs'])
    expect(statSync(join(tree, 'dist/cloudfunctions', name, 'index.js')).size).toBeGreaterThan(0);
});

test('Node is taken from 20.19 to 24, and nothing else is', async () => {
  const tree = freshTree();
  const versions = {
    '18.20.8': false,
    '20.18.3': false,
    '20.19.0': true,
    '20.19.6': true,
    '20.20.2': true,
    '21.0.0': true,
    '22.0.0': true,
    '22.12.0-pre': true,
    '24.0.0': true,
    '24.22.3': true,
    '25.0.0': false,
    '25.0.0-nightly20250101': false,
    '100.0.0': false,
    '2.20.19': false,
    '20.19': false,
    '22': false,
    'v22.0.0': false,
    ' 22.0.0': false,
    '22.0.0.0': false,
    nonsense: false,
    '': false,
  };
  const program = `
    import { isSupported } from './scripts/setup.mjs';
    const versions = ${JSON.stringify(Object.keys(versions))};
    console.log(JSON.stringify(Object.fromEntries(versions.map((version) => [version, isSupported(version)]))));`;
  const command = runNode(tree, ['--input-type=module', '-e', program]);
  await until(() => hasEnded(command));
  const answers: unknown = JSON.parse(command.printed);
  expect(answers).toEqual(versions);
});

test('the range of Node is the one of package.json', () => {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    engines: { node: string };
  };
  expect(engines.node).toBe('>=20.19 <25');
});
