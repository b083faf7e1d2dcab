using System.Text.RegularExpressions;

namespace NoticeGen.Diagnostics;

/// <summary>What follows from the citation of a provision of data protection law, such as <c>UK GDPR Art 13(2)(a), 14(2)(a)</c>.</summary>
internal static partial class Provision
{
    /// <summary>The GDPR and the Data Protection Act 2018 began to apply.</summary>
    private static readonly DateOnly DataProtection = new(2018, 5, 25);

    /// <summary>Where the first provision that is cited can be read; null for other law.</summary>
    public static string? PageOf(string citation)
    {
        var cited = Cited().Match(citation);
        return !cited.Success ? null
            : cited.Groups["article"] is { Success: true } article ? $"https://www.legislation.gov.uk/eur/2016/679/article/{article.Value}"
            : cited.Groups["section"] is { Success: true } section ? $"https://www.legislation.gov.uk/ukpga/2018/12/section/{section.Value}"
            : $"https://www.legislation.gov.uk/ukpga/2018/12/schedule/{cited.Groups["schedule"].Value}";
    }

    /// <summary>The first day of the law that is cited; null for other law.</summary>
    public static DateOnly? FirstDayOf(string citation) => Cited().IsMatch(citation) ? DataProtection : null;

    [GeneratedRegex(@"^(UK GDPR Art (?<article>[0-9]+[A-Z]*)|DPA 2018 (s\.(?<section>[0-9]+[A-Z]*)|Sch (?<schedule>[0-9]+)))", RegexOptions.ExplicitCapture)]
    private static partial Regex Cited();
}
