using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NoticeGen.Diagnostics;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Pdf.Fonts;

/// <summary>
/// Reads each font file once for the renderer's life, however many documents and themes use it. Files are told apart by
/// the array that holds their bytes, because a workspace reads each file once.
/// </summary>
internal sealed class FontLibrary
{
    private readonly ConditionalWeakTable<byte[], Entry> _entries = [];

    /// <summary>The fonts of a theme in the order in which they are tried; null with diagnostics when one is broken.</summary>
    public FontChain? Open(Theme theme, List<Diagnostic> diagnostics)
    {
        var regular = new List<LoadedFont>();
        var bold = new List<LoadedFont>();
        var sound = true;
        foreach (var family in theme.Fonts)
        {
            sound &= Load(family.Regular, regular, diagnostics) & Load(family.Bold, bold, diagnostics);
        }
        return sound && regular.Count > 0 ? new FontChain([.. regular], [.. bold]) : null;
    }

    private bool Load(FontFace face, List<LoadedFont> fonts, List<Diagnostic> diagnostics)
    {
        var entry = _entries.GetValue(ImmutableCollectionsMarshal.AsArray(face.Content)!, static bytes => Read(bytes));
        if (entry.Font is { } font)
        {
            fonts.Add(font);
            return true;
        }
        diagnostics.Add(new Diagnostic
        {
            Rule = RenderingProblems.BrokenFont,
            Severity = Severity.Error,
            Message = $"the font `{face.Path}` cannot be used: {entry.Fault}",
            Origin = face.Origin,
            Help = "name another TrueType file under `fonts:` in the theme",
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
