using System.Globalization;
using NoticeGen.Diagnostics;
using NoticeGen.Source;

namespace NoticeGen.Reporting;

/// <summary>How a text report is laid out.</summary>
/// <param name="Width">Columns to keep excerpts within.</param>
public sealed record TextReportStyle(Ink Ink, int Width)
{
    public const int DefaultWidth = 120;

    public static readonly TextReportStyle Plain = new(Ink.Plain, DefaultWidth);
}

/// <summary>Findings for people: what is wrong, the line with the place marked, what to do, and which law asks for it.</summary>
public sealed class TextReport(TextReportStyle style)
{
    /// <summary>Least columns for an excerpt: on a narrower terminal lines wrap.</summary>
    private const int MinimumExcerpt = 30;

    private readonly Ink _ink = style.Ink;

    /// <summary>Every finding, and the line that counts them.</summary>
    public void WriteWhole(TextWriter to, Report report)
    {
        Write(to, report.CausesFirst());
        if (report.Chosen is { } chosen)
        {
            Line(to, chosen);
        }
        Line(to, report.Summary.ToString());
    }

    /// <summary>Every finding with a blank line after it.</summary>
    public void Write(TextWriter to, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Write(to, diagnostic);
            Line(to, "");
        }
    }

    /// <summary>The word and the code of a severity: <c>error</c>, <c>warning</c>, <c>note</c>.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>The word of a confidence: <c>certain</c>, <c>likely</c>, <c>ask</c>.</summary>
    public static string Word(Confidence confidence) => confidence switch
    {
        Confidence.Certain => "certain",
        Confidence.Likely => "likely",
        _ => "ask",
    };

    private void Write(TextWriter to, Diagnostic diagnostic)
    {
        var rule = diagnostic.Rule;
        Line(to, _ink.Of(diagnostic.Severity, $"{Word(diagnostic.Severity)}[{rule.Code} {rule.Name}]")
            + _ink.Bold(": " + DisplayWidth.Shown(diagnostic.Message)));

        var gutter = GutterWidth(diagnostic);
        WriteExcerpt(to, diagnostic.Origin, (DisplayWidth.Shown(diagnostic.Label ?? ""), diagnostic.Severity), gutter);
        foreach (var related in diagnostic.Related)
        {
            WriteExcerpt(to, related.Origin, (DisplayWidth.Shown(related.Label), Severity.Note), gutter);
        }

        if (diagnostic.Help is { } help)
        {
            WriteRemark(to, gutter, "help", help);
        }
        if (diagnostic.ToPaste() is { } fix)
        {
            WriteRemark(to, gutter, "fix", fix.Title.TrimEnd(':') + ":");
            Line(to, "");
            // Without a frame and at its own indent, so that it can be copied as it stands.
            foreach (var line in DisplayWidth.Shown(fix.Yaml.ReplaceLineEndings("\n").TrimEnd('\n')).Split('\n'))
            {
                Line(to, _ink.Good(line));
            }
            Line(to, "");
        }
        if (diagnostic.Confidence < Confidence.Certain)
        {
            WriteRemark(to, gutter, "confidence", diagnostic.Confidence == Confidence.Likely ? "likely" : "ask a person who knows the service");
        }
        if (rule.Law is { } law)
        {
            WriteRemark(to, gutter, "law", law);
        }
        WriteRemark(to, gutter, "more", "noticegen explain " + rule.Code);
    }

    private void WriteExcerpt(TextWriter to, Origin origin, (string Text, Severity Severity) label, int gutter)
    {
        var pad = new string(' ', gutter);
        var place = Place.Of(origin);
        Line(to, $"{pad}{_ink.Frame("-->")} {DisplayWidth.Shown(place.ToString())}");
        if (Snippet.Of(origin, Math.Max(MinimumExcerpt, style.Width - gutter - 3)) is not { } snippet)
        {
            return;
        }
        var number = (place.Cell is null ? snippet.LineNumber : place.Line).ToString(CultureInfo.InvariantCulture).PadLeft(gutter);
        Line(to, $"{pad} {_ink.Frame("|")}");
        Line(to, $"{_ink.Frame(number + " |")} {snippet.Text}");
        var marks = snippet.Carets.TrimStart();
        var carets = _ink.Of(label.Severity, label.Text.Length > 0 ? $"{marks} {label.Text}" : marks);
        Line(to, $"{pad} {_ink.Frame("|")} {snippet.Carets[..^marks.Length]}{carets}");
        Line(to, $"{pad} {_ink.Frame("|")}");
    }

    private void WriteRemark(TextWriter to, int gutter, string name, string text)
    {
        var indent = new string(' ', gutter + name.Length + 5);
        var lines = DisplayWidth.Shown(text.ReplaceLineEndings("\n")).Split('\n');
        Line(to, $"{new string(' ', gutter)} {_ink.Frame("=")} {_ink.Bold(name + ":")} {lines[0]}");
        foreach (var line in lines.Skip(1))
        {
            Line(to, indent + line);
        }
    }

    private static int GutterWidth(Diagnostic diagnostic) =>
        diagnostic.Related.Select(related => related.Origin).Prepend(diagnostic.Origin)
            .Max(origin => Math.Max(origin.Start.Line, Place.Of(origin).Line).ToString(CultureInfo.InvariantCulture).Length);

    /// <summary>One line, without spaces at its end and with <c>\n</c> on every system.</summary>
    private static void Line(TextWriter to, string text)
    {
        to.Write(text.TrimEnd(' '));
        to.Write('\n');
    }
}
