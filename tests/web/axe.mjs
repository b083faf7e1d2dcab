// axe-core in a real browser, called as the command of @axe-core/cli is:
//
//   node axe.mjs --stdout --tags wcag2a,wcag2aa file:///…/page.html …        prints the results as JSON
//
// NOTICEGEN_CHROMIUM names the browser; without it, `chromium` on the path is used.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const { values, positionals } = parseArgs({ options: { stdout: { type: 'boolean' }, tags: { type: 'string' } }, allowPositionals: true });
const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const browser = await chromium.launch({
  executablePath: process.env.NOTICEGEN_CHROMIUM || execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim(),
  // No limit here and below: that the machine is busy is no finding about a page.
  timeout: 0,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const results = [];
const page = await browser.newPage();
page.setDefaultTimeout(0);
for (const url of positionals) {
  await page.goto(url);
  await page.evaluate(axeSource);
  results.push(await page.evaluate(tags => axe.run(document, tags ? { runOnly: { type: 'tag', values: tags } } : {}), values.tags?.split(',')));
}
await browser.close();
process.stdout.write(JSON.stringify(results));
