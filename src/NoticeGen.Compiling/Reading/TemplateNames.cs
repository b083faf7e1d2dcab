using System.Collections.Immutable;
using NoticeGen.Source;

namespace NoticeGen.Reading;

/// <summary>
/// The editions and languages that files may name, by the files under <c>templates/</c>: those that cannot be used too, since
/// what is wrong with them is reported where they stand.
/// </summary>
public sealed record TemplateNames(IReadOnlyCollection<string> Editions, IReadOnlyCollection<string> Languages)
{
    private const string Words = "words";

    public static TemplateNames In(InputFiles files)
    {
        var parts = files.Under("templates").Select(file => file.Path.Split('/')).Where(parts => parts.Length == 3).ToList();
        return new TemplateNames(
            [.. parts.Where(file => file[2].EndsWith("theme.yaml", StringComparison.Ordinal) || IsNotice(file[2])).Select(file => file[1]).Distinct(StringComparer.Ordinal)],
            [.. parts.Where(file => file[1] == Words && file[2].EndsWith(".yaml", StringComparison.Ordinal)).Select(file => WorkspacePath.Stem(file[2]))]);
    }

    /// <summary>Whether a file of an edition's folder is its template, in one language or another.</summary>
    internal static bool IsNotice(string name) => name.StartsWith("notice.", StringComparison.Ordinal) && name.EndsWith(TemplateReader.TemplateEnding, StringComparison.Ordinal);
}
