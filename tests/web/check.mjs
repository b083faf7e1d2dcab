// Checks web pages as the people who audit them do: the Nu HTML checker for the markup, axe-core in a real browser for
// accessibility, and the things neither sees: sideways scrolling, requests, the keyboard, the search of a list.
//
//   node check.mjs page.html … [-- page.html …]        prints one line a finding; exit 1 when there is any
//
// Pages after `--` are of the kinds that stand before it: what one page of a kind proves for all is not done again.
// A page whose name ends in .fragment.html is content without styles in a bare page. NOTICEGEN_CHROMIUM names the
// browser; without it, `chromium` on the path is used.

import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { scenarios, fragmentScenarios } from './scenarios.mjs';
import { walkWithTheKeyboard } from './keyboard.mjs';
import { searchTheList } from './search.mjs';

const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// Most of a walk is waiting for the next frame, so several pages are open at once.
const pagesAtOnce = 6;

// No limit: that the machine is busy is no finding about a page.
const timeout = 0;

const given = process.argv.slice(2);
const more = given.includes('--') ? given.splice(given.indexOf('--')).slice(1).map(file => resolve(file)) : [];
const files = [...given.map(file => resolve(file)), ...more];
if (files.length === 0) {
  console.error('usage: node check.mjs page.html … [-- page.html …]');
  process.exit(2);
}
const folder = dirname(files.reduce((one, other) => one.length < other.length ? one : other));
const nameOf = file => relative(folder, file);

const found = await Promise.all([checkMarkup(files), checkInBrowser(files)]);
const findings = found.flat();
for (const finding of findings) {
  console.log(finding);
}
console.log(`${files.length} pages, up to ${scenarios.length} ways of showing each: ${findings.length} findings`);
process.exit(findings.length === 0 ? 0 : 1);

/** Errors, warnings and notes of the Nu HTML checker. */
async function checkMarkup(pages) {
  const jar = fileURLToPath(import.meta.resolve('vnu-jar/build/dist/vnu.jar'));
  const { stdout } = await promisify(execFile)(
    'java', ['-jar', jar, '--format', 'json', '--exit-zero-always', '--stdout', ...pages],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout).messages.map(message =>
    `${nameOf(fileURLToPath(message.url))}:${message.lastLine ?? 0}: nu ${message.subType ?? message.type}: ${message.message}`
    + (message.extract ? ` [${message.extract.replaceAll('\n', ' ').trim()}]` : ''));
}

async function checkInBrowser(pages) {
  const waiting = pages.map((file, index) => ({ file, findings: [], index }));
  const results = [...waiting];
  const browser = await chromium.launch({
    executablePath: process.env.NOTICEGEN_CHROMIUM || whereIs('chromium'),
    timeout,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await checkPage(browser, next.file, next.findings);
    }
  };
  try {
    await Promise.all(Array.from({ length: pagesAtOnce }, work));
  } finally {
    await browser.close();
  }
  return results.flatMap(result => result.findings);
}

/** One page in every way of showing it. */
async function checkPage(browser, file, found) {
  const context = await browser.newContext();
  context.setDefaultTimeout(timeout);
  const page = await context.newPage();
  const url = pathToFileURL(file).href;
  let name = 'while it loads';
  const report = text => found.push(`${nameOf(file)} (${name}): ${text}`);
  page.on('console', message => report(`console: ${message.text()}`));
  page.on('pageerror', error => report(`script: ${error.message}`));
  page.on('request', request => {
    if (request.url() !== url && !request.url().startsWith('data:')) {
      report(`asks for ${request.url()}`);
    }
  });
  await findTheAddresses(page, url, text => found.push(`${nameOf(file)} (addresses): ${text}`));
  let shown = null;
  const ways = file.endsWith('.fragment.html') ? fragmentScenarios
    : more.includes(file) ? scenarios.filter(scenario => !scenario.oncePerKind)
    : scenarios;
  for (const scenario of ways) {
    name = scenario.name;
    await page.setViewportSize({ width: scenario.width, height: 800 });
    await page.emulateMedia({
      colorScheme: scenario.scheme ?? 'light',
      forcedColors: scenario.forcedColours ? 'active' : 'none',
    });
    // A walk begins at the top of a fresh page.
    if (shown === null || shown.change !== scenario.change || scenario.keyboard) {
      await page.goto(url);
      if (scenario.change) {
        await page.evaluate(scenario.change);
      }
      if (scenario.axe !== false) {
        // Evaluated, not added as an element: the page's security policy allows no script, and must not be switched off here.
        await page.evaluate(axeSource);
      }
    }
    shown = scenario;
    await checkScenario(page, scenario, report);
  }
  if (await page.locator('input[type=search]').count() > 0) {
    name = 'search';
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await page.clock.install();
    await page.goto(url);
    await page.evaluate(axeSource);
    await searchTheList(page, report);
    await checkScenario(page, {}, report);
    await checkWithoutScript(browser, url, text => found.push(`${nameOf(file)} (script off): ${text}`));
  }
  await context.close();
}

