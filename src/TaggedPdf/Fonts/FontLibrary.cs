using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TaggedPdf.Documents;

namespace TaggedPdf.Fonts;

/// <summary>
/// Reads each font file once for an engine's life, however many documents and themes use it. Files are told apart by the
/// array that holds their bytes.
/// </summary>
internal sealed class FontLibrary
{
    private readonly ConditionalWeakTable<byte[], Entry> _entries = [];

    /// <summary>The fonts of a theme in the order in which they are tried; null with problems when one is broken.</summary>
    public FontChain? Open(PdfTheme theme, List<PdfProblem> problems)
    {
        var regular = new List<LoadedFont>();
        var bold = new List<LoadedFont>();
        var sound = true;
        foreach (var family in theme.Fonts)
        {
            sound &= Load(family.Regular, regular, problems) & Load(family.Bold, bold, problems);
        }
        return sound && regular.Count > 0 ? new FontChain([.. regular], [.. bold]) : null;
    }

    private bool Load(FontFile file, List<LoadedFont> fonts, List<PdfProblem> problems)
    {
        var entry = _entries.GetValue(ImmutableCollectionsMarshal.AsArray(file.Content)!, static bytes => Read(bytes));
        if (entry.Font is { } font)
        {
            fonts.Add(font);
            return true;
        }
        problems.Add(new PdfProblem(ProblemKind.BrokenFont, $"the font `{file.Name}` cannot be used: {entry.Fault}", file.Place)
        {
            Help = "use another TrueType file",
        });
        return false;
    }

    private static Entry Read(byte[] bytes)
    {
        var file = TrueTypeFile.Read(ImmutableCollectionsMarshal.AsImmutableArray(bytes), out var fault);
        return file is null ? new Entry(null, fault) : new Entry(new LoadedFont(file), "");
    }

    private sealed record Entry(LoadedFont? Font, string Fault);
}
