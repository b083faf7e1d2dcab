// Checks web pages as the people who audit them do: the Nu HTML checker for the markup, axe-core in a real browser for
// accessibility, and the things neither sees: sideways scrolling, requests, the keyboard.
//
//   node check.mjs page.html …        prints one line a finding; exit 1 when there is any
//
// NOTICEGEN_CHROMIUM names the browser; without it, `chromium` on the path is used.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { scenarios } from './scenarios.mjs';
import { walkWithTheKeyboard } from './keyboard.mjs';

const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const files = process.argv.slice(2).map(file => resolve(file));
if (files.length === 0) {
  console.error('usage: node check.mjs page.html …');
  process.exit(2);
}

const findings = [...checkMarkup(files), ...await checkInBrowser(files)];
for (const finding of findings) {
  console.log(finding);
}
console.log(`${files.length} pages, ${scenarios.length} ways of showing each: ${findings.length} findings`);
process.exit(findings.length === 0 ? 0 : 1);

/** Errors, warnings and notes of the Nu HTML checker. */
function checkMarkup(pages) {
  const jar = fileURLToPath(import.meta.resolve('vnu-jar/build/dist/vnu.jar'));
  const report = execFileSync(
    'java', ['-jar', jar, '--format', 'json', '--exit-zero-always', '--stdout', ...pages],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(report).messages.map(message =>
    `${basename(message.url ?? '')}:${message.lastLine ?? 0}: nu ${message.subType ?? message.type}: ${message.message}`
    + (message.extract ? ` [${message.extract.replaceAll('\n', ' ').trim()}]` : ''));
}

async function checkInBrowser(pages) {
  const found = [];
  const browser = await chromium.launch({
    executablePath: process.env.NOTICEGEN_CHROMIUM || whereIs('chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    for (const file of pages) {
      for (const scenario of scenarios) {
        const report = text => found.push(`${basename(file)} (${scenario.name}): ${text}`);
        await checkScenario(browser, pathToFileURL(file).href, scenario, report);
      }
    }
  } finally {
    await browser.close();
  }
  return found;
}

async function checkScenario(browser, url, scenario, report) {
  const context = await browser.newContext({
    viewport: { width: scenario.width, height: 800 },
    colorScheme: scenario.scheme ?? 'light',
    forcedColors: scenario.forcedColours ? 'active' : 'none',
  });
  const page = await context.newPage();
  page.on('console', message => report(`console: ${message.text()}`));
  page.on('pageerror', error => report(`script: ${error.message}`));
  page.on('request', request => {
    if (request.url() !== url && !request.url().startsWith('data:')) {
      report(`asks for ${request.url()}`);
    }
  });
  await page.goto(url);
  if (scenario.change) {
    await page.evaluate(scenario.change);
  }
  for (const wide of await page.evaluate(widerThanTheScreen)) {
    report(`scrolls sideways: ${wide}`);
  }
  if (scenario.axe !== false) {
    // Evaluated, not added as an element: the page's security policy allows no script, and must not be switched off here.
    await page.evaluate(axeSource);
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
