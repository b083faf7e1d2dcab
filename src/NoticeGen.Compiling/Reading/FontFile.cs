using NoticeGen.Diagnostics;
using NoticeGen.Records;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen.Reading;

/// <summary>The bytes of a font that a file names. What they hold is checked where the font is used.</summary>
internal static class FontFile
{
    /// <param name="within">The folder that the font must lie in; empty for anywhere in the workspace.</param>
    public static Outcome<FontFace> Read(InputFiles files, Scalar named, string within)
    {
        var path = WorkspacePath.Resolve(named.Origin.Path, named.Text);
        if (path is null || (within.Length > 0 && !path.StartsWith(within + "/", StringComparison.Ordinal)))
        {
            var place = within.Length > 0 ? $"`{within}`" : "the workspace";
            return Outcome.Failed<FontFace>(ReadingProblems.PathOutside.At(
                named.Origin, $"the font `{named.Text}` lies outside {place}", $"put the file into {place} and name it from here"));
        }
        if (files.Find(path) is not { } file)
        {
            return Outcome.Failed<FontFace>(ReadingProblems.FileMissing.At(named.Origin, $"the font file `{path}` does not exist"));
        }
        if (file.Fault is { } fault)
        {
            var rule = fault.Contains("outside", StringComparison.Ordinal) ? ReadingProblems.PathOutside : ReadingProblems.FileMissing;
            return Outcome.Failed<FontFace>(rule.At(named.Origin, $"the font file `{path}` {fault}"));
        }
        return Outcome.Good(new FontFace(path, file.Content, named.Origin));
    }
}