/** An address is one piece of text: found on the page as it is typed, spoken as it is. */
async function findTheAddresses(page, url, report) {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(url);
    const devTools = await page.context().newCDPSession(page);
    const { nodes } = await devTools.send('Accessibility.getFullAXTree');
    await devTools.detach();
    const spoken = new Set(nodes.filter(node => node.role?.value === 'link').map(node => node.name.value));
    const addresses = await page.evaluate(() => [...document.querySelectorAll('a[href]')].map(link => link.textContent)
      .filter(words => /^[^ ]+[@/][^ ]+$/.test(words)));
    for (const address of new Set(addresses)) {
      if (!spoken.has(address)) {
        report(`${address} is not the name of its link at ${width}`);
      }
      const isFound = await page.evaluate(words => {
        getSelection().removeAllRanges();
        return window.find(words);
      }, address);
      if (!isFound) {
        report(`${address} is not found on the page at ${width}`);
      }
    }
  }
}

async function checkScenario(page, scenario, report) {
  if (scenario.layout !== false) {
    for (const wide of await page.evaluate(widerThanTheScreen)) {
      report(`scrolls sideways: ${wide}`);
    }
  }
  if (scenario.axe !== false) {
    const { violations } = await page.evaluate(tags => axe.run(document, { runOnly: { type: 'tag', values: tags } }), axeTags);
    for (const violation of violations) {
      for (const node of violation.nodes) {
        report(`axe ${violation.id}: ${violation.help} [${node.html.slice(0, 160)}] ${node.failureSummary.replaceAll('\n', ' ')}`);
      }
    }
  }
  if (scenario.keyboard) {
    await walkWithTheKeyboard(page, report);
  }
}

/** Without script a list has no search box, and shows and reaches everything. */
async function checkWithoutScript(browser, url, report) {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
  context.setDefaultTimeout(timeout);
  const page = await context.newPage();
  await page.goto(url);
  if (await page.locator('input[type=search]').isVisible()) {
    report('the search box is shown although it does nothing');
  }
  for (const notice of await page.locator('.notices > li').all()) {
    if (!await notice.isVisible()) {
      report(`a notice is hidden: ${await notice.innerText()}`);
    }
  }
  const links = page.locator('a[href]:visible, summary:visible');
  for (let step = 0; step < await links.count(); step++) {
    await page.keyboard.press('Tab');
    if (!await links.nth(step).evaluate(link => link === document.activeElement)) {
      report(`keyboard: stop ${step + 1} is not what stands in that place`);
      break;
    }
  }
  await context.close();
}

/** Runs in the page: what sticks out to the right, when anything does. */
function widerThanTheScreen() {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) {
    return [];
  }
  const wide = [...document.querySelectorAll('body *')].filter(element => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.right > width + 0.5;
  });
  return [`page ${document.documentElement.scrollWidth} wide on a screen of ${width}`,
    ...wide.slice(0, 3).map(element => element.outerHTML.slice(0, 120))];
}

function whereIs(program) {
  return execFileSync('which', [program], { encoding: 'utf8' }).trim();
}
