using NoticeGen.Diagnostics;

namespace NoticeGen.Reporting;

/// <summary>A line for each finding, <c>path:line:column: severity code: message</c>, as editors and shells expect.</summary>
public static class ConciseReport
{
    public static void Write(TextWriter to, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var message = diagnostic.Message.ReplaceLineEndings(" ");
            to.Write(DisplayWidth.Shown(
                $"{diagnostic.Origin}: {TextReport.Word(diagnostic.Severity)} {diagnostic.Rule.Code} {diagnostic.Rule.Name}: {message}"));
            to.Write('\n');
        }
    }
}
