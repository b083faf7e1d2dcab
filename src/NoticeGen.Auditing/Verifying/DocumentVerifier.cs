using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Source;

namespace NoticeGen.Auditing.Verifying;

/// <summary>What a published file was found to show.</summary>
/// <param name="Lines">How many lines of words were looked for: blocks, cells and labels.</param>
/// <param name="Essentials">How many things that the law asks for were looked for.</param>
/// <param name="Links">How many links were looked for.</param>
public sealed record VerifiedDocument(int Lines, int Essentials, int Links, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Compares published files with the document that they should show: its words and their order, its links, what the law asks
/// for. Files are read by libraries that did not write them, so that no renderer can lose a section without being found out.
/// </summary>
/// <remarks>One for each document: what it says is gathered once for all files that are made of it.</remarks>
public sealed class DocumentVerifier(Document document, IEnumerable<RenderedEssential> essentials)
{
    private const int LongestQuote = 60;

    private readonly ExpectedDocument _expected = new(document);
    private readonly ImmutableArray<RenderedEssential> _essentials = [.. essentials];

    /// <param name="format">As the manifest names it.</param>
    /// <param name="edition">As readers choose it: <c>standard</c>, <c>easy-read</c>, <c>large-print</c>.</param>
    public VerifiedDocument Check(InputFile file, string format, string edition)
    {
        var origin = document.Blocks.IsEmpty ? Origin.Of(new SourceText(file.Path, "")) : document.Blocks[0].Origin;
        var name = $"the {format} of the {edition} edition of `{document.Info.NoticeId}`";
        var read = ShownDocument.Read(file, format);
        if (read.Value is not { } shown)
        {
            return new VerifiedDocument(
                0, 0, 0, [.. read.Diagnostics.Select(problem => VerifyProblems.OutputUnreadable.At(origin, $"{name} cannot be read: {problem.Message}", "build it again"))]);
        }
        var links = _expected.Links.Where(link => IsCarried(link, format)).ToList();
        return new VerifiedDocument(
            _expected.Sections.Sum(section => section.Lines.Count),
            _essentials.Length,
            links.Count,
            [
                .. Words(shown.Text, format).Select(difference => difference.Rule.At(difference.Section.Origin, $"{name} {difference.Said}", "build it again; if it is still so, this is a fault of the tool: please report it")),
                .. LostLinks(shown.Links, links, format).Select(link => VerifyProblems.LinkNotRendered.At(link.Origin, $"{name} lacks the link to `{link.Target}`", "build it again")),
                .. Missing(shown).Select(essential => VerifyProblems.EssentialNotRendered.At(essential.Origin, $"{name} does not show {essential.What}", "print it in the template of this edition")),
                .. shown.DeadLinks.Select(link => VerifyProblems.LinkNotRendered.At(origin, $"{name} has a link that leads nowhere: {link}", "build it again")),
                .. shown.Faults.Select(fault => VerifyProblems.OutputNotConforming.At(origin, $"{name} is not valid: {fault}", "build it again; if it is still so, this is a fault of the tool: please report it")),
            ]);
    }

    private IEnumerable<(RuleInfo Rule, ExpectedSection Section, string Said)> Words(ShownText shown, string format)
    {
        var walk = new ShownTextWalk(shown);
        foreach (var section in _expected.Sections)
        {
            var lines = section.Lines.Where(line => IsShown(line, format))
                // A plain text names the columns in each row.
                .Select(line => (line.Words, State: line.IsColumnLabel && format == FormatName.PlainText ? walk.Find(line.Letters) : walk.Take(line.Letters))).ToList();
            var lost = lines.Where(line => line.State == LineState.Lost).ToList();
            if (lost.Count * 2 > lines.Count)
            {
                yield return (VerifyProblems.SectionNotRendered, section, $"lacks the section “{section.Title}”");
            }
            else if (lost.Count > 0)
            {
                yield return (VerifyProblems.SectionNotRendered, section, $"lacks words of the section “{section.Title}”: “{Quote(lost[0].Words)}”");
            }
            if (lines.Find(line => line.State == LineState.Elsewhere) is { Words: { } moved })
            {
                yield return (VerifyProblems.OrderNotKept, section, $"has words of the section “{section.Title}” at another place: “{Quote(moved)}”");
            }
        }
    }

    /// <summary>A fragment is put below a title of the page that it is put into; a PDF has words from right to left in the order they are drawn.</summary>
    private static bool IsShown(ExpectedLine line, string format) => !(line.IsTitle && format == FormatName.Fragment) && (line.IsLeftToRight || format != FormatName.Pdf);

    private IEnumerable<RenderedEssential> Missing(ShownDocument shown) => _essentials.Where(essential =>
        !essential.AnyOf.Any(value => shown.Text.Letters.Contains(ShownText.LettersOf(value), StringComparison.Ordinal) || shown.Links.Contains(value, StringComparer.Ordinal)));

    /// <summary>Each link that stands in the document more often than in the file, once.</summary>
    private static IEnumerable<Link> LostLinks(IReadOnlyList<string> shown, List<Link> expected, string format)
    {
        var there = shown.CountBy(target => Key(target, format), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return expected.GroupBy(link => Key(link.Target, format), StringComparer.Ordinal)
            .Where(same => same.Count() > there.GetValueOrDefault(same.Key))
            .Select(same => same.First());
    }

    /// <summary>Formats with pages do not say to which of their headings a link leads, and fragments have names of their own for them.</summary>
    private static string Key(string target, string format) =>
        format == FormatName.PlainText ? ShownPlainText.AddressOf(target)
        : (format is FormatName.Pdf or FormatName.Docx or FormatName.Fragment) && target.StartsWith('#') ? "#" : target;

    /// <summary>Text for machines and terminals has no links within itself, and a plain text shows an address only where it is one of the web.</summary>
    private static bool IsCarried(Link link, string format) =>
        format == FormatName.PlainText ? link.Target.StartsWith("http", StringComparison.Ordinal)
        : format != FormatName.Markdown || !link.IsInternal;

    private static string Quote(string line) => line.Length <= LongestQuote ? line : line[..LongestQuote].TrimEnd() + "…";
}
