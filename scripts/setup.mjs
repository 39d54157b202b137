// Makes a fresh machine ready: packages and both browsers. Plain node, so that it runs before anything is installed.
// Does nothing, quickly, where nothing is missing. Leaves the paths of the browsers in .cache/browsers.json.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const WINDOWS = process.platform === 'win32';
const OLDEST_NODE = [20, 19];

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));
requireNode();
if (!hasPackages()) run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) || fail('npm ci failed.');
const browsers = findBrowsers();
if (!browsers.chromium || !browsers.firefox) {
  installFromDebian(browsers);
  Object.assign(browsers, findBrowsers());
}
if (!browsers.chromium) {
  run('npx', ['--no', 'playwright', 'install', 'chromium'], { timeout: 180_000 });
  Object.assign(browsers, findBrowsers());
}
mkdirSync('.cache', { recursive: true });
writeFileSync('.cache/browsers.json', `${JSON.stringify(browsers, null, 2)}\n`);
if (!browsers.chromium) fail('No Chromium found. Install it, or set CHROMIUM_PATH to one.');
if (!browsers.firefox) console.log('setup: no Firefox found; set FIREFOX_PATH to one to run its tests.');

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const enough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (!enough) fail(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.version}.`);
}

/** Whether each package of the lockfile is installed in its version (optional ones belong to other systems). */
function hasPackages() {
  const installed = readPackages('node_modules/.package-lock.json');
  return Object.entries(readPackages('package-lock.json') ?? {}).every(
    ([place, { version, optional }]) => place === '' || optional || installed?.[place]?.version === version,
  );
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

/** What the environment names, then what PATH has, then Playwright's own, then where installers put them. */
function findBrowsers() {
  // Never Google Chrome itself: since version 137 it ignores --load-extension.
  return {
    chromium:
      process.env.CHROMIUM_PATH ||
      findOnPath('chromium', 'chromium-browser') ||
      findPlaywrightChromium() ||
      ['/Applications/Chromium.app/Contents/MacOS/Chromium'].find(isExecutable),
    firefox:
      process.env.FIREFOX_PATH ||
      findOnPath('firefox-esr', 'firefox') ||
      ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'].find(
        isExecutable,
      ),
  };
}

function findPlaywrightChromium() {
  try {
    const file = createRequire(import.meta.url)('playwright-core').chromium.executablePath();
    return isExecutable(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

function findOnPath(...names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return names
    .flatMap((name) => folders.map((folder) => path.join(folder, WINDOWS ? `${name}.exe` : name)))
    .find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Only on Debian and as root. On Ubuntu these packages are stubs of another store. */
function installFromDebian({ chromium, firefox }) {
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0 && findOnPath('apt-get');
  if (!debian || /^ID=ubuntu/m.test(readFileSync('/etc/os-release', 'utf8'))) return;
  const wanted = [...(chromium ? [] : ['chromium']), ...(firefox ? [] : ['firefox-esr'])];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-q'], { env });
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...wanted], { env });
}

function run(command, args, options = {}) {
  console.log(`setup: ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', shell: WINDOWS, ...options }).status === 0;
}

function fail(reason) {
  console.error(`setup: ${reason}`);
  process.exit(1);
}
