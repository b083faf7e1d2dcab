using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Published;

namespace NoticeGen.Reporting.Html;

/// <summary>An old notice and the draft that was made of it.</summary>
/// <param name="Notice">The draft's authority and name.</param>
/// <param name="Values">What the draft holds by field, what went into the authority's file too.</param>
public sealed record ReportedImport(string Notice, PublishedText Source, ImmutableArray<(string Field, DraftText Value)> Values, ImmutableArray<Leftover> Leftovers);

/// <summary>
/// A page for whoever looks through drafts: each old notice with what was taken out of it marked, and beside it the draft, what is
/// least sure first. Each value leads to its words and back. One file without script that loads nothing (WCAG 2.2 AA).
/// </summary>
public sealed class ImportPage
{
    private const string Title = "Imported notices: each draft beside its source";

    /// <summary>Places of one value that are links; the text of a section has many.</summary>
    private const int MostLinks = 3;

    private const string Css = """
        .pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1.5rem;align-items:start}
        .pair h3{margin-block-start:0}
        .pane{padding:1rem;border:1px solid var(--rule);border-radius:.25rem}
        .said{margin:.375rem 0;scroll-margin-block-start:1rem}
        .said.heading{margin-block-start:1rem;font-weight:700}
        .said.item{padding-inline-start:1.25rem}
        .said.cell{padding-inline-start:1.25rem;border-inline-start:.1875rem solid var(--rule)}
        .said.left{color:var(--muted)}
        mark{padding-inline:.125rem;background:none;color:inherit}
        mark a{color:inherit;text-decoration-thickness:.125rem}
        mark.guessed{background:var(--warning);color:var(--on-warning)}
        mark.guessed a{text-decoration-style:dotted}
        mark.likely{background:var(--surface)}
        mark.likely a{text-decoration-style:dashed}
        .values{margin:.5rem 0 1.5rem;padding:0;list-style:none}
        .values>li{margin:0 0 .5rem;padding:.5rem .75rem;background:var(--surface);border-inline-start:.375rem solid var(--border);border-radius:.25rem;scroll-margin-block-start:1rem}
        .values>.guessed{border-color:var(--warning)}
        .values>.sure{border-color:var(--ok)}
        .values p{margin:.25rem 0;white-space:pre-line}
        :target{outline:.1875rem solid var(--link);outline-offset:.125rem}
        @media screen and (min-width:60em){.frame{max-inline-size:100rem}.pane{max-block-size:85vh;overflow:auto}}
        @media screen and (max-width:59.99em){.pair{display:block}.pane{margin-block-end:1rem}}
        @media print{.pane{padding:0;border:0}}

        """;

    private readonly Page _page = new();
    private readonly ImmutableArray<ReportedImport> _imports;

    private ImportPage(ImmutableArray<ReportedImport> imports) => _imports = imports;

    public static string Write(ImmutableArray<ReportedImport> imports, DateOnly asAt, string toolVersion)
    {
        var writer = new ImportPage(imports);
        writer.Write(asAt, toolVersion);
        return writer._page.ToString();
    }

    private void Write(DateOnly asAt, string toolVersion)
    {
        HtmlReport.WriteHead(_page, Title, asAt, Css);
        _page.Markup("<body>\n<a class=\"skip\" href=\"#content\">Skip to content</a>\n<header><div class=\"frame\">\n<h1>").Text(Title)
            .Markup("</h1>\n<p>As imported on ").Day(asAt).Markup(".</p>\n</div></header>\n<main id=\"content\" tabindex=\"-1\"><div class=\"frame\">\n");
        _page.Markup("<p class=\"lead\">What is least sure comes first. Each value leads to its words in the file, and marked words lead to their value.</p>\n");
        if (_imports.Length > 1)
        {
            _page.Markup("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n<ul>\n");
            foreach (var (import, number) in _imports.Select((import, number) => (import, number)))
            {
                _page.Markup("<li>").Link($"#n{number}", import.Notice).Markup(" <span class=\"muted\">").Text(Counts(import)).Markup("</span></li>\n");
            }
            _page.Markup("</ul>\n</nav>\n");
        }
        foreach (var (import, number) in _imports.Select((import, number) => (import, number)))
        {
            new Pair(_page, import, string.Create(CultureInfo.InvariantCulture, $"n{number}")).Write();
        }
        _page.Markup("</div></main>\n<footer><div class=\"frame\"><p>Written by NoticeGen ").Text(toolVersion).Markup(" for ").Day(asAt).Markup(".</p></div></footer>\n</body>\n</html>\n");
    }

    private static string Counts(ReportedImport import) => string.Join(", ", import.Values.CountBy(found => found.Value.Sureness).OrderByDescending(count => count.Key).Select(count => $"{count.Value} {DraftYaml.Word(count.Key)}")
        .Append($"{ReportSummary.Count(import.Leftovers.Length, "leftover")}"));

    /// <summary>A file and its draft.</summary>
    private sealed class Pair(Page page, ReportedImport import, string id)
    {
        /// <summary>The lines of a list are one value.</summary>
        private readonly ImmutableArray<(string Field, ImmutableArray<DraftText> Lines)> _values =
            [.. import.Values.GroupBy(found => found.Field, found => found.Value, StringComparer.Ordinal).Select(group => (group.Key, group.ToImmutableArray()))];

