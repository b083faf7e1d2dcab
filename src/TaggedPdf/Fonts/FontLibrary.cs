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
            if (family.Regular.Content == family.Bold.Content && Entered(family.Bold) is { IsVariable: true, HasWeights: false, Fault: null })
            {
                problems.Add(Problem(family.Bold, FontFault.WithoutWeights));
                sound = false;
            }
            sound &= Load(family.Regular, FontInstance.Regular, regular, problems) & Load(family.Bold, FontInstance.Bold, bold, problems);
        }
        return sound && regular.Count > 0 ? new FontChain([.. regular], [.. bold]) : null;
    }

    private bool Load(FontFile file, int weight, List<LoadedFont> fonts, List<PdfProblem> problems)
    {
        var entry = Entered(file);
        if (weight == FontInstance.Bold && entry.IsVariable)
        {
            entry = _boldInstances.GetValue(Bytes(file), static bytes => Read(bytes, FontInstance.Bold));
        }
        if (entry.Font is { } font)
        {
            fonts.Add(font);
            return true;
        }
        problems.Add(Problem(file, entry.Fault!));
        return false;
    }

    private Entry Entered(FontFile file) => _entries.GetValue(Bytes(file), static bytes => Read(bytes, FontInstance.Regular));

    private static byte[] Bytes(FontFile file) => ImmutableCollectionsMarshal.AsArray(file.Content)!;

    private static PdfProblem Problem(FontFile file, FontFault fault) =>
        new(ProblemKind.BrokenFont, $"the font `{file.Name}` cannot be used: {fault.Message}", file.Place) { Help = fault.Advice };

    private static Entry Read(byte[] bytes, int weight)
    {
        var file = OpenTypeFile.Read(bytes, out var fault);
        var (isVariable, hasWeights) = (file?.IsVariable ?? false, file?.HasWeights ?? false);
        if (isVariable)
        {
            file = OpenTypeFile.Read(FontInstance.At(bytes, weight) ?? [], out fault);
        }
        if (file is null)
        {
            return new Entry(null, isVariable, hasWeights, isVariable ? FontFault.DamagedVariations : fault);
        }
        var font = new LoadedFont(file);
        return font.DrawsItsLetters ? new Entry(font, isVariable, hasWeights, null) : new Entry(null, isVariable, hasWeights, FontFault.BlankLetters);
    }

    private sealed record Entry(LoadedFont? Font, bool IsVariable, bool HasWeights, FontFault? Fault);
}
