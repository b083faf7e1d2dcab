using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Reading;

/// <summary>The bytes of a picture that a file names, and what kind they are.</summary>
internal sealed record PictureFile(string Path, PictureFormat Format, ImmutableArray<byte> Content)
{
    public static Outcome<PictureFile> Read(InputFiles files, Scalar named)
    {
        if (WorkspacePath.Resolve(named.Origin.Path, named.Text) is not { } path)
        {
            return Outcome.Failed<PictureFile>(ReadingProblems.PathOutside.At(
                named.Origin, $"the picture `{named.Text}` lies outside the workspace", "put the file into the workspace and name it from here"));
        }
        if (files.Find(path) is not { } file)
        {
            return Outcome.Failed<PictureFile>(ReadingProblems.FileMissing.At(
                named.Origin, $"the picture file `{path}` does not exist"));
        }
        if (file.Fault is { } fault)
        {
            var rule = fault.Contains("outside", StringComparison.Ordinal) ? ReadingProblems.PathOutside : ReadingProblems.FileMissing;
            return Outcome.Failed<PictureFile>(rule.At(named.Origin, $"the picture file `{path}` {fault}"));
        }
        return FormatOf(file.Content.AsSpan()) is { } format
            ? Outcome.Good(new PictureFile(path, format, format == PictureFormat.Svg ? WithPlainLineEnds(file.Content) : file.Content))
            : Outcome.Failed<PictureFile>(ReadingProblems.BadPictureFile.At(
                named.Origin, $"`{path}` is not an SVG, PNG or JPEG picture", "export it as SVG or PNG"));
    }

    /// <summary>
    /// With the line ends that every reader of XML makes of the others (XML 1.0, 2.11), so that a drawing from a checkout of
    /// Windows gives the same documents.
    /// </summary>
    private static ImmutableArray<byte> WithPlainLineEnds(ImmutableArray<byte> drawing) =>
        drawing.Contains((byte)'\r')
            ? [.. drawing.Where((value, index) => value != '\n' || index == 0 || drawing[index - 1] != '\r').Select(value => value == '\r' ? (byte)'\n' : value)]
            : drawing;

    /// <summary>Drawing programs write a comment and short forms of addresses above the drawing.</summary>
    private const int FarthestRoot = 8192;

    /// <summary>By the first bytes, because a wrong ending is the commonest fault of a logo file.</summary>
    private static PictureFormat? FormatOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']))
        {
            return PictureFormat.Png;
        }
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return PictureFormat.Jpeg;
        }
        var head = bytes[..Math.Min(bytes.Length, FarthestRoot)];
        return head.IndexOf("<svg"u8) >= 0 ? PictureFormat.Svg : null;
    }
}
