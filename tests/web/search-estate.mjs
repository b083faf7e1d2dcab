// A walk through the search of a list that names authorities alone, by keyboard, as a site serves it and from a disk.
//
//   node search-estate.mjs FOLDER        prints a line for each fault; exit 1 when there is any
//
// The folder holds index.html and notices.json of `Indexes.Large`. NOTICEGEN_CHROMIUM names the browser.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

// Milliseconds of the page's own clock: more than announcements wait until typing has stopped.
const typingHasStopped = 5000;

const folder = process.argv[2];
const faults = [];
const asked = [];
const server = createServer((request, answer) => {
  const name = new URL(request.url, 'http://localhost').pathname.slice(1);
  asked.push(name);
  const isThere = ['index.html', 'notices.json'].includes(name) && existsSync(join(folder, name));
  answer.writeHead(isThere ? 200 : 404, { 'Content-Type': name.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8' });
  answer.end(isThere ? readFileSync(join(folder, name)) : '<!doctype html><title>none</title>');
});
await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
const site = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({
  executablePath: process.env.NOTICEGEN_CHROMIUM || execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim(),
  timeout: 0,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

await walk('over http', `${site}index.html`, async ({ page, expect, type, said, shown }) => {
  expect(!asked.includes('notices.json'), 'what is searched is loaded before anybody searches');
  // Words of the title and of the authority's name, in any order and case, with another accent.
  await type('HOMES northt\u00f3wn hous');
  expect(await shown('#find_list > li') === 1, `${await shown('#find_list > li')} notices are found by words of one title`);
  const link = page.locator('#find_list a');
  expect(await link.textContent() === 'Housing & <homes>', `found is \u201c${await link.textContent()}\u201d`);
  expect(await said() === '1 notice matches', `found is announced as \u201c${await said()}\u201d`);
  expect(await shown('.authorities:not(#find_list) > li') === 0, 'an authority is shown whose name has not these words');
  await axe(page, expect);

  await page.keyboard.press('Tab');
  expect(await link.evaluate(element => element === document.activeElement), 'the key after the box does not lead to what was found');
  const target = await link.evaluate(element => element.href);
  expect(target.startsWith(`${site}northtown/`) && target.endsWith('.html'), `what was found leads to ${target}`);
  await Promise.all([page.waitForURL(target), page.keyboard.press('Enter')]);
  await page.goBack();

  await type('northtown');
  expect(await said() === '202 notices match', `all of an authority are announced as \u201c${await said()}\u201d`);
  expect(await shown('#find_list > li') === 50, `${await shown('#find_list > li')} of 202 are shown`);
  expect(await shown('.authorities:not(#find_list) > li') === 1, 'the authority itself is not shown alone');
  await type('northtown zzz');
  expect(await said() === 'No notice matches', `nothing found is announced as \u201c${await said()}\u201d`);
  expect(await shown('#find_list') === 0, 'a list is shown although nothing was found');
  await page.keyboard.press('Escape');
  await page.clock.runFor(typingHasStopped);
  expect(await said() === '', `an empty box is announced as \u201c${await said()}\u201d`);
  expect(await shown('.authorities:not(#find_list) > li') === 2, 'not all authorities are shown when the box is empty');
});
await walk('from a disk', pathToFileURL(join(folder, 'index.html')).href, async ({ expect, type, said, shown }) => {
  await type('housing');
  expect(await said() === 'Only authorities are searched', `a disk, from which nothing is loaded, is announced as \u201c${await said()}\u201d`);
  expect(await shown('#find_list') === 0, 'a list of notices is shown');
  await type('eastshire');
  expect(await shown('.authorities:not(#find_list) > li') === 1, 'an authority is not found by its name');
});

await browser.close();
server.close();
for (const fault of faults) {
  console.log(fault);
}
process.exit(faults.length === 0 ? 0 : 1);

async function walk(name, url, act) {
  const expect = (right, what) => {
    if (!right) {
      faults.push(`${name}: ${what}`);
    }
  };
  const context = await browser.newContext({ viewport: { width: 375, height: 800 } });
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  page.on('pageerror', error => expect(false, `script: ${error.message}`));
  await page.clock.install();
  const status = page.locator('[role=status]');
  const box = page.locator('input[type=search]');
  const holdsFocus = () => box.evaluate(element => element === document.activeElement);
  const said = async () => (await status.textContent()).trim();
  const type = async words => {
    for (let step = 0; step < 20 && !await holdsFocus(); step++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.clock.runFor(typingHasStopped);
    expect(await said() === '', `an empty box is announced as \u201c${await said()}\u201d`);
    await page.keyboard.type(words);
    // Until what is looked through has come, or is known not to come.
    do {
      await page.waitForTimeout(50);
      await page.clock.runFor(typingHasStopped);
    } while (await said() === '');
    expect(await holdsFocus(), `\u201c${words}\u201d moves the focus away`);
  };
  await page.goto(url);
  await act({
    page, expect, type, said,
    shown: selector => page.locator(selector).evaluateAll(items => items.filter(item => item.checkVisibility()).length),
  });
  await context.close();
}

async function axe(page, expect) {
  await page.evaluate(readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8'));
  const { violations } = await page.evaluate(tags => window.axe.run(document, { runOnly: { type: 'tag', values: tags } }),
    ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  for (const violation of violations) {
    expect(false, `axe ${violation.id}: ${violation.nodes.map(node => node.html.slice(0, 120)).join(' | ')}`);
  }
}
