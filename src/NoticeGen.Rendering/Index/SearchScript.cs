namespace NoticeGen.Rendering.Index;

/// <summary>
/// The search of a list of notices, as far as it needs script: each word typed must stand in a notice's title or in its
/// authority's name, whatever the case and the accents. Without script the whole list stands there.
/// </summary>
internal static class SearchScript
{
    /// <summary>What is found is announced when typing has stopped; Escape empties the box.</summary>
    private const string Ending = """
        clearTimeout(timer);
        timer = setTimeout(() => { count.textContent = say; }, 400);
        };
        box.addEventListener('input', find);
        box.addEventListener('keydown', event => {
        if (event.key === 'Escape' && box.value) { box.value = ''; find(); event.preventDefault(); }
        });
        part.hidden = false;
        find();
        })();
        """;

    public const string OfNotices = """
        (() => {
        const part = document.getElementById('find_part'), box = document.getElementById('find_box'), count = document.getElementById('find_count');
        const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
        const notices = [...document.querySelectorAll('.notices > li')].map(item => {
        const group = item.closest('section');
        return { item, group, words: plain(item.querySelector('h2, h3').textContent + ' ' + (group ? group.querySelector('h2').textContent : '')) };
        });
        const links = new Map([...document.querySelectorAll('nav a[href^="#"]')].map(link => [decodeURIComponent(link.hash.slice(1)), link.parentElement]));
        let timer;
        const find = () => {
        const wanted = plain(box.value).split(/\s+/).filter(word => word);
        let found = 0;
        const groups = new Map();
        for (const { item, group, words } of notices) {
        item.hidden = !wanted.every(word => words.includes(word));
        found += item.hidden ? 0 : 1;
        if (group) groups.set(group, groups.get(group) || !item.hidden);
        }
        for (const [group, shown] of groups) {
        group.hidden = !shown;
        const link = links.get(group.getAttribute('aria-labelledby'));
        if (link) link.hidden = !shown;
        }
        const { none, one, many } = count.dataset;
        const say = wanted.length === 0 ? '' : found === 0 ? none : found === 1 ? one : many.replace('{count}', found);

        """ + Ending;

    /// <summary>
    /// The search of a list of authorities. Notices are looked for in <see cref="SearchIndex"/>, which is fetched at the first
    /// word; a browser that shows pages from a disk fetches nothing, and authorities alone are found, as is said then.
    /// </summary>
    public const string OfAuthorities = """
        (() => {
        const part = document.getElementById('find_part'), box = document.getElementById('find_box'), count = document.getElementById('find_count'), list = document.getElementById('find_list');
        const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
        const authorities = [...document.querySelectorAll('.authorities > li')].map(item => ({ item, words: plain(item.querySelector('a').textContent) }));
        const most = 50;
        let notices, timer;
        const read = all => all.authorities.flatMap(({ name, notices }) => notices.map(({ title, page }) => ({ name, title, page, words: plain(title + ' ' + name) })));
        const load = () => notices ??= fetch('notices.json').then(answer => answer.ok ? answer.json() : Promise.reject()).then(read).catch(() => null);
        const entry = ({ name, title, page }) => {
        const item = document.createElement('li'), link = document.createElement('a'), whose = document.createElement('span');
        link.href = page;
        link.textContent = title;
        whose.textContent = name;
        item.append(link, ' ', whose);
        return item;
        };
        const find = async () => {
        const typed = box.value, wanted = plain(typed).split(/\s+/).filter(word => word);
        const fits = words => wanted.every(word => words.includes(word));
        for (const { item, words } of authorities) item.hidden = !fits(words);
        const all = wanted.length === 0 ? [] : await load();
        if (box.value !== typed) return;
        const found = (all ?? []).filter(({ words }) => fits(words));
        list.replaceChildren(...found.slice(0, most).map(entry));
        list.hidden = found.length === 0;
        const { none, one, many, alone } = count.dataset;
        const say = wanted.length === 0 ? '' : all === null ? alone : found.length === 0 ? none : found.length === 1 ? one : many.replace('{count}', found.length);

        """ + Ending;
}
