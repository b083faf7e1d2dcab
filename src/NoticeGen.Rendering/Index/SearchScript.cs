namespace NoticeGen.Rendering.Index;

/// <summary>
/// The search of a list of notices, as far as it needs script: each word typed must stand in a notice's title or in its
/// authority's name, whatever the case and the accents. Without script the whole list stands there.
/// </summary>
internal static class SearchScript
{
    public const string Js = """
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
}
