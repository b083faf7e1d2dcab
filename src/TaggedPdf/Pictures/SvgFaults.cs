using System.Collections.Immutable;
using TaggedPdf.Documents;

namespace TaggedPdf.Pictures;

/// <summary>Collects what is wrong with one SVG picture, each thing once and no more than a reader will act on.</summary>
internal sealed class SvgFaults
{
    private const int Most = 5;

    private readonly List<PictureFault> _found = [];
    private readonly HashSet<string> _messages = new(StringComparer.Ordinal);

    public bool Any => _found.Count > 0;

    public ImmutableArray<PictureFault> All => [.. _found];

    /// <summary>Something that is fine in SVG and that not every format can print.</summary>
    public void Unsupported(SvgElement element, string what, string help = SvgReader.ExportHelp) =>
        Add(element.Line, element.Column, $"uses {what}, which cannot be printed the same in every format", help);

    public void Malformed(SvgElement element, string attribute, string value) => Add(
        element.Line,
        element.Column,
        $"has a `{element.Name}` whose `{attribute}` cannot be understood: `{Shorten(value)}`");

    /// <param name="line">From 1; 0 where it is not known.</param>
    public void Add(int line, int column, string message, string help = SvgReader.ExportHelp)
    {
        if (_found.Count < Most && _messages.Add(message))
        {
            _found.Add(new PictureFault(message, help, line, column));
        }
    }

    public static string Shorten(string value) => value.Length <= 40 ? value : value[..39] + "…";
}
