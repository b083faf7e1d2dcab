using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Source;

namespace NoticeGen.Rendering.Pictures;

/// <summary>Collects what is wrong with one SVG picture, each thing once and no more than a reader will act on.</summary>
internal sealed class SvgFaults(Picture picture)
{
    private const int Most = 5;

    private readonly List<Diagnostic> _found = [];
    private readonly HashSet<string> _messages = new(StringComparer.Ordinal);
    private SourceText? _source;

    public bool Any => _found.Count > 0;

    public ImmutableArray<Diagnostic> All => [.. _found];

    /// <summary>Something that is fine in SVG and that not every format can print.</summary>
    public void Unsupported(SvgElement element, string what) =>
        Add(element.Line, element.Column, $"uses {what}, which cannot be printed the same in every format");

    public void Malformed(SvgElement element, string attribute, string value) => Add(
        element.Line,
        element.Column,
        $"has a `{element.Name}` whose `{attribute}` cannot be understood: `{Shorten(value)}`");

    public void Add(int line, int column, string message)
    {
        if (_found.Count < Most && _messages.Add(message))
        {
            _found.Add(PictureProblems.At(
                Place(line, column),
                $"the picture `{picture.Name}` {message}{Words(line)}",
                PictureProblems.ExportHelp));
        }
    }

    public static string Shorten(string value) => value.Length <= 40 ? value : value[..39] + "…";

    private bool IsOwnFile => picture.Origin.Path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

    private string Words(int line) =>
        line > 0 && !IsOwnFile ? string.Create(CultureInfo.InvariantCulture, $" (line {line} of its file)") : "";

    /// <summary>The very element where the picture's own file is known; else where the picture was named.</summary>
    private Origin Place(int line, int column)
    {
        if (!IsOwnFile || line <= 0)
        {
            return picture.Origin;
        }
        _source ??= SourceText.Decode(picture.Origin.Path, picture.Content.AsSpan(), out _);
        if (_source is null || line > _source.LineCount)
        {
            return picture.Origin;
        }
        var start = Math.Min(_source.LineStart(line) + Math.Max(0, column - 1), _source.Text.Length);
        return new Origin(_source, new TextSpan(start, 0));
    }
}
