// A walk through a page with the Tab key (WCAG 2.1.1, 2.4.3, 2.4.7, 2.4.11).

/** Every link must be reached, in the order it is written, in sight, and look different when it has the focus. */
export async function walkWithTheKeyboard(page, report) {
  const expected = await page.evaluate(remember);
  for (let step = 0; step < expected; step++) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(lookAtFocus, step);
    if (fault) {
      report(`keyboard, stop ${step + 1} of ${expected}: ${fault}`);
      return;
    }
  }
}

/** Runs in the page: notes each stop and how it looks without the focus. */
function remember() {
  document.documentElement.style.scrollBehavior = 'auto';
  const stops = [...document.querySelectorAll('a[href], button, input, select, summary')]
    .filter(element => element.checkVisibility());
  const look = element => {
    const style = getComputedStyle(element);
    return `${style.outlineStyle} ${style.outlineWidth}`;
  };
  globalThis.keyboardWalk = { stops, look, before: stops.map(look) };
  return stops.length;
}

/** Runs in the page: null when the stop is right, else what is wrong with it. */
async function lookAtFocus(step) {
  const { stops, look, before } = globalThis.keyboardWalk;
  const name = element => element?.outerHTML.slice(0, 120);
  const fault = () => {
    const focused = document.activeElement;
    if (focused !== stops[step]) {
      return `reached ${name(focused)}, expected ${name(stops[step])}`;
    }
    if (look(focused) === before[step] || getComputedStyle(focused).outlineStyle === 'none') {
      return `no visible focus on ${name(focused)}`;
    }
    const boxes = [...focused.getClientRects()];
    const seen = boxes.some(box => {
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const top = document.elementFromPoint(x, y);
      return top !== null && (focused.contains(top) || top.contains(focused));
    });
    return seen ? null : `out of sight or covered: ${name(focused)}`;
  };
  // The browser scrolls to what has the focus in a frame after the key: the next, or a later one on a busy machine.
  const mostFrames = 300;
  let found = '';
  for (let frame = 0; found !== null && frame < mostFrames; frame++) {
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    found = fault();
  }
  return found;
}