        public void Write()
        {
            page.Markup("<section").Attribute("aria-labelledby", id).Markup(">\n<h2").Attribute("id", id).Markup(">").Text(import.Notice)
                .Markup("</h2>\n<p>From ").Text(import.Source.Source.Path).Markup(": ").Text(Counts(import)).Markup(". ").Link($"#{id}-draft", "Go to the draft").Markup("</p>\n<div class=\"pair\">\n");
            WriteSource();
            WriteDraft();
            page.Markup("</div>\n</section>\n");
        }

        private void WriteSource()
        {
            page.Markup("<div class=\"pane\"><h3").Attribute("id", $"{id}-source").Markup(">The file</h3>\n");
            foreach (var (block, number) in import.Source.Blocks.Select((block, number) => (block, number)))
            {
                var left = import.Leftovers.FirstOrDefault(left => left.Place.Span.Length > 0 && left.Place.Span.Start < block.Span.End && left.Place.Span.End > block.Span.Start);
                var marks = MarksIn(block);
                page.Markup("<p").Attribute("id", BlockId(number)).Attribute("class", $"said {block.Kind.ToString().ToLowerInvariant()}{(marks.Count == 0 ? " left" : "")}").Markup(">");
                var words = import.Source.Words(block);
                var done = 0;
                foreach (var (start, length, value) in marks)
                {
                    page.Text(words[done..start]).Markup($"<mark class=\"{DraftYaml.Word(SurenessOf(value))}\">").Link("#" + ValueId(value), words.Substring(start, length)).Markup("</mark>");
                    done = start + length;
                }
                page.Text(words[done..]);
                if (left is not null)
                {
                    page.Markup(" <span class=\"muted\">(").Text(left.TakenFor).Markup(")</span>");
                }
                page.Markup("</p>\n");
            }
            if (!import.Source.Asides.IsEmpty)
            {
                page.Markup("<h4>Beside the text</h4>\n<ul>\n");
                foreach (var aside in import.Source.Asides)
                {
                    page.Markup("<li>").Text(aside.Words).Markup(" <span class=\"muted\">(").Text($"{aside.Place}: {aside.TakenFor}").Markup(")</span></li>\n");
                }
                page.Markup("</ul>\n");
            }
            page.Markup("</div>\n");
        }

        /// <summary>The words of a block that values were made of, in order; where no words of a value stand there as such, the whole block for the first.</summary>
        private List<(int Start, int Length, int Value)> MarksIn(PublishedBlock block)
        {
            var words = import.Source.Words(block);
            var marks = new List<(int Start, int Length, int Value)>();
            var whole = -1;
            for (var value = 0; value < _values.Length; value++)
            {
                foreach (var line in _values[value].Lines)
                {
                    // Parts of a list that a conversion broke in two have the place of the first.
                    whole = whole < 0 && line.Text.Contains(words, StringComparison.Ordinal) ? value : whole;
                    foreach (var span in line.Places.Select(place => place.Span).Where(span => span.Start < block.Span.End && span.End > block.Span.Start))
                    {
                        var at = words.IndexOf(line.Text, StringComparison.Ordinal);
                        var (start, length) = at >= 0 ? (at, line.Text.Length) : span.Start > block.Span.Start && span.End <= block.Span.End ? (span.Start - block.Span.Start, span.Length) : (0, 0);
                        whole = whole < 0 ? value : whole;
                        if (length > 0 && !marks.Exists(mark => start < mark.Start + mark.Length && mark.Start < start + length))
                        {
                            marks.Add((start, length, value));
                        }
                    }
                }
            }
            return marks.Count == 0 && whole >= 0 ? [(0, words.Length, whole)] : [.. marks.OrderBy(mark => mark.Start)];
        }

        private Sureness SurenessOf(int value) => _values[value].Lines.Max(line => line.Sureness);

        private void WriteDraft()
        {
            page.Markup("<div class=\"pane\"><h3").Attribute("id", $"{id}-draft").Markup(">The draft</h3>\n");
            foreach (var group in Enumerable.Range(0, _values.Length).GroupBy(SurenessOf).OrderByDescending(group => group.Key))
            {
                var word = DraftYaml.Word(group.Key);
                page.Markup("<h4>").Text(char.ToUpperInvariant(word[0]) + word[1..]).Markup("</h4>\n<ul class=\"values\">\n");
                foreach (var value in group)
                {
                    WriteValue(value, word);
                }
                page.Markup("</ul>\n");
            }
            page.Markup("</div>\n");
        }

        private void WriteValue(int number, string word)
        {
            var (field, lines) = _values[number];
            var text = string.Join('\n', lines.Select(line => line.Text));
            page.Markup("<li").Attribute("id", ValueId(number)).Attribute("class", word).Markup("><code>").Text(field).Markup("</code>\n<p>").Text(text.Length == 0 ? "(nothing yet)" : text).Markup("</p>\n<ul class=\"line\">");
            foreach (var place in lines.SelectMany(line => line.Places).DistinctBy(ImportedNotice.PlaceName).Take(MostLinks))
            {
                var block = import.Source.Blocks.IndexOf(import.Source.Blocks.LastOrDefault(block => block.Span.Start <= place.Span.Start));
                page.Markup("<li>").Link("#" + BlockId(Math.Max(0, block)), ImportedNotice.PlaceName(place)).Markup("</li>");
            }
            foreach (var remark in lines.Select(line => line.Remark).OfType<string>())
            {
                page.Markup("<li>").Text(remark).Markup("</li>");
            }
            page.Markup("</ul></li>\n");
        }

        private string BlockId(int number) => string.Create(CultureInfo.InvariantCulture, $"{id}-b{number}");

        private string ValueId(int number) => string.Create(CultureInfo.InvariantCulture, $"{id}-v{number}");
    }
}
