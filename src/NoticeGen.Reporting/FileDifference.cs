using DiffPlex.Renderer;
using NoticeGen.Source;

namespace NoticeGen.Reporting;

/// <summary>What changes in a file, as a unified diff: what version control and reviewers read.</summary>
public static class FileDifference
{
    public static string Of(SourceText before, string after) =>
        UnidiffRenderer.GenerateUnidiff(before.Text.ReplaceLineEndings("\n"), after.ReplaceLineEndings("\n"), before.Path, before.Path)
            .ReplaceLineEndings("\n").TrimEnd() + "\n";
}
