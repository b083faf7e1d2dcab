// The ways in which every page is shown and checked. Neighbours that change the page in the same way share one load.

/** Runs in the page: all text at 200 % (WCAG 1.4.4). */
const doubleText = () => {
  document.documentElement.style.fontSize = '200%';
};

/** Runs in the page: the spacing that WCAG 1.4.12 says a page must bear. */
const spaceText = () => {
  const sheet = document.styleSheets[0];
  const add = rule => sheet.insertRule(rule, sheet.cssRules.length);
  add('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }');
  add('p { margin-block-end: 2em !important; }');
};

export const scenarios = [
  { name: 'wide, light', width: 1280, keyboard: true },
  { name: 'wide, dark', width: 1280, scheme: 'dark' },
  { name: 'middle, light', width: 800, oncePerKind: true },
  { name: 'narrow, dark', width: 320, scheme: 'dark' },
  { name: 'narrow, light', width: 320, keyboard: true },
  // axe measures colours that the browser replaces here, so only layout and keyboard are looked at.
  { name: 'wide, forced colours', width: 1280, forcedColours: true, keyboard: true, axe: false, oncePerKind: true },
  { name: 'wide, text at 200 %', width: 1280, change: doubleText },
  { name: 'narrow, text at 200 %', width: 320, change: doubleText },
  { name: 'wide, text spacing', width: 1280, change: spaceText },
  { name: 'narrow, text spacing', width: 320, change: spaceText },
];

/** A fragment stands in a bare page and brings no style: how wide it runs and how focus looks is the matter of its host. */
export const fragmentScenarios = [
  { name: 'in a bare page', width: 1280, layout: false },
];
