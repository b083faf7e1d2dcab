using NoticeGen.Diagnostics;

namespace NoticeGen.Reporting;

/// <summary>A line for each finding, <c>path:line:column: severity code: message</c>, as editors and shells expect.</summary>
public static class ConciseReport
{
    public static void Write(TextWriter to, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            to.Write(Line(diagnostic));
            to.Write('\n');
        }
    }

    /// <summary>A finding on one line, without the line's end.</summary>
    public static string Line(Diagnostic diagnostic)
    {
        var message = diagnostic.Message.ReplaceLineEndings(" ");
        return DisplayWidth.Shown(
            $"{Place.Of(diagnostic.Origin)}: {TextReport.Word(diagnostic.Severity)} {diagnostic.Rule.Code} {diagnostic.Rule.Name}: {message}");
    }
}
