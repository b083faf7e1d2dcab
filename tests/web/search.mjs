// A walk through the search of a list of notices (WCAG 4.1.3: what it finds is announced, focus stays where it is).

// Milliseconds of the page's own clock, which is moved on: more than announcements wait until typing has stopped.
const typingHasStopped = 5000;

/**
 * Types the first notice's title, then something that no title holds, then clears the box, by keyboard alone.
 * The page's clock must be installed.
 */
export async function searchTheList(page, report) {
  const box = page.locator('input[type=search]');
  const notices = page.locator('.notices > li');
  const visible = () => notices.evaluateAll(items => items.filter(item => item.checkVisibility()).length);
  const count = await notices.count();
  const status = page.locator('[role=status]');
  const expect = async (what, number, heard) => {
    await page.clock.runFor(typingHasStopped);
    const shown = await visible();
    if (shown !== number) {
      report(`search: ${what} shows ${shown} notices, expected ${number}`);
    }
    const said = (await status.textContent()).trim();
    if (!heard.test(said)) {
      report(`search: ${what} announces \u201c${said}\u201d`);
    }
    if (!await box.evaluate(element => element === document.activeElement)) {
      report(`search: ${what} moves the focus away`);
    }
  };
  if (!await box.isVisible()) {
    report('search: the box is not shown although script is on');
    return;
  }
  const titles = await notices.locator('h2, h3').allTextContents();
  if (titles.length === 0) {
    return;
  }
  const matching = titles.filter(title => title.toLowerCase().includes(titles[0].toLowerCase())).length;
  for (let step = 0; step < 20 && !await box.evaluate(element => element === document.activeElement); step++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type(titles[0].toUpperCase());
  await expect('the title of the first notice', matching, new RegExp(`\\b${matching}\\b`));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('zzz no such notice');
  const none = (await status.getAttribute('data-none')).trim();
  await expect('a word that no title holds', 0, { test: said => said !== '' && said === none });
  await page.keyboard.press('Escape');
  await expect('an empty box', count, /^$/);
}
