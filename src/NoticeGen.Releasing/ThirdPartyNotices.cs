using System.Collections.Immutable;
using System.Text;

namespace NoticeGen.Releasing;

/// <summary>
/// The page that every copy of the program brings along: whose work it contains, under which licence, with the text of
/// each licence once. MIT, BSD and Apache-2.0 all ask that their text goes with the program (Apache-2.0 section 4).
/// </summary>
internal static class ThirdPartyNotices
{
    /// <summary>Licences that a public body can take without asking a lawyer; another one stops the release.</summary>
    public static readonly ImmutableArray<string> Accepted = ["Apache-2.0", "BSD-2-Clause", "MIT"];

    private const string Rule = "------------------------------------------------------------------------------";

    /// <param name="packages">What is shipped.</param>
    /// <param name="fontLicence">The text of the SIL Open Font License, as it came with the font.</param>
    /// <exception cref="ReleaseFault">A licence is not among <see cref="Accepted"/>.</exception>
    public static string Write(ImmutableArray<ShippedPackage> packages, string fontLicence)
    {
        var text = new StringBuilder();
        text.Append("NoticeGen contains the work of others. Each part is named here with its owner and its licence;\n")
            .Append("the licences follow in full.\n\n");
        foreach (var package in packages)
        {
            if (!Accepted.Contains(package.Licence))
            {
                throw new ReleaseFault($"{package.Name} {package.Version} is under {package.Licence}, which nobody has looked at yet for this project");
            }
            text.Append($"{package.Name} {package.Version}\n    {package.Copyright}\n    Licence: {package.Licence}\n");
            text.Append(package.Website is "" ? "" : $"    {package.Website}\n").Append('\n');
        }
        text.Append("Atkinson Hyperlegible Next, and Hyperlegible Plain Zero made from it (typefaces)\n")
            .Append("    Copyright Braille Institute of America, Inc., and the project's authors\n")
            .Append("    Licence: OFL-1.1\n\n")
            .Append(".NET runtime (only in the copies that need no .NET on the machine)\n")
            .Append("    Copyright (c) .NET Foundation and Contributors\n    Licence: MIT\n    https://github.com/dotnet/runtime\n");
        foreach (var licence in packages.Select(package => package.Licence).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            Section(text, licence, Text(licence));
        }
        Section(text, "OFL-1.1", fontLicence);
        foreach (var same in packages.Where(package => package.Notices is not "").GroupBy(package => package.Notices, StringComparer.Ordinal))
        {
            Section(text, "Notices that come with " + string.Join(",\n", same.Select(package => $"{package.Name} {package.Version}")), same.Key);
        }
        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, string body) =>
        text.Append($"\n{Rule}\n{title}\n{Rule}\n\n{body.ReplaceLineEndings("\n").Trim('\n')}\n");

    private static string Text(string licence)
    {
        using var stream = typeof(ThirdPartyNotices).Assembly.GetManifestResourceStream(licence + ".txt")!;
        return new StreamReader(stream, Encoding.UTF8).ReadToEnd();
    }
}
