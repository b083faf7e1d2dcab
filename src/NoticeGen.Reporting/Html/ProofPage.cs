using System.Globalization;
using NoticeGen.Diagnostics;

namespace NoticeGen.Reporting.Html;

/// <summary>
/// A page that goes into an auditor's file: which files are published, by their digests, what was looked for in each, and what
/// is different. One file without script that loads nothing (WCAG 2.2 AA).
/// </summary>
public static class ProofPage
{
    private const string Title = "Privacy notices: what is published";

    public static string Write(Proof proof)
    {
        var page = new Page();
        HtmlReport.WriteHead(page, Title, proof.AsAt);
        page.Markup("<body>\n<a class=\"skip\" href=\"#content\">Skip to content</a>\n<header><div class=\"frame\">\n<h1>").Text(Title).Markup("</h1>\n<p>Compared with the notices as they stand on ")
            .Day(proof.AsAt).Markup(".</p>\n</div></header>\n<main id=\"content\" tabindex=\"-1\"><div class=\"frame\">\n");
        WriteSummary(page, proof);
        WriteDifferences(page, proof);
        WriteHow(page, proof);
        WriteFiles(page, proof);
        page.Markup("</div></main>\n<footer><div class=\"frame\"><p>Written by NoticeGen ").Text(proof.ToolVersion).Markup(" for ").Day(proof.AsAt).Markup(".</p></div></footer>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static void WriteSummary(Page page, Proof proof)
    {
        page.Markup("<section aria-labelledby=\"summary\">\n<h2 id=\"summary\">In short</h2>\n<p class=\"lead\">").Message(Sentence.Of(proof.Summary)).Markup("</p>\n<dl class=\"numbers\">\n");
        HtmlReport.WriteNumber(page, proof.Files.Length, "published files");
        HtmlReport.WriteNumber(page, proof.Files.Sum(file => file.Document?.Lines ?? 0), "lines of words found again, or named below");
        HtmlReport.WriteNumber(page, proof.Files.Sum(file => file.Document?.Links ?? 0), "links");
        HtmlReport.WriteNumber(page, proof.Findings.Count(finding => finding.Severity == Severity.Error), "differences");
        page.Markup("</dl>\n</section>\n");
    }

    private static void WriteDifferences(Page page, Proof proof)
    {
        page.Markup("<section aria-labelledby=\"differences\">\n<h2 id=\"differences\">What is different</h2>\n");
        if (proof.Findings.IsEmpty)
        {
            page.Markup("<p>Nothing.</p>\n</section>\n");
            return;
        }
        page.Markup("<ul class=\"findings\">\n");
        foreach (var finding in proof.Findings)
        {
            page.Markup($"<li class=\"{TextReport.Word(finding.Severity)}\"><p class=\"what\">").Message(Sentence.Of(finding.Message)).Markup("</p>\n<ul class=\"line\"><li>")
                .Text($"{finding.Rule.Code} {finding.Rule.Name}").Markup("</li><li>").Text(finding.Origin.ToString()).Markup("</li></ul></li>\n");
        }
        page.Markup("</ul>\n</section>\n");
    }

    private static void WriteHow(Page page, Proof proof)
    {
        page.Markup("<section aria-labelledby=\"how\">\n<h2 id=\"how\">How it was looked at</h2>\n<ul>\n")
            .Markup("<li>Each file that <code>manifest.json</code> names was read, and its SHA-256 compared.</li>\n")
            .Markup("<li>Each notice was made into documents again from its sources. The published files were read by libraries that did not write them: AngleSharp (web pages), PdfPig (PDF), the Open XML SDK and an XML reader (Word), Markdig (Markdown).</li>\n")
            .Markup("<li>Every line of words must be there, in the order of the notice; so must every link, and what the law asks each document to show.</li>\n");
        foreach (var validator in proof.Validators)
        {
            page.Markup("<li>").Message(Sentence.Of(validator.Absence is { } why ? $"{validator.Title} was not run: {why}" : $"{validator.Title} was run")).Markup("</li>\n");
        }
        page.Markup("</ul>\n</section>\n");
    }

    private static void WriteFiles(Page page, Proof proof)
    {
        page.Markup("<section aria-labelledby=\"files\">\n<h2 id=\"files\">The files</h2>\n");
        foreach (var group in proof.Files.GroupBy(file => file.Notice ?? "", StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var name = group.Key.Length == 0 ? "Lists of notices" : group.Key;
            page.Markup("<table class=\"plain\">\n<caption>").Text(name)
                .Markup("</caption>\n<thead><tr><th scope=\"col\">File and SHA-256</th><th scope=\"col\">Looked for</th><th scope=\"col\">Result</th></tr></thead>\n<tbody>\n");
            foreach (var file in group)
            {
                page.Markup("<tr><th scope=\"row\">").Text(file.Path).Markup("<br><code>").Text(file.Sha256 ?? "not there").Markup("</code></th><td data-label=\"Looked for\">")
                    .Text(LookedFor(file)).Markup("</td><td data-label=\"Result\">").Markup(Result(file)).Markup("</td></tr>\n");
            }
            page.Markup("</tbody>\n</table>\n");
        }
        page.Markup("</section>\n");
    }

    private static string LookedFor(ProvenFile file)
    {
        var document = file.Document is { } compared
            ? string.Create(CultureInfo.InvariantCulture, $"{compared.Lines:N0} lines, {ReportSummary.Count(compared.Links, "link")}, {ReportSummary.Count(compared.Essentials, "essential")}")
            : "its digest, and where it links to";
        return file.Validators.IsEmpty ? document : $"{document}; {string.Join(", ", file.Validators)}";
    }

    private static string Result(ProvenFile file)
    {
        var differences = file.Findings.Count(finding => finding.Severity == Severity.Error);
        return differences == 0 ? "<span class=\"state ok\">as it should be</span>" : $"<span class=\"state error\">{ReportSummary.Count(differences, "difference")}</span>";
    }
}
