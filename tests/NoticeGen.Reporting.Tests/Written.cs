using System.Globalization;
using NoticeGen.Reporting;

namespace NoticeGen.Tests.Reporting;

/// <summary>What a report writes, as a string.</summary>
internal static class Written
{
    public static string By(Action<TextWriter> write)
    {
        using var to = new StringWriter(CultureInfo.InvariantCulture);
        write(to);
        return to.ToString();
    }

    public static string Sarif(Report report) => By(to => SarifReport.Write(to, report));

    public static string Json(Report report) => By(to => JsonReport.Write(to, report));

    public static string Lines(Report report) => By(to => JsonLinesReport.Write(to, report));

    public static string As(ReportKind kind, Report report) => By(to => kind.Write(report, TextReportStyle.Plain, to));
}
