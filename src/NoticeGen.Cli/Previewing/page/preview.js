'use strict';
// The page of `noticegen preview`: asks for the state when the program tells of a change, and shows it without losing the place.

const part = id => document.getElementById(id);
const choice = { notice: '', edition: '', format: 'html', width: 'desktop' };
let state = { notices: [], shared: [] };
let shown = '';
let wanted = '';

/** The choice stands in the address, so that a page that is loaded again shows the same. */
function readAddress() {
  for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
    if (name in choice) {
      choice[name] = value;
    }
  }
}

function writeAddress() {
  history.replaceState(null, '', '#' + new URLSearchParams(choice));
}

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  return made;
}

/** Words in which those between backticks are code. */
function message(text) {
  const made = document.createElement('span');
  made.append(...text.split('`').map((words, index) => index % 2 === 0 ? words : element('code', words)));
  return made;
}

const count = (number, word) => `${number} ${word}${number === 1 ? '' : 's'}`;

function stateOf(notice) {
  const made = element('span', '', { class: 'state' });
  if (notice.errors > 0) {
    made.append(element('span', count(notice.errors, 'error'), { class: 'error' }));
  }
  if (notice.warnings > 0) {
    made.append(notice.errors > 0 ? ', ' : '', element('span', count(notice.warnings, 'warning'), { class: 'warning' }));
  }
  if (notice.errors + notice.warnings === 0) {
    made.append(element('span', 'Ready', { class: 'right' }));
  }
  return made;
}

/** Replaces what a part holds, with the focus where it was. */
function fill(id, items) {
  const list = part(id);
  const at = [...list.querySelectorAll('a, button')].indexOf(document.activeElement);
  list.replaceChildren(...items);
  if (at >= 0) {
    list.querySelectorAll('a, button')[at]?.focus();
  }
}

function showNotices() {
  fill('notices', state.notices.map(notice => {
    const link = element('a', notice.title, { href: '#' + new URLSearchParams({ ...choice, notice: notice.id }) });
    if (notice.id === choice.notice) {
      link.setAttribute('aria-current', 'true');
    }
    link.append(stateOf(notice));
    const item = document.createElement('li');
    item.append(link);
    return item;
  }));
}

function showFindings(notice) {
  const findings = [...state.shared, ...(notice?.findings ?? [])];
  const rank = { error: 0, warning: 1, note: 2 };
  findings.sort((one, other) => rank[one.severity] - rank[other.severity]);
  fill('findings', findings.length === 0 ? [element('li', 'Nothing was found.')] : findings.map(finding => {
    const item = document.createElement('li');
    const head = element('p', '');
    head.append(element('strong', finding.severity[0].toUpperCase() + finding.severity.slice(1), { class: finding.severity }), ': ', message(finding.message));
    item.append(head, element('p', `${finding.path}, line ${finding.line} (${finding.code})`, { class: 'place' }));
    if (finding.help) {
      const help = document.createElement('p');
      help.append(message(finding.help));
      item.append(help);
    }
    if (finding.fix) {
      item.append(element('p', finding.fix.title), element('pre', finding.fix.yaml, { tabindex: '0' }));
    }
    return item;
  }));
}

function button(text, pressed, act) {
  const made = element('button', text, { type: 'button', 'aria-pressed': String(pressed) });
  made.addEventListener('click', act);
  return made;
}

function choose(change) {
  Object.assign(choice, change);
  writeAddress();
  show();
}

function showChoices(notice) {
  const documents = notice?.documents ?? [];
  const editions = [...new Set(documents.map(known => known.edition))];
  if (!editions.includes(choice.edition)) {
    choice.edition = editions[0] ?? '';
  }
  fill('editions', editions.map(edition => button(edition, edition === choice.edition, () => choose({ edition }))));
  const formats = documents.filter(known => known.edition === choice.edition);
  if (!formats.some(known => known.format === choice.format)) {
    choice.format = formats[0]?.format ?? 'html';
  }
  const names = { html: 'Web page', pdf: 'PDF', docx: 'Word' };
  fill('formats', formats.map(known => known.format in { html: 0, pdf: 0 }
    ? button(names[known.format], known.format === choice.format, () => choose({ format: known.format }))
    : element('a', names[known.format] ?? known.format, { href: addressOf(notice, known), download: known.file })));
  for (const width of part('widths').querySelectorAll('button')) {
    width.setAttribute('aria-pressed', String(width.dataset.width === choice.width));
  }
  part('document').className = choice.width === 'phone' ? 'phone' : 'desktop';
  return formats.find(known => known.format === choice.format);
}

