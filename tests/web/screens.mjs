// How long pages are on a phone: screens of 375 × 667 pixels, folded parts as they come.
//
//   node screens.mjs page.html …        prints a line for each page; with --parts also what each heading and its text take
//
// NOTICEGEN_CHROMIUM names the browser; without it, `chromium` on the path is used.

import { execFileSync } from 'node:child_process';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const screen = { width: 375, height: 667 };

const { values, positionals } = parseArgs({ options: { parts: { type: 'boolean' } }, allowPositionals: true });
if (positionals.length === 0) {
  console.error('usage: node screens.mjs [--parts] page.html …');
  process.exit(2);
}
const browser = await chromium.launch({
  executablePath: process.env.NOTICEGEN_CHROMIUM || execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim(),
  timeout: 0,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await browser.newPage({ viewport: screen });
page.setDefaultTimeout(0);
const inScreens = pixels => (pixels / screen.height).toFixed(1).padStart(5);
for (const file of positionals) {
  await page.goto(pathToFileURL(resolve(file)).href);
  const { height, headings } = await page.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    headings: [...document.querySelectorAll('h1, h2')]
      .filter(heading => heading.checkVisibility())
      .map(heading => ({ words: heading.textContent.trim(), top: heading.getBoundingClientRect().top + scrollY })),
  }));
  console.log(`${inScreens(height)}  ${basename(file)}: ${await page.title()}`);
  if (values.parts) {
    headings.forEach(({ words, top }, index) =>
      console.log(`       ${inScreens((headings[index + 1]?.top ?? height) - top)}  ${words}`));
  }
}
await browser.close();
