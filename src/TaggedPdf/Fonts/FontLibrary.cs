using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TaggedPdf.Documents;

namespace TaggedPdf.Fonts;

/// <summary>
/// Reads each font file once for an engine's life, however many documents and themes use it; a variable one once for each
/// weight. Files are told apart by the array that holds their bytes.
/// </summary>
internal sealed class FontLibrary
{
    private readonly ConditionalWeakTable<byte[], Entry> _entries = [];
    private readonly ConditionalWeakTable<byte[], Entry> _boldInstances = [];

    /// <summary>The fonts of a theme in the order in which they are tried; null with problems when one is broken.</summary>
    public FontChain? Open(PdfTheme theme, List<PdfProblem> problems)
    {
        var regular = new List<LoadedFont>();
        var bold = new List<LoadedFont>();
        var sound = true;
        foreach (var family in theme.Fonts)
        {
            sound &= Load(family.Regular, FontInstance.Regular, regular, problems) & Load(family.Bold, FontInstance.Bold, bold, problems);
        }
        return sound && regular.Count > 0 ? new FontChain([.. regular], [.. bold]) : null;
    }

    private bool Load(FontFile file, int weight, List<LoadedFont> fonts, List<PdfProblem> problems)
    {
        var content = ImmutableCollectionsMarshal.AsArray(file.Content)!;
        var entry = _entries.GetValue(content, static bytes => Read(bytes, FontInstance.Regular));
        if (weight == FontInstance.Bold && entry.IsVariable)
        {
            entry = _boldInstances.GetValue(content, static bytes => Read(bytes, FontInstance.Bold));
        }
        if (entry.Font is { } font)
        {
            fonts.Add(font);
            return true;
        }
        problems.Add(new PdfProblem(ProblemKind.BrokenFont, $"the font `{file.Name}` cannot be used: {entry.Fault!.Message}", file.Place)
        {
            Help = entry.Fault.Advice,
        });
        return false;
    }

    private static Entry Read(byte[] bytes, int weight)
    {
        var file = OpenTypeFile.Read(bytes, out var fault);
        var isVariable = file?.IsVariable ?? false;
        if (isVariable)
        {
            file = OpenTypeFile.Read(FontInstance.At(bytes, weight) ?? [], out fault);
        }
        if (file is null)
        {
            return new Entry(null, isVariable, isVariable ? FontFault.DamagedVariations : fault);
        }
        var font = new LoadedFont(file);
        return font.DrawsItsLetters ? new Entry(font, isVariable, null) : new Entry(null, isVariable, FontFault.BlankLetters);
    }

    private sealed record Entry(LoadedFont? Font, bool IsVariable, FontFault? Fault);
}
