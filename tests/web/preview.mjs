// A walk through `noticegen preview` in a real browser: what it shows, how soon a save is seen, where the reader is then, and
// what axe-core finds.
//
//   node preview.mjs WORKSPACE PROGRAM …        prints a line for each fault; exit 1 when there is any
//
// The workspace is the one that `noticegen init` writes, and is written to. NOTICEGEN_CHROMIUM names the browser.

import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const [workspace, program, ...more] = process.argv.slice(2);
const faults = [];
const expect = (right, what) => {
  if (!right) {
    faults.push(what);
  }
};
const notice = join(workspace, 'notices/northtown-council/newsletter.yaml');
const good = readFileSync(notice, 'utf8');

const preview = spawn(program, [...more, 'preview', '--no-open'], { cwd: workspace, stdio: ['ignore', 'pipe', 'inherit'] });
const ended = new Promise(resolve => preview.on('exit', resolve));
const address = await new Promise(resolve => {
  let said = '';
  preview.stdout.on('data', data => {
    said += data;
    const found = /http:\/\/\S+/.exec(said);
    if (found) {
      resolve(found[0]);
    }
  });
});
const browser = await chromium.launch({
  executablePath: process.env.NOTICEGEN_CHROMIUM || execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim(),
  timeout: 0,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const context = await browser.newContext();
context.setDefaultTimeout(120_000);
const page = await context.newPage();
page.on('console', message => faults.push(`console: ${message.text()}`));
page.on('pageerror', error => faults.push(`script: ${error.message}`));
const origin = new URL(address).origin;
page.on('request', request => expect(request.url().startsWith(origin) || /^(data|blob|chrome|chrome-extension|about):/.test(request.url()), `asks for ${request.url()}`));
await page.goto(address);

const document = () => page.frameLocator('#document iframe:not(.next)');
const heading = text => document().locator('h1', { hasText: text });

await heading('Our email newsletter').waitFor();
expect(await page.locator('#notices a[aria-current]').count() === 1, 'no notice is marked as the one that is shown');

// axe in the page alone: the documents have tests of their own.
const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
await page.evaluate(axeSource);
const axe = async way => {
  const { violations } = await page.evaluate(tags => axe.run(document, { runOnly: { type: 'tag', values: tags }, iframes: false }),
    ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  for (const violation of violations) {
    faults.push(`axe (${way}): ${violation.id}: ${violation.nodes.map(node => node.html.slice(0, 120)).join(' | ')}`);
  }
};
for (const scheme of ['light', 'dark']) {
  await page.emulateMedia({ colorScheme: scheme });
  for (const width of [1400, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await axe(`${width} wide, ${scheme}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `scrolls sideways at ${width}`);
  }
}
await page.emulateMedia({ colorScheme: 'light' });
await page.setViewportSize({ width: 1400, height: 900 });

// The widths of a phone and of a desktop.
const frameWidth = () => page.locator('#document iframe').evaluate(frame => frame.clientWidth);
await page.getByRole('button', { name: 'Phone' }).click();
expect(await frameWidth() === 375, `a phone is ${await frameWidth()} wide`);
await page.getByRole('button', { name: 'Desktop' }).click();
expect(await frameWidth() >= 1024, `a desktop is ${await frameWidth()} wide`);

// A save is seen, and the reader stays where they were.
const scroll = () => page.locator('#document iframe:not(.next)').evaluate(frame => frame.contentWindow.scrollY);
const heights = () => page.locator('#document iframe:not(.next)').evaluate(frame => Math.round(frame.contentDocument.getElementById('rights').getBoundingClientRect().top));
await page.locator('#document iframe').evaluate(frame => frame.contentWindow.scrollTo({ top: frame.contentDocument.getElementById('rights').getBoundingClientRect().top + 250, behavior: 'instant' }));
const before = await heights();
expect(await scroll() > 500 && Math.abs(before + 250) <= 1, `the document cannot be scrolled: ${await scroll()}, ${before}`);
const seen = page.evaluate(() => new Promise(resolve => new EventSource('events').addEventListener('message', function listen(event) {
  if (this.told) {
    this.close();
    resolve(Date.now());
  }
  this.told = true;
})));
await page.waitForTimeout(500);
const saved = Date.now();
writeFileSync(notice, good.replace('Our email newsletter', 'Our letter by email'));
await heading('Our letter by email').waitFor();
const shown = Date.now() - saved;
console.log(`a save was told of after ${await seen - saved} ms, and shown after ${shown} ms`);
expect(Math.abs(await heights() - before) <= 1, `after a save the heading stands at ${await heights()}, not at ${before}`);

// A file that cannot be read: its fault, and the last good page.
writeFileSync(notice, good.replace('Our email newsletter', 'Our letter by email').replace('purposes:', 'purposes: ['));
await page.locator('#stale').waitFor({ state: 'visible' });
expect(await page.locator('#findings .error').count() > 0, 'the fault of a broken file is not shown');
expect(await heading('Our letter by email').count() === 1, 'a broken file takes the last good page away');
await axe('a broken file');

// Put right again, in the way of editors that write another file and give it the name.
writeFileSync(notice, good);
await page.locator('#stale').waitFor({ state: 'hidden' });
await heading('Our email newsletter').waitFor();

// The other edition and the other formats.
await page.getByRole('button', { name: 'Easier to read', exact: true }).click();
await heading('Our email news and your information').waitFor();
await page.getByRole('button', { name: 'PDF' }).click();
await page.locator('#document iframe[src*=".easy-read.pdf"]:not(.next)').waitFor();
const pdf = await context.request.get(await page.locator('#document iframe').evaluate(frame => frame.src));
expect(pdf.ok() && (await pdf.body()).subarray(0, 5).toString() === '%PDF-', 'the PDF cannot be had');
const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Word' }).click()]);
expect(download.suggestedFilename() === 'newsletter.easy-read.docx', `the Word file is called ${download.suggestedFilename()}`);

// A page that is loaded again shows the same; one that is closed ends the preview.
await page.reload();
await page.locator('#document iframe[src*=".easy-read.pdf"]').waitFor();
await browser.close();
const code = await ended;
expect(code === 0, `the preview ends with ${code} when its page is closed`);

for (const fault of faults) {
  console.log(fault);
}
process.exit(faults.length === 0 ? 0 : 1);