const addressOf = (notice, known) => `documents/${notice.id.split('/').map(encodeURIComponent).join('/')}/${encodeURIComponent(known.file)}?${notice.revision}`;

/** Where a reader is: the heading above the first line that they see, and how far above it stands. */
function placeIn(view) {
  const above = [...view.document.querySelectorAll('[id]')].filter(known => /^H[1-6]$/.test(known.tagName) && known.getBoundingClientRect().top <= 1).pop();
  return { id: above?.id, offset: above?.getBoundingClientRect().top, x: view.scrollX, y: view.scrollY };
}

function goTo(place, view) {
  const above = place.id && view.document.getElementById(place.id);
  // At once: documents scroll smoothly by themselves.
  view.scrollTo({ left: place.x, top: above ? view.scrollY + above.getBoundingClientRect().top - place.offset : place.y, behavior: 'instant' });
}

/** The page is made ready beside the old one, scrolled to the same place, and put in its stead. */
function showDocument(notice, known) {
  const area = part('document');
  const address = notice && known ? addressOf(notice, known) : '';
  if (address === wanted) {
    return;
  }
  wanted = address;
  if (address === '') {
    area.replaceChildren();
    shown = '';
    return;
  }
  const frame = element('iframe', '', { src: address, title: `${notice.title}, ${known.edition}, ${known.format === 'pdf' ? 'PDF' : 'web page'}`, class: 'next' });
  if (known.format === 'html') {
    // Nothing in a web page runs; the place in it can be read.
    frame.setAttribute('sandbox', 'allow-same-origin');
  }
  for (const other of area.querySelectorAll('iframe.next')) {
    other.remove();
  }
  const old = area.querySelector('iframe');
  const isSame = shown !== '' && shown.split('?')[0] === address.split('?')[0];
  if (known.format !== 'html') {
    // A browser shows a PDF in its own way, and keeps the place as it likes.
    frame.classList.remove('next');
    area.replaceChildren(frame);
    shown = address;
    return;
  }
  frame.addEventListener('load', () => {
    if (wanted !== address) {
      return;
    }
    const place = isSame && old?.contentWindow ? placeIn(old.contentWindow) : null;
    frame.classList.remove('next');
    old?.remove();
    if (place) {
      goTo(place, frame.contentWindow);
    }
    shown = address;
  }, { once: true });
  area.append(frame);
}

function show() {
  if (!state.notices.some(notice => notice.id === choice.notice)) {
    choice.notice = state.notices[0]?.id ?? '';
  }
  const notice = state.notices.find(known => known.id === choice.notice);
  part('title').textContent = notice?.title ?? 'No notice';
  part('stale').hidden = notice?.current ?? true;
  const known = showChoices(notice);
  showNotices();
  showFindings(notice);
  showDocument(notice, known);
  document.title = notice ? `${notice.title} – preview` : 'Preview of privacy notices';
}

async function refresh() {
  const answer = await fetch('state');
  state = await answer.json();
  show();
  const notice = state.notices.find(known => known.id === choice.notice);
  part('status').textContent = state.problem ? `The workspace cannot be read: ${state.problem}`
    : notice ? `${notice.title}: ${notice.errors + notice.warnings === 0 ? 'ready' : `${count(notice.errors, 'error')}, ${count(notice.warnings, 'warning')}`}` : 'There are no notices.';
}

for (const width of part('widths').querySelectorAll('button')) {
  width.addEventListener('click', () => choose({ width: width.dataset.width }));
}
addEventListener('hashchange', () => {
  readAddress();
  show();
});
readAddress();
const events = new EventSource('events');
events.addEventListener('message', refresh);
events.addEventListener('error', () => {
  part('status').textContent = 'The preview has ended, or is not reached: what you see may be old. Start `noticegen preview` again.';
});
